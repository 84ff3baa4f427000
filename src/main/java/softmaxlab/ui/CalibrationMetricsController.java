package softmaxlab.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import softmaxlab.background.Task;
import softmaxlab.engine.Loop;
import softmaxlab.file.NumpySnippet;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Metric;
import softmaxlab.lab.MetricBasis;
import softmaxlab.lab.MetricWords;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;

/** The view "Numbers": every number of the judged rows with its convention, formula, source and NumPy program. */
public final class CalibrationMetricsController {
    private final Lab lab;
    private final Texts texts;
    private final Work work;
    private final WindowState window;
    private final MetricWords words;
    private Answer<Asked, Found> answer;
    private Found found;
    private Fading fading;

    /** The answer of the lab that the numbers belong to; the same object is the same case. */
    private record Asked(Calibration calibration) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Asked a && calibration == a.calibration;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(calibration);
        }
    }

    private record Found(Calibration calibration, MetricBasis before, MetricBasis after) {}

    @FXML
    private VBox root;

    @FXML
    private MetricPages pages;

    @FXML
    private VBox table;

    @FXML
    private Label claim;

    @FXML
    private HBox pager;

    @FXML
    private Button back;

    @FXML
    private Button on;

    @FXML
    private Label page;

    @FXML
    private FittingScroll formulas;

    @FXML
    private FittingScroll program;

    @FXML
    private Label programName;

    @FXML
    private Label noProgram;

    @FXML
    private MetricGrid grid;

    @FXML
    private Label name;

    @FXML
    private Label convention;

    @FXML
    private FormulaText formula;

    @FXML
    private Label numbers;

    @FXML
    private Label source;

    @FXML
    private Button copy;

    @FXML
    private Label copied;

    @FXML
    private Label snippet;

    @FXML
    private Label savedFirst;

    public CalibrationMetricsController(Lab lab, Texts texts, Work work, WindowState window) {
        this.lab = lab;
        this.window = window;
        this.texts = texts;
        this.work = work;
        words = new MetricWords(texts);
    }

    @FXML
    private void initialize() {
        for (Node n : List.of(savedFirst, snippet, noProgram, pager)) {
            n.managedProperty().bind(n.visibleProperty());
        }
        grid.use(words, texts, window.metricProperty()::set);
        grid.onPage(this::showPage);
        pages.fill(
                Stream.of("table", "formula", "program")
                        .map(key -> texts.get("calibration.metrics.page." + key))
                        .toList(),
                grid,
                table,
                formulas,
                program);
        answer = new Answer<>(work, root, "status.metrics", CalibrationMetricsController::find, this::show);
        fading = new Fading(grid, numbers);
        lab.snapshotProperty().subscribe(s -> sayStale());
        lab.snapshotProperty().map(Snapshot::calibration).subscribe(c -> answer.want(c == null ? null : new Asked(c)));
        window.metricProperty().subscribe(this::choose);
    }

    private static Found find(Asked asked, Loop loop, Task task) {
        Calibration c = asked.calibration;
        int classes = c.question().data().predictions().classes();
        MetricBasis before = MetricBasis.of(classes, c.before(), loop);
        boolean same = c.after() == c.before();
        return new Found(c, before, same ? before : MetricBasis.of(classes, c.after(), loop));
    }

    private void show(Found now) {
        found = now;
        sayStale();
        String rows = new BinWords(texts).rows(now.after.evaluation().rows());
        claim.setText(texts.get("calibration.metrics.claim", rows));
        grid.show(now.before, now.after);
        choose(window.metricProperty().get());
    }

    private void sayStale() {
        Snapshot s = lab.snapshot();
        fading.setStale(s.isCalibrationStale() || found != null && found.calibration != s.calibration());
    }

    private void choose(Metric m) {
        grid.choose(m);
        copied.setText("");
        name.setText(words.name(m));
        programName.setText(words.name(m));
        formula.setText(words.formula(m));
        source.setText(words.source(m));
        copy.setDisable(true);
        if (found == null) return;
        convention.setText(words.convention(m, found.before, found.after));
        numbers.setText(words.numbers(m, found.after));
        boolean there = !Double.isNaN(m.value(found.after));
        copy.setDisable(!there);
        snippet.setVisible(there);
        noProgram.setVisible(!there);
        savedFirst.setVisible(there && NumpySnippet.readsSaved(found.calibration.question()));
        snippet.setText(there ? shortened(programText()) : "");
    }

    private String programText() {
        Calibration c = found.calibration;
        return NumpySnippet.of(window.metricProperty().get(), c.question(), c.temperature());
    }

    /** Long lines of data are cut on screen; what is copied is whole. */
    private static String shortened(String program) {
        return String.join(
                "\n",
                program.lines()
                        .map(l -> l.length() > 400 ? l.substring(0, 400) + "…" : l)
                        .toList());
    }

    @FXML
    private void copy() {
        if (found == null) return;
        Nodes.copy(programText());
        copied.setText(texts.get("calibration.metrics.copied"));
    }

    private void showPage() {
        pager.setVisible(grid.pages() > 1);
        back.setDisable(grid.page() == 0);
        on.setDisable(grid.page() == grid.pages() - 1);
        page.setText(texts.get("calibration.metrics.page", grid.page() + 1, grid.pages()));
    }

    @FXML
    private void back() {
        grid.turn(grid.page() - 1);
    }

    @FXML
    private void on() {
        grid.turn(grid.page() + 1);
    }
}
