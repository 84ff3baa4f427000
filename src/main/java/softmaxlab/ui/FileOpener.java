package softmaxlab.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import softmaxlab.background.Background;
import softmaxlab.background.Task;
import softmaxlab.engine.Loop;
import softmaxlab.file.FileProblem;
import softmaxlab.file.Loaded;
import softmaxlab.file.Notice;
import softmaxlab.file.PredictionsCsv;
import softmaxlab.file.Progress;
import softmaxlab.file.ReadOptions;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Question;
import softmaxlab.lab.Texts;

/**
 * Opens files of predictions: reads them in the background and then asks the lab a new question, one undo entry. A file
 * that is refused changes nothing.
 */
public final class FileOpener {
    private final Lab lab;
    private final Background background;
    private final Loop loop;
    private final Problems problems;
    private final Texts texts;
    private final Supplier<Optional<Path>> chooser;

    /** @param chooser asks the user for a file; empty if they think better of it */
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
        read(file, Question::withData);
    }

    /** Opens a second file, which a fit then uses. It must have the classes of the first. */
    public void openFitting(Path file) {
        read(file, (q, d) -> q.withFitOn(FitOn.FILE, d));
    }

    private void read(Path file, BiFunction<Question, DataSet, Question> ask) {
        problems.dismiss();
        background.latest(
                "open", "status.reading", task -> dataSet(file, task), data -> take(file, data, ask), this::failed);
    }

    private void take(Path file, DataSet data, BiFunction<Question, DataSet, Question> ask) {
        Question next = ask.apply(lab.inputs().question(), data);
        int classes = next.data().predictions().classes();
        int fitClasses = data.predictions().classes();
        if (classes == fitClasses) lab.change(in -> in.withNewQuestion(ask.apply(in.question(), data)));
        else if (fitClasses == 0) failed(FileProblem.of("calibration.fit.top1-file", file));
        else
            failed(FileProblem.of(
                    "calibration.fit.classes", file, Integer.toString(fitClasses), Integer.toString(classes)));
    }

    private DataSet dataSet(Path file, Task task) throws FileProblem {
        Loaded loaded = PredictionsCsv.read(file, ReadOptions.DEFAULT, loop, progress(task));
        String understood = Stream.concat(
                        Stream.of(loaded.described()), loaded.notices().stream().map(Notice::text))
                .collect(Collectors.joining(". "));
        return new DataSet(String.valueOf(file.getFileName()), understood, loaded.predictions(), loaded.numpy());
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

    private void failed(Exception problem) {
        if (problem instanceof FileProblem expected) {
            problems.expected(expected.getMessage() + " " + texts.get("banner.stillOpen"));
        } else {
            problems.unexpected(problem);
        }
    }
}
