package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import softmaxlab.lab.ClassLabel;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.ClassColors;

/** One field per logit for up to twelve classes, six where room is short; beyond that the number of a class and its logit. */
public final class LogitFields extends FlowPane {
    private static final double LIMIT = 10_000;
    /** From here on the fields take lines of their own. */
    private static final int CROWDED = 6;

    private final Label caption = new Label();
    private final List<NumberField> fields = new ArrayList<>();
    private final List<Region> samples = new ArrayList<>();
    private final NumberField which = new NumberField();
    private Lab lab;
    private Texts texts;
    private int shownClasses;
    private int chosen;
    private boolean narrow;
    private boolean showing;
    private Runnable onChosen = () -> {};

    public LogitFields() {
        getStyleClass().add("logit-fields");
        setPrefWrapLength(Double.MAX_VALUE);
        parentProperty().addListener((o, was, is) -> {
            if (is instanceof Region line) prefWrapLengthProperty().bind(line.widthProperty());
        });
    }

    void setUp(Lab theLab, Texts words) {
        lab = theLab;
        texts = words;
        caption.setText(texts.get("workings.logits"));
        which.setWhole(true);
        which.onCommit(v -> {
            if (showing) return;
            chosen = (int) v - 1;
            show(lab.inputs());
            onChosen.run();
        });
    }

    /** Called when another class was chosen among many. */
    void onChosen(Runnable handler) {
        onChosen = handler;
    }

    /** 0-based; 0 while every class has its field. */
    int chosen() {
        return chosen;
    }

    void show(Inputs in) {
        showing = true;
        if (in.classes().size() != shownClasses) build(in.classes().size());
        boolean many = isMany(shownClasses);
        boolean locked = in.guide().locks(Knob.LOGITS);
        caption.setGraphic(locked ? Marks.padlock() : null);
        for (int i = 0; i < fields.size(); i++) {
            int k = many ? chosen : i;
            ClassLabel label = in.classes().get(k);
            NumberField field = fields.get(i);
            field.show(in.logits().get(k));
            field.setAccessibleText(texts.get("workings.logitOf", label.name()));
            field.setDisable(locked);
            ClassColors.apply(samples.get(i), label.color());
        }
        which.show(chosen + 1.0);
        showing = false;
    }

    /** Where the window is narrow, fewer classes have a field each. */
    void setNarrow(boolean isNarrow) {
        if (isNarrow == narrow) return;
        narrow = isNarrow;
        shownClasses = 0;
        show(lab.inputs());
    }

    /** Whether there are too many classes for a field each. */
    private boolean isMany(int classes) {
        return classes > (narrow ? CROWDED : Inputs.MAX_SLIDERS);
    }

    boolean isCrowded() {
        return shownClasses > CROWDED && !isMany(shownClasses);
    }

    NumberField field(int i) {
        return fields.get(i);
    }

    private void build(int classes) {
        shownClasses = classes;
        chosen = 0;
        fields.clear();
        samples.clear();
        getChildren().setAll(caption);
        boolean many = isMany(classes);
        CellView.toggle(this, "crowded", isCrowded());
        if (many) getChildren().add(chooser(classes));
        for (int i = 0; i < (many ? 1 : classes); i++) getChildren().add(pair(i));
    }

    /** As wide as its fields, not as the line they may fill. */
    @Override
    protected double computePrefWidth(double height) {
        double own = snapSpaceX(getHgap()) * (getManagedChildren().size() - 1);
        for (Node n : getManagedChildren()) own += snapSizeX(n.prefWidth(-1));
        return Math.min(own, getPrefWrapLength());
    }

    private HBox chooser(int classes) {
        which.accept(1, classes, 1, texts.get("workings.whichProblem", Numbers.count(classes)));
        which.setAccessibleText(texts.get("workings.which"));
        HBox box = new HBox(new Label(texts.get("workings.which")), which, new Label(of(classes)));
        box.getStyleClass().add("pair");
        return box;
    }

    private String of(int classes) {
        return texts.get("workings.ofClasses", Numbers.count(classes));
    }

    private HBox pair(int i) {
        NumberField field = new NumberField();
        field.setFormat(Numbers::plain);
        field.accept(-LIMIT, LIMIT, 1, texts.get("workings.logitProblem"));
        field.onCommit(v -> {
            int k = isMany(shownClasses) ? chosen : i;
            if (!showing) lab.change(in -> in.withLogit(k, v));
        });
        Region sample = new Region();
        sample.getStyleClass().add("class-sample");
        fields.add(field);
        samples.add(sample);
        HBox pair = new HBox(sample, field);
        pair.getStyleClass().add("pair");
        return pair;
    }
}
