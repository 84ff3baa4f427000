package softmaxlab.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import softmaxlab.lab.Guide;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.ClassColors;
import softmaxlab.ui.chart.Columns;
import softmaxlab.ui.chart.NumberText;
import softmaxlab.ui.chart.ProbabilityBar;

/** One class: name, logit slider, p − y, probability bar and value, on one line. */
final class ClassRow extends Region {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass TINY = PseudoClass.getPseudoClass("tiny");
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
    private static final PseudoClass UNDERFLOW = PseudoClass.getPseudoClass("underflow");
    /** Rows lower than this have no arrow. */
    private static final double ARROW_EM = 3;
    /** Rows lower than this have the small field. */
    private static final double DENSE_EM = 2.3;

    private static final double DENSE_FIELD_EM = 1.62;

    private final ProbabilityWords words;
    private final NameCell name;
    private final ValueSlider slider = new ValueSlider();
    private final PushArrow arrow = new PushArrow();
    private final NumberText gradient = new NumberText();
    private final ProbabilityBar bar = new ProbabilityBar(Marks.warning(Marks.Tone.BAD));
    private final NumberText value = new NumberText();
    private final Button remove = new Button();
    private Columns columns;
    private Guide guide = Guide.NONE;
    private int k;
    private boolean narrow;
    private double push;
    private int shownDecimals = -1;
    private String described = "";

    ClassRow(ClassEdits edits, ProbabilityWords words) {
        this.words = words;
        Texts texts = words.texts();
        name = new NameCell(texts.get("probabilities.true"));
        getStyleClass().add("class-row");
        gradient.getStyleClass().add("gradient");
        value.getStyleClass().addAll("class-value", "strong");
        remove.getStyleClass().setAll("remove-class");
        remove.setGraphic(Marks.cross(Marks.Tone.PLAIN));
        remove.setFocusTraversable(false);
        slider.track().setResetValue(0);
        slider.field().accept(Knob.LOGITS.min(), Knob.LOGITS.max(), 0.1, texts.get("probabilities.logit.problem"));
        getChildren().setAll(name, arrow, slider, gradient, bar, value, remove);
        getChildren().stream().filter(n -> n != arrow).forEach(n -> n.setManaged(true));
        connect(edits);
        menu(edits, texts);
    }

