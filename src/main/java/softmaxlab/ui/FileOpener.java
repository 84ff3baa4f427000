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
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Question;
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
        read(file, Question::withData);
    }

    /** Opens a second file for the fit; it must have the classes of the first. */
    public void openFitting(Path file) {
        read(file, (question, data) -> question.withFitOn(FitOn.FILE, data));
    }

    private void read(Path file, BiFunction<Question, DataSet, Question> ask) {
        background.latest(
                "open",
                "status.reading",
                task -> PredictionsCsv.read(file, ReadOptions.DEFAULT, loop, progress(task)),
                loaded -> take(file, dataSet(file, loaded), ask),
                this::failed);
    }

    private void take(Path file, DataSet data, BiFunction<Question, DataSet, Question> ask) {
        int judged =
                ask.apply(lab.inputs().question(), data).data().predictions().classes();
        int fitted = data.predictions().classes();
        if (judged == fitted) {
            problems.dismiss();
            lab.change(in -> in.withNewQuestion(ask.apply(in.question(), data)));
        } else if (fitted == 0) failed(FileProblem.of("calibration.fit.top1-file", file));
        else failed(FileProblem.of("calibration.fit.classes", file, Numbers.count(fitted), Numbers.count(judged)));
    }

    /** What was assumed about the file follows what was understood of it. */
    private static DataSet dataSet(Path file, Loaded loaded) {
        String understood = Stream.concat(
                        Stream.of(loaded.described()), loaded.notices().stream().map(Notice::text))
                .collect(Collectors.joining(". "));
        return new DataSet(file.getFileName().toString(), understood, loaded.predictions());
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
