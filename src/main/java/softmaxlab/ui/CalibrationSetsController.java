package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import softmaxlab.lab.Decisions;
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

    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final PseudoClass TWO_LINES = PseudoClass.getPseudoClass("two-lines");

    private final Lab lab;
    private final Texts texts;
    private final Work work;
    private final SetWords words;
    private SetSizes sizes;
    private ClassCoverages classes;
    private SetBars bars;
    private Answer<SetCase, Found> sets;
    private Decisions asked = Decisions.DEFAULT;
    private Found found;
    private SetExample row;
    private final List<FactTable.Fact> lines = new ArrayList<>();
    private Fading fading;
    private String more = "";

    /** What was found, and the case it holds for. */
    private record Found(SetCase basis, List<ConformalSets> all, List<String> names) {}

    @FXML
    private VBox root;

    @FXML
    private HBox tabs;

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
    private SetsProgram program;

    @FXML
    private VBox side;

    @FXML
    private FittingScroll scroll;

    @FXML
    private TextFlow verdict;

    @FXML
    private Text claim;

    @FXML
    private Text evidence;

    @FXML
    private VBox controls;

    @FXML
    private ValueSlider target;

    @FXML
    private HBox methods;

    @FXML
    private Label rule;

    @FXML
    private FactTable table;

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
        pane.fill(side, table, sizes, classes, example);
        table.heads(Stream.of("coverage", "size", "single", "empty")
                .map(key -> texts.get("calibration.sets.table." + key))
                .toArray(String[]::new));
        for (ConformalScore s : ConformalScore.values()) {
            lines.add(table.add("sets-table-" + s.key(), texts.get("calibration.sets." + s.key())));
        }
        table.sayIn(sentence);
        for (Node n : List.of(tabs, none, foot, legend, controls, rule, scroll, claim, evidence))
            n.managedProperty().bind(n.visibleProperty());
        for (Node tab : tabs.getChildren()) tab.managedProperty().bind(tab.visibleProperty());
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
        target.track()
                .setScale(new SliderScale(SetCase.MIN_TARGET, SetCase.MAX_TARGET, false, 0.01, SetCase.DEFAULT_TARGET));
        target.track().setResetValue(SetCase.DEFAULT_TARGET);
        target.track().setAccessibleText(texts.get("calibration.sets.target"));
        target.field().setAccessibleText(texts.get("calibration.sets.target"));
        target.field().accept(SetCase.MIN_TARGET, SetCase.MAX_TARGET, 0.01, texts.get("calibration.sets.target.wrong"));
        target.drive(lab, (in, t) -> in.withDecisions(in.decisions().withCoverage(t)));
    }

    private void fold() {
        if (root.getWidth() <= 0 || root.getScene() == null) return;
        double em = Look.em(root.getScene());
        pane.arrange(root.getWidth(), root.getHeight(), em);
        sentence.pseudoClassStateChanged(TWO_LINES, !pane.hasColumn());
        for (Node n : List.of(side, rule)) n.pseudoClassStateChanged(WIDE, !pane.hasColumn());
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
        legend.setVisible(!pane.isPaged() || pane.page() == SetsPane.Page.ROW);
        for (Node tab : tabs.getChildren()) {
            SetsPane.Page page = SetsPane.Page.valueOf((String) tab.getUserData());
            tab.setVisible(pane.has(page));
            ((ToggleButton) tab).setSelected(pane.page() == page);
        }
        for (Node n : List.of(controls, rule, claim)) n.setVisible(pane.shows(SetsPane.Page.QUESTION));
        evidence.setVisible(pane.shows(SetsPane.Page.WORDS));
        evidence.setText(claim.isVisible() ? " " + more : more);
        scroll.setVisible(claim.isVisible() || evidence.isVisible());
    }

    private void describe(Node mark) {
        sentence.describe(mark, mark::getAccessibleText);
    }

    private void ask(Inputs in) {
        boolean other = asked.sets() != in.decisions().sets();
        asked = in.decisions();
        target.show(asked.coverage());
        SetCase wanted = SetCase.of(in.question(), in.temperature(), asked.coverage());
        none.setVisible(wanted == null);
        pane.setVisible(wanted != null);
        showTabs();
        fading.setStale(wanted != null && found != null && !wanted.equals(found.basis));
        sets.want(wanted);
        if (other) show();
    }

    private Found find(SetCase c, Loop loop, Task task) {
        return new Found(c, c.sets(loop, task::progress), c.judged().data().classNames());
    }

    private void show(Found answer) {
        found = answer;
        fading.setStale(false);
        show();
    }

    @FXML
    private void choose(ActionEvent e) {
        ConformalScore score = ConformalScore.valueOf((String) ((Node) e.getSource()).getUserData());
        lab.change(in -> in.withDecisions(in.decisions().withSets(score)));
        markChosen();
    }

    private void markChosen() {
        for (Node b : methods.getChildren()) {
            ((ToggleButton) b).setSelected(asked.sets().name().equals(b.getUserData()));
        }
    }

    private void show() {
        markChosen();
        if (found == null) return;
        ConformalSets s = found.all.get(asked.sets().ordinal());
        claim.setText(words.claim(found.basis, s));
        String file = lab.inputs().question().fitSource().title(texts);
        more = String.join(" ", words.evidence(found.basis, s, found.names, file));
        verdict.setAccessibleText(claim.getText() + " " + more);
        showTabs();
        rule.setText(words.rule(s, found.basis.seed()));
        for (ConformalSets each : found.all) fill(each);
        sizes.show(s);
        classes.show(s, found.names);
        row.show(found.basis, s);
        program.show(s.score(), lab.inputs(), found.basis, texts);
        sentence.refresh();
    }

    private void fill(ConformalSets s) {
        String coverage = s.rows() == 0 ? Numbers.fixed(Double.NaN, 1) : words.percent(s.coverage());
        String[] cells = {coverage, words.size(s.meanSize()), Numbers.count(s.singletons()), Numbers.count(s.empty())};
        FactTable.Fact line = lines.get(s.score().ordinal());
        line.show("", cells);
        line.say(texts.get(
                "calibration.sets.table.row",
                texts.get("calibration.sets." + s.score().key()),
                cells[0],
                cells[1],
                cells[2],
                cells[3]));
        line.setChosen(s.score() == asked.sets());
    }
}
