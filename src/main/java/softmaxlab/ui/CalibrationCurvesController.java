package softmaxlab.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.CurveWords;
import softmaxlab.lab.Curves;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.CurvePicture;
import softmaxlab.ui.chart.CurveReader;

/** The view "Curves": calibration without bins three ways, and the bins turned so that perfect is level. */
public final class CalibrationCurvesController {
    /** Below these, in em: picture or column at a time. */
    private static final double ALL = 29;

    private static final double ONE_COLUMN = 58;

    private static final PseudoClass TWO_LINES = PseudoClass.getPseudoClass("two-lines");

    private final Lab lab;
    private final Texts texts;
    private final Work work;
    private final CurveWords words;
    private final CurveScenes scenes;
    private final CurvePicture picture;
    private Answer<Curves.Case, Curves.Pair> answer;
    private Fading fading;
    private Curves.Kind kind = Curves.Kind.ISOTONIC;
    private Calibration calibration;
    private Curves.Pair pair;
    private boolean showPicture = true;

    @FXML
    private VBox root;

    @FXML
    private FlowPane heads;

    @FXML
    private HBox kinds;

    @FXML
    private ToggleButton picturePage;

    @FXML
    private ToggleButton numbersPage;

    @FXML
    private CurvesPane columns;

    @FXML
    private SentenceLine sentence;

    @FXML
    private HBox legend;

    @FXML
    private Region beforeKey;

    @FXML
    private Label beforeLegend;

    @FXML
    private Label afterLegend;

    @FXML
    private Region afterKey;

    @FXML
    private HBox foot;

    @FXML
    private VBox side;

    @FXML
    private VBox beside;

    @FXML
    private Region kindKey;

    @FXML
    private Label kindLegend;

    @FXML
    private Region column;

    @FXML
    private TextFlow seen;

    @FXML
    private Text claim;

    @FXML
    private Text evidence;

    @FXML
    private CurveTable table;

    public CalibrationCurvesController(Lab lab, Texts texts, Work work) {
        this.lab = lab;
        this.texts = texts;
        this.work = work;
        words = new CurveWords(texts);
        scenes = new CurveScenes(texts, words);
        picture = new CurvePicture(texts.get("calibration.below"));
    }

    @FXML
    private void initialize() {
        for (Node n : List.of(heads, foot, beforeKey, beforeLegend, kindKey, kindLegend, legend)) {
            n.managedProperty().bind(n.visibleProperty());
        }
        columns.fill(picture, column, beside);
        seen.setFocusTraversable(true);
        table.setHeads(List.of(
                texts.get("calibration.table.before"),
                texts.get("calibration.table.after"),
                texts.get("calibration.table.change")));
        sentence.atRest(this::rest);
        sentence.describe(picture.target(), () -> {
            String pointed = picture.pointedSentence();
            return pointed.isEmpty() ? rest() : pointed;
        });
        for (CurveReader r : picture.readers()) sentence.describe(r, r::sentence);
        picture.onPointed(sentence::refresh);
        answer = new Answer<>(
                work, root, "status.curves", (question, loop, task) -> Curves.Pair.of(question, loop), this::take);
        fading = new Fading(picture, column);
        WhileShown.follow(root, lab.snapshotProperty().map(Snapshot::calibration), this::show);
        Room.follow(root, this::fold);
        turn();
    }

    private void show(Calibration c) {
        if (c == null) return;
        calibration = c;
        answer.want(Curves.Case.of(c, pair));
        fading.setStale(!isCurrent());
        // Bins are at hand at once; curves follow.
        if (isCurrent() || kind == Curves.Kind.RESIDUAL) render();
    }

    private void take(Curves.Pair found) {
        pair = found;
        fading.setStale(!isCurrent());
        render();
    }

    private boolean isCurrent() {
        return pair != null && pair.basis().equals(Curves.Case.of(calibration, null));
    }

    private void render() {
        if (calibration == null) return;
        List<String> all = words.seen(kind, calibration, pair);
        claim.setText(all.get(0));
        evidence.setText(" " + String.join(" ", all.subList(1, all.size())));
        seen.setAccessibleText(String.join(" ", all));
        table.show(words.facts(kind, calibration, pair));
        String interval =
                new BinWords(texts).interval(calibration.question().binning().interval());
        kindLegend.setText(texts.get("calibration.curves.legend." + kind.key(), interval));
        if (pair != null) picture.show(scenes.of(kind, calibration, pair));
        boolean changed = pair != null && pair.isChanged();
        beforeKey.setVisible(changed);
        beforeLegend.setVisible(changed);
        afterLegend.setText(texts.get(changed ? "calibration.curves.legend.after" : "calibration.curves.legend.same"));
        sentence.refresh();
        columns.requestLayout();
    }

    private String rest() {
        if (calibration == null) return texts.get("calibration.updating");
        BinWords bins = new BinWords(texts);
        String judged = texts.get(
                "calibration.rest.judged",
                bins.rows(calibration.before().rows()),
                calibration.question().data().title(texts));
        return texts.get("calibration.curves.rest", judged);
    }

    @FXML
    private void choose(ActionEvent e) {
        kind = Curves.Kind.valueOf((String) ((Node) e.getSource()).getUserData());
        turn();
        render();
    }

    @FXML
    private void page(ActionEvent e) {
        showPicture = e.getSource() == picturePage;
        turn();
    }

    /** Shows which kind and which page are open. */
    private void turn() {
        for (Node n : kinds.getChildren())
            ((ToggleButton) n).setSelected(kind.name().equals(n.getUserData()));
        picturePage.setSelected(showPicture);
        numbersPage.setSelected(!showPicture);
        kindKey.getStyleClass().setAll("swatch", "curves-" + kind.key());
        boolean bars = kind == Curves.Kind.RESIDUAL;
        afterKey.getStyleClass().setAll(bars ? "swatch" : "line-key", bars ? "over" : "after");
        kindKey.setVisible(kind != Curves.Kind.ISOTONIC);
        kindLegend.setVisible(kind != Curves.Kind.ISOTONIC);
        picture.setAccessibleText(
                texts.get("calibration.curves.chart", texts.get("calibration.curves.kind." + kind.key())));
        fold();
    }

    /** What does not go side by side becomes a page. */
    private void fold() {
        double width = root.getWidth();
        double height = root.getHeight();
        if (width <= 0 || root.getScene() == null) return;
        double em = Look.em(root.getScene());
        boolean paged = width < ONE_COLUMN * em || height < ALL * em;
        boolean square = kind == Curves.Kind.ISOTONIC || kind == Curves.Kind.SMOOTH;
        boolean lines = paged && showPicture && square;
        heads.setVisible(paged);
        legend.setVisible(!paged || showPicture);
        foot.setVisible(!lines && (!paged || showPicture));
        sentence.pseudoClassStateChanged(TWO_LINES, paged && !lines);
        put(kinds, paged ? heads : side);
        put(sentence, lines ? beside : foot);
        put(legend, lines ? beside : paged ? heads : foot);
        columns.arrange(paged, showPicture, lines);
    }

    /** The choice of a kind comes before what there is to say about it. */
    private void put(Node node, Pane where) {
        if (node.getParent() == where) return;
        if (node == legend) where.getChildren().add(node);
        else where.getChildren().add(0, node);
    }
}