    private void connect(ClassEdits edits) {
        slider.drive(edits.lab(), (in, z) -> in.withLogit(k, z));
        bar.onMove(
                p -> edits.dragProbability(bar, k, p),
                edits.lab()::endGesture,
                () -> edits.lab().cancelGesture(bar));
        name.handle(() -> edits.makeTrue(k), edits.lab()::undo, n -> edits.rename(k, n));
        remove.setOnAction(e -> edits.remove(k));
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.DELETE || e.getTarget() instanceof TextInputControl) return;
            edits.remove(k);
            e.consume();
        });
    }

    private void menu(ClassEdits edits, Texts texts) {
        MenuItem makeTrue = item(texts.get("probabilities.menu.true"), () -> edits.makeTrue(k));
        MenuItem rename = item(texts.get("probabilities.menu.rename"), name::edit);
        MenuItem removal = item(texts.get("probabilities.menu.remove"), () -> edits.remove(k));
        ContextMenu menu = new ContextMenu(makeTrue, rename, removal);
        menu.setOnShowing(e -> {
            removal.setDisable(!edits.canRemove());
            makeTrue.setDisable(guide.locks(Knob.TRUE_CLASS));
        });
        name.setOnContextMenuRequested(e -> {
            menu.show(name, e.getScreenX(), e.getScreenY());
            e.consume();
        });
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }

    /** The parts that the keyboard reaches, in order. */
    List<Region> focusParts() {
        return List.of(name, slider.track(), slider.field(), bar);
    }

    int classIndex() {
        return k;
    }

    NameCell name() {
        return name;
    }

    void setPointed(boolean pointed) {
        pseudoClassStateChanged(POINTED, pointed);
    }

    void setColumns(Columns c) {
        columns = c;
        requestLayout();
    }

    /** Little room: the word "true" goes, and tiny values have one digit. */
    void setNarrow(boolean isNarrow) {
        narrow = isNarrow;
        name.setNarrow(narrow);
    }

    /** Forgets what is being typed, before this row is taken away. */
    void giveUp() {
        slider.field().giveUp();
    }

    /**
     * Shows class {@code index}.
     *
     * @param reach the logit slider goes from −reach to reach
     * @param decimals of the logit
     * @param was the probability to compare with; NaN for none
     */
    void show(Snapshot s, int index, double reach, int decimals, double was) {
        k = index;
        Inputs in = s.inputs();
        guide = in.guide();
        ClassColors.apply(this, in.classes().get(k).color());
        name.show(in.classes().get(k).name(), k == in.trueClass());
        if (decimals != shownDecimals) slider.setFormat(v -> Numbers.fixed(v, decimals));
        shownDecimals = decimals;
        slider.track().setScale(SliderScale.linear(-reach, reach, reach / 100));
        slider.show(in.logits().get(k));
        slider.setLocked(guide.locks(Knob.LOGITS));
        showProbability(s, was);
        describe(s);
    }

    private void showProbability(Snapshot s, double was) {
        double p = s.prediction().p().get(k);
        double g = s.prediction().gradient().get(k);
        push = Double.isNaN(g) ? 0 : -g;
        gradient.setText(ProbabilityWords.gradient(g));
        gradient.pseudoClassStateChanged(TINY, gradient.getText().contains("^"));
        value.setText(ProbabilityWords.value(p, narrow));
        value.pseudoClassStateChanged(TINY, value.getText().contains("^"));
        value.pseudoClassStateChanged(BROKEN, Double.isNaN(p));
        value.pseudoClassStateChanged(UNDERFLOW, p == 0);
        bar.setMovable(!guide.locks(Knob.LOGITS));
        bar.setTrueClass(k == s.inputs().trueClass());
        bar.show(p, was, Double.isNaN(p) ? words.texts().get("probabilities.nan", words.cause(s, k)) : "");
        remove.setDisable(guide.locks(Knob.LOGITS)
                || guide.locks(Knob.TRUE_CLASS)
                || s.inputs().logits().size() <= 2);
        requestLayout();
    }

    private void describe(Snapshot s) {
        String text = words.accessible(s, k);
        name.setAccessibleText(text);
        slider.track().setAccessibleText(text);
        bar.setAccessibleText(text);
        String className = s.inputs().classes().get(k).name();
        if (className.equals(described)) return;
        described = className;
        slider.field().setAccessibleText(words.texts().get("probabilities.logit.of", className));
        remove.setAccessibleText(words.texts().get("probabilities.remove.of", className));
    }

    @Override
    protected double computePrefHeight(double width) {
        return 3 * Look.em(getScene());
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        if (columns == null) return;
        Columns c = columns;
        double em = c.em();
        double h = getHeight();
        double fieldHeight = (h < DENSE_EM * em ? DENSE_FIELD_EM : 2) * em;
        name.resizeRelocate(0, 0, c.sliderX() - 0.1 * em, h);
        double sliderHeight = Math.min(h, Math.max(fieldHeight, 1.7 * em));
        slider.setFieldSize(c.fieldWidth(), fieldHeight);
        slider.resizeRelocate(
                c.sliderX(), Math.round((h - sliderHeight) / 2), c.sliderEnd() - c.sliderX(), sliderHeight);
        boolean hasArrow = h >= ARROW_EM * em && c.hasGradient() && !guide.hides("arrows") && !guide.hides("bars");
        arrow.setVisible(hasArrow);
        if (hasArrow) layoutArrow(h / 2 + 1.05 * em);
        boolean covered = guide.hides("bars");
        gradient.setVisible(c.hasGradient() && !covered && !guide.hides("arrows"));
        bar.setVisible(!covered);
        value.setVisible(!covered);
        right(gradient, c.gradientEnd(), h);
        bar.resizeRelocate(c.barX(), 0, c.barWidth(), h);
        right(value, c.valueEnd(), h);
        double side = Math.min(1.7 * em, h);
        remove.resizeRelocate(getWidth() + 0.15 * em, Math.round((h - side) / 2), 1.4 * em, side);
    }

    private void layoutArrow(double y) {
        SliderTrack track = slider.track();
        double left = columns.sliderX();
        SliderScale scale = track.scale();
        arrow.layout(
                push,
                left + track.xOf(slider.value()),
                y,
                left + track.xOf(scale.min()),
                left + track.xOf(scale.max()),
                columns.em());
    }

    private static void right(NumberText text, double end, double height) {
        double w = text.prefWidth(-1);
        double h = text.prefHeight(-1);
        text.resizeRelocate(end - w, Math.round((height - h) / 2), w, h);
    }
}
