package softmaxlab.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import softmaxlab.background.Task;
import softmaxlab.engine.Predictions;
import softmaxlab.file.FileProblem;
import softmaxlab.file.Pixels;
import softmaxlab.file.Png;
import softmaxlab.file.WholeFile;
import softmaxlab.file.export.BinsCsv;
import softmaxlab.file.export.ProbabilitiesCsv;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;

/** Takes what the bench shows out of the app: pictures, tables, the whole study. */
public final class CalibrationSaveController {
    /** Of what is saved to the same file the latest wins. */
    private static final String TOPIC = "save ";

    private final Lab lab;
    private final Texts texts;
    private final Work work;
    private final Problems problems;
    private final FileDialogs dialogs;
    private final FileOpener opener;
    private final WindowState window;
    private final CompareRuns compared;
    private final StudySaver study;

    @FXML
    private MenuButton save;

    @FXML
    private MenuItem probabilities;

    @FXML
    private Label saved;

    public CalibrationSaveController(
            Lab lab,
            Texts texts,
            Work work,
            Problems problems,
            FileDialogs dialogs,
            FileOpener opener,
            WindowState window,
            CompareRuns compared) {
        this.lab = lab;
        this.texts = texts;
        this.work = work;
        this.problems = problems;
        this.dialogs = dialogs;
        this.opener = opener;
        this.window = window;
        this.compared = compared;
        study = new StudySaver(texts, work, this::failed);
    }

    @FXML
    private void initialize() {
        saved.managedProperty().bind(saved.textProperty().isNotEmpty());
        lab.snapshotProperty().subscribe(this::show);
    }

    private void show(Snapshot s) {
        saved.setText("");
        // What is written must be what is asked for, and exact.
        Calibration c = s.calibration();
        save.setDisable(!s.isCalibrationExact());
        probabilities.setDisable(c == null || data(c).kind() == Predictions.Kind.TOP1);
    }

    private static Predictions data(Calibration c) {
        return c.question().data().predictions();
    }

    @FXML
    private void png() {
        Region view = view();
        ask(window.calibrationViewProperty().get().key() + ".png").ifPresent(file -> {
            Pixels pixels = Pictures.twice(view);
            write(file, task -> Png.write(pixels, file));
        });
    }

    @FXML
    private void svg() {
        Region view = view();
        String title = lab.inputs().question().data().title(texts);
        ask(window.calibrationViewProperty().get().key() + ".svg").ifPresent(file -> {
            String svg = SvgPicture.of(view, title);
            write(file, task -> WholeFile.write(file, svg));
        });
    }

    @FXML
    private void bins() {
        Calibration c = lab.snapshot().calibration();
        ask("bins.csv")
                .ifPresent(file ->
                        write(file, task -> BinsCsv.write(file, c.before(), c.isUnchanged() ? null : c.after())));
    }

    @FXML
    private void probabilities() {
        Calibration c = lab.snapshot().calibration();
        ask("probabilities.csv")
                .ifPresent(file -> write(
                        file, task -> ProbabilitiesCsv.write(file, c.question(), c.temperature(), task::progress)));
    }

    @FXML
    private void html() {
        Calibration c = lab.snapshot().calibration();
        ask("study.html").ifPresent(file -> {
            saved.setText("");
            Path source = opener.fileOf(c.question().data());
            study.save(TOPIC + file, c, lab.inputs().decisions(), compared.results(), source, file, this::saved);
        });
    }

    private Optional<Path> ask(String ending) {
        return dialogs.save(
                opener.recent().folder(), lab.inputs().question().data().stem() + "-" + ending);
    }

    /** The view that is open. */
    private Region view() {
        return (Region) save.getScene().lookup("#view-place");
    }

    private void write(Path file, Job job) {
        saved.setText("");
        work.background()
                .latest(
                        TOPIC + file,
                        "status.saving",
                        task -> {
                            job.run(task);
                            return file;
                        },
                        this::saved,
                        this::failed);
    }

    private void saved(Path file) {
        saved.setText(texts.get("export.saved", String.valueOf(file.getFileName())));
    }

    private void failed(Exception problem) {
        if (problem instanceof FileProblem expected) problems.expected(expected.getMessage());
        else work.unexpected().accept(problem);
    }

    /** Writes a file; not on the FX thread. */
    @FunctionalInterface
    private interface Job {
        void run(Task task) throws Exception;
    }
}
