package softmaxlab.ui;

import java.util.List;
import java.util.function.Predicate;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import softmaxlab.engine.BinRows;
import softmaxlab.engine.BinRows.Member;
import softmaxlab.engine.BinRows.Scores;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Predictions;
import softmaxlab.lab.BinCase;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.ClassWords;
import softmaxlab.lab.FitWords;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.RowWords;
import softmaxlab.lab.SentRow;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;
import softmaxlab.ui.WindowState.BinPlace;
import softmaxlab.ui.chart.BinLink;
import softmaxlab.ui.chart.JudgedDiagram;
import softmaxlab.ui.chart.RowBars;

/** The view "Rows": the rows of one bin, those that make its gap first, and one of them large. */
public final class CalibrationRowsController {
    private static final double DIAGRAM = 17;
    private static final double TABLE = 38.6;
    private static final double ROW = 21.4;
    /** In em: below this height the buttons stand beside the diagram, else this much above it. */
    private static final double LOW = 22;

    private static final double ABOVE = 2.75;
    private static final double BUTTONS = 12;
    private static final double GAP = 2;

    /** An answer with its question. */
    private record Found(BinCase basis, BinRows rows) {}

    private final Lab lab;
    private final Texts texts;
    private final Work work;
    private final WindowState window;
    private final BinWords binWords;
    private final JudgedDiagram diagram;
    private final RowBars bars;
    private Answer<BinCase, Found> answer;
    private Fading fading;
    private BinHand hand;
    private BinCase asked;
    private BinCase shown;
    private BinRows rows;
    private RowWords words;
    /** The bin is only held as it is. */
    private boolean staying;

    @FXML
    private VBox root;

    @FXML
    private ViewPages pages;

    @FXML
    private StackPane binPart;

    @FXML
    private FlowPane controls;

    @FXML
    private BeforeAfter which;

    @FXML
    private VBox tablePart;

    @FXML
    private Text claim;

    @FXML
    private Text evidence;

    @FXML
    private HBox filters;

    @FXML
    private RowTable table;

    @FXML
    private VBox rowPart;

    @FXML
    private Label row;

    @FXML
    private Button send;

    @FXML
    private Label sendNote;

    @FXML
    private SentenceLine sentence;

    public CalibrationRowsController(Lab lab, Texts texts, Work work, WindowState window) {
        this.lab = lab;
        this.texts = texts;
        this.work = work;
        this.window = window;
        binWords = new BinWords(texts);
        diagram = new JudgedDiagram("rows", "", new BinLink(), texts);
        bars = new RowBars(new RowBarWords(texts));
    }

    @FXML
    private void initialize() {
        binPart.getChildren().add(0, diagram);
        binPart.layoutBoundsProperty().subscribe(b -> fold(b.getWidth(), b.getHeight()));
        rowPart.getChildren().add(1, bars);
        bars.onNewLine(line -> sentence.describe(line, line::getAccessibleText));
        VBox.setVgrow(bars, Priority.ALWAYS);
        sendNote.managedProperty().bind(sendNote.visibleProperty());
        sendNote.visibleProperty().bind(sendNote.textProperty().isNotEmpty());
        pages.setUp(List.of(
                new ViewPages.Part(texts.get("calibration.rows.page.bin"), binPart, DIAGRAM, 0.1),
                new ViewPages.Part(texts.get("calibration.rows.page.table"), tablePart, TABLE, 1),
                new ViewPages.Part(texts.get("calibration.rows.page.row"), rowPart, ROW, 0.2)));
        table.setUp(texts, sentence);
        which.setUp(texts, "rows", this::chooseSide);
        table.getSelectionModel().selectedItemProperty().subscribe(this::showRow);
        diagram.describe((r, bin) -> binWords.sentence(r, bin, classes()));
        diagram.onNewMark(mark -> sentence.describe(mark, () -> bin(mark.index())));
        hand = new BinHand(lab, window, diagram);
        hand.wire(() -> place().after(), binWords, sentence);
        sentence.describe(
                table, () -> selected() == null ? rest() : words.sentence(selected(), shown.edges(), shown.bin()));
        sentence.atRest(this::rest);
        fading = new Fading(table, rowPart);
        answer = new Answer<>(work, root, "status.bin", (c, loop, task) -> new Found(c, c.answer()), this::show);
        WhileShown.follow(root, lab.snapshotProperty().map(Snapshot::calibration), this::ask);
        window.binProperty().subscribe((was, is) -> goTo(was, is));
    }

    /** Where there is little height, the buttons stand beside the square. */
    private void fold(double width, double height) {
        double em = Look.em(root.getScene());
        boolean low = height < LOW * em;
        controls.setMaxWidth(low ? BUTTONS * em : Double.MAX_VALUE);
        double beside = JudgedDiagram.INSET * em + diagram.sideFor(height) + GAP * em;
        StackPane.setMargin(controls, new Insets(0, 0, 0, low ? beside : 0));
        double right = low ? Math.max(0, width - beside + GAP * em) : 0;
        StackPane.setMargin(diagram, new Insets(low ? 0 : ABOVE * em, right, 0, 0));
    }

