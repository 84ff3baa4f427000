package softmaxlab.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import softmaxlab.background.ReportingLoop;
import softmaxlab.engine.ClassLuck;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.ClassReliability.OneClass;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.ClassCase;
import softmaxlab.lab.ClassOrder;
import softmaxlab.lab.ClassWords;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.BinLink;
import softmaxlab.ui.chart.JudgedDiagram;

/** The view "Classes": a small diagram per class, one class large, and which classes are taken for which. */
public final class CalibrationClassesController implements ClassCell.Context {
    private static final String PREFIX = "calibration.classes.";
    private static final int NONE = -1;
    private static final double LIST = 17;
    private static final double DIAGRAM = 15;
    private static final double SIDE = ClassConfusion.LEAST;
    private static final double TIGHT_LIST = 15;
    private static final double TIGHT_DIAGRAM = 16.5;
    private static final double TIGHT_SIDE = 21;
    /** An answer with its question. */
    private record Found(ClassCase basis, ClassReliability classes, ClassLuck luck) {
        static Found of(ClassCase basis, Loop loop) {
            ClassReliability classes = basis.answer(loop);
            return new Found(basis, classes, ClassLuck.of(classes));
        }
    }

    private final Lab lab;
    private final Texts texts;
    private final Work work;
    private final JudgedDiagram diagram;
    private Answer<ClassCase, Found> answer;
    private Fading fading;
    private ClassCase basis;
    private ClassReliability shown;
    private ClassWords words;
    /** The class that was chosen by hand; else the first of the list is shown. */
    private int chosen = NONE;

    private boolean filling;

    @FXML
    private VBox root;

    @FXML
    private ViewPages pages;

    @FXML
    private VBox listPart;

    @FXML
    private ComboBox<String> order;

    @FXML
    private TextField find;

    @FXML
    private ListView<OneClass> list;

    @FXML
    private StackPane diagramPart;

    @FXML
    private VBox side;

    @FXML
    private Text claim;

    @FXML
    private Text evidence;

    @FXML
    private ClassFigures figures;

    @FXML
    private TextFlow unknown;

    @FXML
    private ClassConfusion confusion;

    @FXML
    private SentenceLine sentence;

    public CalibrationClassesController(Lab lab, Texts texts, Work work) {
        this.lab = lab;
        this.texts = texts;
        this.work = work;
        words = new ClassWords(texts, List.of());
        diagram = new JudgedDiagram("class", "", new BinLink(), texts, PREFIX);
    }

    @FXML
    private void initialize() {
        diagramPart.getChildren().setAll(diagram);
        unknown.setVisible(false);
        for (Region r : List.of(unknown, pages)) r.managedProperty().bind(r.visibleProperty());
        pages.setUp(List.of(
                new ViewPages.Part(texts.get("calibration.view.classes"), listPart, LIST, TIGHT_LIST, 0.15),
                new ViewPages.Part(
                        texts.get("calibration.classes.page.diagram"), diagramPart, DIAGRAM, TIGHT_DIAGRAM, 1),
                new ViewPages.Part(texts.get("calibration.page.numbers"), side, SIDE, TIGHT_SIDE, 0.9),
                new ViewPages.Part(
                        texts.get("calibration.classes.page.confusion"),
                        confusion,
                        confusion::width,
                        TIGHT_SIDE,
                        0.9,
                        true)));
        for (ClassOrder o : ClassOrder.values())
            order.getItems().add(texts.get("calibration.classes.order." + o.key()));
        order.getSelectionModel().select(0);
        order.setOnAction(e -> fill());
        find.setOnAction(e -> find(list.getSelectionModel().getSelectedIndex() + 1));
        find.textProperty().subscribe(t -> find(0));
        list.setCellFactory(l -> new ClassCell(this));
        list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        diagram.describe((r, i) -> bin(i));
        diagram.onNewMark(mark -> sentence.describe(mark, () -> bin(mark.index())));
        confusion.use(texts, sentence);
        sentence.describe(list, () -> selected() == null ? rest() : words.sentence(selected()));
        sentence.atRest(this::rest);
        figures.setUp(texts);
        fading = new Fading(pages);
        answer = new Answer<>(
                work,
                root,
                "status.classes",
                (c, loop, task) -> Found.of(c, new ReportingLoop(loop, task::progress)),
                this::show);
        lab.snapshotProperty().map(Snapshot::calibration).subscribe(this::ask);
    }

    @Override
    public ClassWords words() {
        return words;
    }

    @Override
    public boolean top1() {
        return shown != null && shown.top1();
    }

    private void ask(Calibration c) {
        if (c == null) return;
        ClassCase wanted = ClassCase.of(c);
        fading.setStale(!wanted.equals(basis));
        answer.want(wanted);
    }

    private String rest() {
        if (shown == null) return texts.get("calibration.updating");
        return texts.get(ClassWords.isUnknown(shown) ? "calibration.classes.unknown" : "calibration.classes.rest");
    }

    private void show(Found found) {
        Predictions data = found.basis().rows().data();
        if (basis == null || basis.rows().data() != data) chosen = NONE;
        basis = found.basis();
        fading.setStale(false);
        ClassReliability r = found.classes();
        shown = r;
        words = new ClassWords(texts, data.classNames());
        claim.setText(words.claim(r, found.luck()) + " ");
        evidence.setText(String.join(" ", words.evidence(r, found.luck())));
        unknown.setVisible(ClassWords.isUnknown(r));
        pages.setVisible(!unknown.isVisible());
        confusion.show(r.confusion(), words);
        pages.arrange();
        fill();
        sentence.refresh();
    }

    /** The list anew, in its order. */
    private void fill() {
        if (shown == null) return;
        filling = true;
        list.getItems().setAll(ordered());
        int at = chosen == NONE ? 0 : indexOf(chosen);
        list.getSelectionModel().clearAndSelect(at);
        filling = false;
        showClass(selected());
    }

    private List<OneClass> ordered() {
        return ClassOrder.values()[order.getSelectionModel().getSelectedIndex()].of(shown, words);
    }

    private int indexOf(int k) {
        return IntStream.range(0, list.getItems().size())
                .filter(i -> list.getItems().get(i).index() == k)
                .findFirst()
                .orElse(0);
    }

    private OneClass selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    private void choose(OneClass c) {
        if (filling || c == null) return;
        chosen = c.index();
        showClass(c);
        sentence.refresh();
    }

    /** Selects the first class from {@code from} on, and round again, whose name holds what is typed. */
    private void find(int from) {
        String wanted = find.getText().strip().toLowerCase(Locale.ROOT);
        int n = list.getItems().size();
        if (wanted.isEmpty() || n == 0) return;
        IntStream.range(0, n)
                .map(i -> (from + i) % n)
                .filter(i -> name(i).toLowerCase(Locale.ROOT).contains(wanted))
                .findFirst()
                .ifPresent(i -> {
                    list.getSelectionModel().clearAndSelect(i);
                    list.scrollTo(Math.max(0, i - 1));
                });
    }

    private String name(int place) {
        return words.name(list.getItems().get(place).index());
    }

    private void showClass(OneClass c) {
        if (c == null) return;
        diagram.setTitle(words.name(c.index()));
        String caption = texts.get(shown.top1() ? "calibration.classes.caption.top1" : "calibration.classes.caption");
        diagram.show(c.reliability(), c.share(), c.meanP(), caption, 0);
        figures.show(c);
    }

    private String bin(int i) {
        OneClass c = selected();
        if (c == null || i >= c.reliability().bins().size()) return rest();
        return words.bin(c, i, shown.top1());
    }
}
