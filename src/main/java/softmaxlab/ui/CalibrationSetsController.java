package softmaxlab.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import softmaxlab.background.Task;
import softmaxlab.engine.ConformalScore;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.Loop;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.SetCase;
import softmaxlab.lab.SetWords;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.ClassCoverages;
import softmaxlab.ui.chart.SetBars;
import softmaxlab.ui.chart.SetSizes;

/** The view "Sets": prediction sets with a coverage that is asked for. */
public final class CalibrationSetsController {
    /** Where the sentence goes, in em. */
    private static final double FOOT_FROM = 17;

    private static final PseudoClass TWO_LINES = PseudoClass.getPseudoClass("two-lines");

    private final Lab lab;
    private final Texts texts;
    private final Work work;
    private final SetWords words;
    private SetSizes sizes;
    private ClassCoverages classes;
    private SetBars bars;
    private Answer<SetCase, Found> sets;
    private double asked = SetCase.DEFAULT_TARGET;
    private ConformalScore score = ConformalScore.LAC;
    private Found found;
    private SetExample row;
    private Fading fading;

    /** What was found, and the case it holds for. */
    private record Found(SetCase basis, List<ConformalSets> all, List<String> names) {}

    @FXML
    private VBox root;

    @FXML
    private HBox tabs;

    @FXML
    private ToggleButton numbersTab;

    @FXML
    private Label none;

    @FXML
    private SetsPane pane;

    @FXML
    private HBox foot;

    @FXML
    private HBox legend;

    @FXML
    private SentenceLine sentence;

    @FXML
    private FittingScroll side;

    @FXML
    private TextFlow verdict;

    @FXML
    private Text claim;

    @FXML
    private Text evidence;

    @FXML
    private ValueSlider target;

    @FXML
    private HBox methods;

    @FXML
    private Label rule;

    @FXML
    private SetTable table;

    @FXML
    private VBox example;

    @FXML
    private NumberField rowField;

    @FXML
    private Button next;

    @FXML
    private Button several;

    @FXML
    private Label rowWords;

    public CalibrationSetsController(Lab lab, Texts texts, Work work) {
        this.lab = lab;
        this.texts = texts;
        this.work = work;
        words = new SetWords(texts);
    }

    @FXML
    private void initialize() {
        sizes = new SetSizes(
                words,
                texts.get("calibration.sets.sizes"),
                texts.get("calibration.sets.sizes.axis"),
                this::describe,
                size -> row.next(k -> k >= size.from() && k <= size.to()));
        classes = new ClassCoverages(words, texts, this::describe);
        bars = new SetBars(words, texts, this::describe, Marks::pennant);
        VBox.setVgrow(bars, Priority.ALWAYS);
        example.getChildren().add(bars);
        pane.fill(side, sizes, classes, example);
        table.use(words, texts);
        for (Node n : List.of(tabs, none, foot, numbersTab, legend))
            n.managedProperty().bind(n.visibleProperty());
        setUpTarget();
        row = new SetExample(words, texts, bars, rowField, next, several, rowWords);
        fading = new Fading(verdict, rule, table, sizes, classes, example);
        sentence.atRest(() -> texts.get("calibration.sets.rest"));
        sets = new Answer<>(work, root, "status.sets", this::find, this::show);
        lab.snapshotProperty().map(Snapshot::inputs).subscribe(this::ask);
        Room.follow(root, this::fold);
    }

    private void setUpTarget() {
        target.setFormat(Numbers::plain);
        target.track().setScale(new SliderScale(SetCase.MIN_TARGET, SetCase.MAX_TARGET, false, 0.01, asked));
        target.track().setResetValue(SetCase.DEFAULT_TARGET);
        target.track().setAccessibleText(texts.get("calibration.sets.target"));
        target.field().setAccessibleText(texts.get("calibration.sets.target"));
        target.field().accept(SetCase.MIN_TARGET, SetCase.MAX_TARGET, 0.01, texts.get("calibration.sets.target.wrong"));
        target.show(asked);
        target.onMove(t -> {
            asked = t;
            target.show(t);
            ask(lab.inputs());
        });
    }

    private void fold() {
        if (root.getWidth() <= 0 || root.getScene() == null) return;
        double em = Look.em(root.getScene());
        pane.arrange(root.getWidth(), root.getHeight(), em);
        sentence.pseudoClassStateChanged(TWO_LINES, !pane.hasColumn());
        showTabs();
    }

    @FXML
    private void turn(ActionEvent e) {
        pane.turn(SetsPane.Page.valueOf((String) ((Node) e.getSource()).getUserData()));
        showTabs();
    }

    private void showTabs() {
        boolean low = root.getHeight() < FOOT_FROM * Look.em(root.getScene());
        foot.setVisible(pane.isVisible() && !low);
        tabs.setVisible(pane.isPaged() && !none.isVisible());
        numbersTab.setVisible(!pane.hasColumn());
        legend.setVisible(!pane.isPaged() || pane.page() == SetsPane.Page.ROW);
        for (Node tab : tabs.getChildren()) {
            ((ToggleButton) tab).setSelected(pane.page().name().equals(tab.getUserData()));
        }
    }

    private void describe(Node mark) {
        sentence.describe(mark, mark::getAccessibleText);
    }

    private void ask(Inputs in) {
        SetCase wanted = SetCase.of(in.question(), in.temperature(), asked);
        none.setVisible(wanted == null);
        pane.setVisible(wanted != null);
        showTabs();
        fading.setStale(wanted != null && found != null && !wanted.equals(found.basis));
        sets.want(wanted);
    }

    private Found find(SetCase c, Loop loop, Task task) {
        return new Found(
                c,
                ConformalSets.of(c.fit(), c.judged(), c.target(), c.seed(), loop, task::progress),
                c.judged().data().classNames());
    }

    private void show(Found answer) {
        found = answer;
        fading.setStale(false);
        show();
    }

    @FXML
    private void choose(ActionEvent e) {
        score = ConformalScore.valueOf((String) ((Node) e.getSource()).getUserData());
        show();
    }

    private void show() {
        for (Node b : methods.getChildren()) {
            ((ToggleButton) b).setSelected(score.name().equals(b.getUserData()));
        }
        if (found == null) return;
        ConformalSets s = found.all.get(score.ordinal());
        claim.setText(words.claim(s, found.all.get(ConformalScore.ARG_MAX.ordinal())));
        String file = lab.inputs().question().fitSource().title(texts);
        evidence.setText(" " + String.join(" ", words.evidence(found.basis, s, found.names, file)));
        verdict.setAccessibleText(claim.getText() + evidence.getText());
        rule.setText(words.rule(s, found.basis.seed()));
        table.show(found.all, s, sentence);
        sizes.show(s);
        classes.show(s, found.names);
        row.show(found.basis, s);
        sentence.refresh();
    }
}