    /** Another bin was chosen: where its rows are not in sight, they are turned to. */
    private void goTo(BinPlace was, BinPlace is) {
        ask(lab.snapshot().calibration());
        if (is.index() != was.index() && !staying) pages.turn(1);
    }

    private BinPlace place() {
        return window.binProperty().get();
    }

    private int classes() {
        return lab.inputs().question().data().predictions().classes();
    }

    private String bin(int index) {
        boolean there = index < diagram.reliability().bins().size();
        return there ? binWords.sentence(diagram.reliability(), index, classes()) : rest();
    }

    private String rest() {
        return texts.get("calibration.rows.rest");
    }

    /** Asks for the rows of the chosen bin; without one, of the bin that adds most to ECE. */
    private void ask(Calibration c) {
        if (c == null) return;
        boolean isAfter = place().after();
        which.show(isAfter);
        Evaluation e = isAfter ? c.after() : c.before();
        int n = e.reliability().bins().size();
        int index = place().index() < 0 ? BinCase.heaviest(e.reliability()) : Math.min(place().index(), n - 1);
        diagram.setTitle(texts.get(isAfter ? "calibration.after" : "calibration.before"));
        String caption = isAfter ? new FitWords(texts).caption(c) : texts.get("calibration.caption.t", "1");
        diagram.show(e, caption, classes());
        diagram.choose(index);
        RowWords about = words(c.question().data().predictions());
        claim.setText(about.claim(e.reliability(), index) + " ");
        evidence.setText(about.evidence(e.reliability(), index));
        asked = BinCase.of(c, isAfter, index);
        fading.setStale(!asked.equals(shown));
        answer.want(asked);
        sentence.refresh();
    }

    private RowWords words(Predictions data) {
        return new RowWords(texts, new ClassWords(texts, data.classNames()));
    }

    private void show(Found found) {
        BinCase is = found.basis();
        Predictions data = is.rows().data();
        boolean same = shown != null && shown.rows().data() == data && shown.isSameBin(is);
        shown = is;
        rows = found.rows();
        words = words(data);
        fading.setStale(false);
        table.show(rows, words, data.knowsClasses(), data.kind() != Predictions.Kind.TOP1, same);
        showRow(selected());
        sentence.refresh();
    }

    private Member selected() {
        return table.getSelectionModel().getSelectedItem();
    }

    private void showRow(Member m) {
        boolean top1 = shown != null && shown.rows().data().kind() == Predictions.Kind.TOP1;
        row.setText(m == null ? "" : words.sentence(m, shown.edges(), shown.bin()));
        send.setDisable(m == null || top1);
        sendNote.setText(top1 ? texts.get("calibration.rows.send.top1") : "");
        if (m == null || top1) {
            bars.clear();
            return;
        }
        Scores s = rows.scores(m);
        SentRow sent = sent(m, s);
        bars.show(sent.names(), s.logits(), s.p(), m.truth());
        bars.setAccessibleText(row.getText());
        SentRow.Trouble trouble = sent.trouble();
        send.setDisable(trouble != SentRow.Trouble.NONE);
        if (send.isDisabled()) sendNote.setText(texts.get("calibration.rows.send." + trouble.key()));
        else if (sent.masked() > 0) {
            sendNote.setText(texts.get(
                    sent.masked() == 1 ? "calibration.rows.send.masked.one" : "calibration.rows.send.masked",
                    Numbers.count(sent.masked())));
        }
        sentence.refresh();
    }

    private SentRow sent(Member m, Scores s) {
        return new SentRow(
                shown.names(texts), s.logits(), m.truth(), shown.rows().temperature());
    }

    @FXML
    private void send() {
        Member m = selected();
        if (m == null) return;
        SentRow sent = sent(m, rows.scores(m));
        lab.change(sent::into);
        window.benchProperty().set(Bench.PROBABILITIES);
    }

    private void chooseSide(boolean isAfter) {
        window.binProperty().set(new BinPlace(isAfter, place().index()));
        ask(lab.snapshot().calibration());
    }

    @FXML
    private void split() {
        if (asked == null) return;
        staying = true;
        window.binProperty().set(new BinPlace(place().after(), asked.bin()));
        staying = false;
        hand.split(asked.bin());
    }

    @FXML
    private void filter(ActionEvent e) {
        for (var b : filters.getChildren()) ((ToggleButton) b).setSelected(b == e.getSource());
        String wanted = (String) ((ToggleButton) e.getSource()).getUserData();
        Predicate<Member> which = m -> wanted.equals("ALL") || m.right() == wanted.equals("RIGHT");
        table.filter(which);
    }
}
