package softmaxlab.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import softmaxlab.background.Background;
import softmaxlab.background.Task;
import softmaxlab.engine.Loop;
import softmaxlab.file.FileProblem;
import softmaxlab.file.Loaded;
import softmaxlab.file.PredictionsCsv;
import softmaxlab.file.Progress;
import softmaxlab.file.ReadOptions;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Texts;

/** Opens files of predictions: off the FX thread, one undo entry each; a file that is refused leaves all as it was. */
public final class FileOpener {
    private final Lab lab;
    private final Background background;
    private final Loop loop;
    private final Problems problems;
    private final Texts texts;
    private final Supplier<Optional<Path>> chooser;

    /** @param chooser asks the user for a file; empty if he thinks better of it */
    public FileOpener(
            Lab lab,
            Background background,
            Loop loop,
            Problems problems,
            Texts texts,
            Supplier<Optional<Path>> chooser) {
        this.lab = lab;
        this.background = background;
        this.loop = loop;
        this.problems = problems;
        this.texts = texts;
        this.chooser = chooser;
    }

    /** Lets the user choose the file to judge. */
    public void chooseJudged() {
        chooser.get().ifPresent(this::open);
    }

    /** Lets the user choose the file to fit on. */
    public void chooseFitting() {
        chooser.get().ifPresent(this::openFitting);
    }

    /** Opens the file to judge. */
    public void open(Path file) {
        read(
                "open",
                file,
                data -> lab.change(in -> in.withQuestion(in.question().withData(data))));
    }

    private void openFitting(Path file) {
        read(
                "open-fitting",
                file,
                data -> lab.change(in -> in.withQuestion(in.question().withFitOn(FitOn.FILE, data))));
    }

    private void read(String topic, Path file, Consumer<DataSet> opened) {
        background.latest(
                topic,
                "status.reading",
                task -> PredictionsCsv.read(file, ReadOptions.DEFAULT, loop, progress(task)),
                loaded -> opened.accept(dataSet(file, loaded)),
                this::failed);
    }

    private static DataSet dataSet(Path file, Loaded loaded) {
        return new DataSet(file.getFileName().toString(), loaded.described(), loaded.predictions());
    }

    private void failed(Exception problem) {
        if (problem instanceof FileProblem) {
            problems.expected(problem.getMessage() + " " + texts.get("banner.stillOpen"));
        } else {
            problems.unexpected(problem);
        }
    }

    private static Progress progress(Task task) {
        return new Progress() {
            @Override
            public void fraction(double done) {
                task.progress(done);
            }

            @Override
            public boolean cancelled() {
                return task.isCancelled();
            }
        };
    }
}
