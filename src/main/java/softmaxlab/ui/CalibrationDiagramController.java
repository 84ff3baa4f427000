package softmaxlab.ui;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.FitWords;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.BinLink;
import softmaxlab.ui.chart.BinMark;
import softmaxlab.ui.chart.DiagramLegend;
import softmaxlab.ui.chart.JudgedDiagram;

/** The view "Reliability": before and after side by side, and what there is around them at every size. */
public final class CalibrationDiagramController {
    /** An answer that takes longer than this is announced; a shorter wait would only flicker. */
    private static final Duration PATIENCE = Duration.millis(200);
    /** Below these, in em: one diagram at a time; one page of the right column at a time. */
    private static final double TWO_DIAGRAMS = 72;

    private static final double ALL_PAGES = 35;
    private static final double ONE_COLUMN = 52;
    /** From this height on, verdict and numbers are one page. */
    private static final double TOGETHER = 23;
    /** And from this one on, the sentence fits under them, if they are wide; else they need more. */
    private static final double ROOMY = 30;

    private static final double WIDE = 50;
    private static final double TALL = 36;

    /** The parts of the right column, when there is room for one. */
    private enum Page {
        VERDICT,
        NUMBERS,
        CURVES
    }

    private static final PseudoClass TWO_LINES = PseudoClass.getPseudoClass("two-lines");

    private final Lab lab;
    private final Texts texts;
    private final WindowState window;
    private final BinWords words;
    private final JudgedDiagram before;
    private final JudgedDiagram after;
    private final DiagramLegend legend;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private Page page = Page.VERDICT;
    private boolean paged;
    private boolean together;
    /** There is so little room that the sentence lies over the right column. */
    private boolean tight;
    /** Even so there is room for it under verdict and numbers. */
    private boolean roomy;

    @FXML
    private VBox root;

    @FXML
    private FlowPane heads;

    @FXML
    private BenchColumns columns;

    @FXML
    private SentenceLine sentence;

    @FXML
    private HBox foot;

    @FXML
    private StackPane legendPlace;

    @FXML
    private BeforeAfter which;

    @FXML
    private StackPane side;

    @FXML
    private VBox pages;

    @FXML
    private HBox tabs;

    @FXML
    private ToggleButton numbersTab;

    @FXML
    private Parent verdict;

    @FXML
    private Parent numbers;

    @FXML
    private Parent curves;

    public CalibrationDiagramController(Lab lab, Texts texts, WindowState window) {
        this.lab = lab;
        this.window = window;
        this.texts = texts;
        this.words = new BinWords(texts);
        legend = new DiagramLegend(texts);
        BinLink link = new BinLink();
        before = new JudgedDiagram("before", texts.get("calibration.before"), link, texts);
        after = new JudgedDiagram("after", texts.get("calibration.after"), link, texts);
        link.binProperty().subscribe(bin -> {
            if (sentence != null) sentence.refresh();
        });
    }

    @FXML
    private void initialize() {
        for (JudgedDiagram d : List.of(before, after)) {
            d.describe((r, bin) -> words.sentence(r, bin, classes()));
            d.onNewMark(mark -> sentence.describe(mark, () -> describe(d, mark)));
            new BinHand(lab, window, d).wire(() -> d == after, words, sentence);
        }
        for (Node n : List.of(heads, which, tabs, verdict, numbers, curves, foot, numbersTab)) {
            n.managedProperty().bind(n.visibleProperty());
        }
        sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
        sentence.managedProperty().bind(sentence.visibleProperty());
        columns.fill(before, after, side);
        legendPlace.getChildren().setAll(legend);
        which.setUp(texts, "reliability", this::choose);
        choose(true);
        sentence.atRest(this::rest);
        patience.setOnFinished(e -> setStale(lab.snapshot().isCalibrationStale()));
        lab.snapshotProperty().map(Snapshot::calibration).subscribe(this::show);
        lab.snapshotProperty().map(Snapshot::isCalibrationStale).subscribe(this::watch);
        Room.follow(root, () -> fold(root.getWidth(), root.getHeight()));
    }

    private int classes() {
        return lab.inputs().question().data().predictions().classes();
    }

    private String describe(JudgedDiagram d, BinMark mark) {
        boolean there = mark.index() < d.reliability().bins().size();
        return there ? words.sentence(d.reliability(), mark.index(), classes()) : rest();
    }

    private String rest() {
        if (tight && !(roomy && page == Page.VERDICT)) return "";
        Calibration c = lab.snapshot().calibration();
        if (c == null) return texts.get("calibration.updating");
        String judged = texts.get(
                "calibration.rest.judged",
                words.rows(c.before().rows()),
                c.question().data().title(texts));
        return texts.get("calibration.rest", judged);
    }

    private void show(Calibration c) {
        if (c == null) return;
        int k = c.question().data().predictions().classes();
        before.show(c.before(), texts.get("calibration.caption.t", "1"), k);
        after.show(c.after(), new FitWords(texts).caption(c), k);
        legend.show(c.question().binning().interval());
        sentence.refresh();
    }

    private void watch(boolean stale) {
        if (stale) patience.playFromStart();
        else {
            patience.stop();
            setStale(false);
        }
    }

    private void setStale(boolean stale) {
        before.setStale(stale);
        after.setStale(stale);
        numbers.setOpacity(stale ? 0.45 : 1);
    }

    private void choose(boolean second) {
        which.show(second);
        columns.showAfter(second);
    }

    @FXML
    private void turn(ActionEvent e) {
        page = Page.valueOf((String) ((Node) e.getSource()).getUserData());
        turn();
    }

    /** Fits everything into a size: what does not go side by side becomes a page. */
    private void fold(double width, double height) {
        if (width <= 0 || root.getScene() == null) return;
        double em = Look.em(root.getScene());
        boolean single = width < TWO_DIAGRAMS * em;
        paged = height < ALL_PAGES * em || width < ONE_COLUMN * em;
        tight = width < ONE_COLUMN * em || paged && single;
        together = height > TOGETHER * em;
        roomy = height > ROOMY * em && width > WIDE * em || height > TALL * em;
        columns.arrange(single);
        which.setVisible(single);
        sentence.pseudoClassStateChanged(TWO_LINES, single && !tight);
        heads.setVisible(single || paged);
        foot.setVisible(!tight);
        legend.setBrief(paged);
        turn();
    }

    private void turn() {
        if (together && page == Page.NUMBERS) page = Page.VERDICT;
        tabs.setVisible(paged);
        verdict.setVisible(!paged || page == Page.VERDICT);
        numbers.setVisible(!paged || page == Page.NUMBERS || together && page == Page.VERDICT);
        numbersTab.setVisible(!together);
        curves.setVisible(!paged || page == Page.CURVES);
        for (Node tab : tabs.getChildren()) {
            ((ToggleButton) tab).setSelected(page.name().equals(tab.getUserData()));
        }
        placeSentence();
        sentence.refresh();
    }

    /** Where there is no foot it lies over words or numbers; curves would be cut in two, so they make room. */
    private void placeSentence() {
        Pane where = !tight ? foot : page == Page.CURVES ? pages : side;
        if (sentence.getParent() != where)
            where.getChildren().add(where == foot ? 0 : where.getChildren().size(), sentence);
    }
}
