package softmaxlab.ui;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import softmaxlab.background.Background;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.file.Diagnosis;
import softmaxlab.file.FilePair;
import softmaxlab.file.FileProblem;
import softmaxlab.file.Loaded;
import softmaxlab.file.PastedTable;
import softmaxlab.file.ReadOptions;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Question;
import softmaxlab.lab.Texts;

/**
 * Opens files of predictions: reads them in the background and then asks the lab a new question, one undo entry. A file
 * that is refused changes nothing; where a choice of the user could mend it, it is shown for review.
 */
public final class FileOpener {
    private static final String TOPIC = "open";

    private final Lab lab;
    private final Background background;
    private final Loop loop;
    private final Problems problems;
    private final Texts texts;
    private final FileDialogs dialogs;
    private final FileReview review;
    private final RecentFiles recent = new RecentFiles();
    private final Map<Predictions, FileSource> sources = new WeakHashMap<>();
    private final Set<Path> pasted = new HashSet<>();
    private final ReadOnlyObjectWrapper<DataSet> opened = new ReadOnlyObjectWrapper<>(this, "opened");
    private final ReadOnlyObjectWrapper<FilePair> pair = new ReadOnlyObjectWrapper<>(this, "pair");

    /** What becomes of a file that was read. */
    private interface Ask extends BiFunction<Question, DataSet, Question> {}

    private static final Ask JUDGED = Question::withData;
    private static final Ask FITTING = (q, d) -> q.withFitOn(FitOn.FILE, d);

    public FileOpener(Lab lab, Background background, Loop loop, Problems problems, Texts texts, FileDialogs dialogs) {
        this.lab = lab;
        this.background = background;
        this.loop = loop;
        this.problems = problems;
        this.texts = texts;
        this.dialogs = dialogs;
        this.review = new FileReview(background, problems, this::choose);
    }

    private Optional<Path> choose() {
        return dialogs.open(recent.folder());
    }

    /** The file that is looked at before it is taken in. */
    public FileReview review() {
        return review;
    }

    public RecentFiles recent() {
        return recent;
    }

    /** What was opened last to be judged; null before. It does not change with undo. */
    public ReadOnlyObjectProperty<DataSet> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Two files of predictions of which it is to be said which one is judged; null if there are none. */
    public ReadOnlyObjectProperty<FilePair> pairProperty() {
        return pair.getReadOnlyProperty();
    }

    /** Lets the user choose the file to judge. */
    public void chooseJudged() {
        choose().ifPresent(this::open);
    }

    /** Lets the user choose the file to fit on. */
    public void chooseFitting() {
        choose().ifPresent(this::openFitting);
    }

    /** Opens the file to judge; one that was opened before is read as the user said then. */
    public void open(Path file) {
        read(file, recent.said(file), JUDGED);
    }

    /** Opens a second file, which a fit then uses. It must have the classes of the first. */
    public void openFitting(Path file) {
        read(file, recent.said(file), FITTING);
    }

    /** Opens one file, or two that belong together: scores and labels, or one to judge and one to fit on. */
    public void openAll(List<Path> files) {
        if (files.size() == 1) open(files.get(0));
        else if (files.size() == 2) {
            background.latest(
                    TOPIC,
                    "status.examining",
                    task -> FilePair.of(files.get(0), files.get(1)),
                    this::openPair,
                    problems::unexpected);
        } else problems.expected(texts.get("drop.tooMany", Integer.toString(files.size())));
    }

    private void openPair(FilePair files) {
        if (files.hasLabels()) read(files.first(), ReadOptions.DEFAULT.withLabels(files.second()), JUDGED);
        else pair.set(files);
    }

    /** Says which of two files of predictions is judged; a fit uses the other. */
    public void judge(Path judged, Path fitting) {
        pair.set(null);
        read(judged, recent.said(judged), JUDGED, () -> openFitting(fitting));
    }

    /** Opens neither of two files. */
    public void dropPair() {
        pair.set(null);
    }

    /** Reads a table that was copied elsewhere, as a file is read. */
    public void paste(String text) {
        if (text == null || text.isBlank()) problems.expected(texts.get("paste.empty"));
        else {
            String name = texts.get("paste.name");
            background.latest(
                    TOPIC,
                    "status.reading",
                    task -> PastedTable.keep(text, name),
                    this::openPasted,
                    e -> failed(e, null));
        }
    }

    private void openPasted(Path file) {
        pasted.add(file);
        open(file);
    }

    /** Whether it is known how the data set was read, so that it can be read otherwise. */
    public boolean canAdjust(DataSet data) {
        return sources.containsKey(data.predictions());
    }

    /** Shows how the file that is judged was read. */
    public void adjust() {
        FileSource source = sources.get(lab.inputs().question().data().predictions());
        if (source == null) return;
        review.examine(source.file(), source.options(), options -> read(source.file(), options, JUDGED));
    }

    private void read(Path file, ReadOptions options, Ask ask) {
        read(file, options, ask, () -> {});
    }

    private void read(Path file, ReadOptions options, Ask ask, Runnable then) {
        problems.dismiss();
        review.giveUp();
        if (!pasted.contains(file)) recent.ask(file);
        background.latest(
                TOPIC,
                "status.reading",
                task -> new FileSource(file, options).read(loop, task),
                loaded -> {
                    review.close();
                    take(new FileSource(file, options), loaded, ask);
                    then.run();
                },
                e -> refused(e, file, options, ask, then));
    }

    private void take(FileSource source, Loaded loaded, Ask ask) {
        boolean again = source.options().equals(recent.said(source.file()));
        DataSet data = source.dataSet(loaded, again, texts);
        Question next = ask.apply(lab.inputs().question(), data);
        int classes = next.data().predictions().classes();
        int fitClasses = data.predictions().classes();
        if (classes != fitClasses) {
            failed(misfit(source.file(), fitClasses, classes), null);
            return;
        }
        if (FilePair.isOtherOrder(data.predictions(), next.data().predictions())) {
            failed(FileProblem.of("calibration.fit.order", source.file()), null);
            return;
        }
        sources.put(data.predictions(), source);
        if (!pasted.contains(source.file())) recent.add(source.file(), source.options());
        lab.change(in -> in.withNewQuestion(ask.apply(in.question(), data)));
        if (ask == JUDGED) opened.set(data);
    }

    private static FileProblem misfit(Path file, int fitClasses, int classes) {
        return fitClasses == 0
                ? FileProblem.of("calibration.fit.top1-file", file)
                : FileProblem.of(
                        "calibration.fit.classes", file, Integer.toString(fitClasses), Integer.toString(classes));
    }

    /** The file that a data set was read from; null for a sample or a pasted table. */
    Path fileOf(DataSet data) {
        FileSource source = sources.get(data.predictions());
        return source == null || pasted.contains(source.file()) ? null : source.file();
    }

    /** A file that a choice could mend is shown at once; of another one its sentence. */
    private void refused(Exception e, Path file, ReadOptions options, Ask ask, Runnable then) {
        if (!(e instanceof FileProblem problem)) {
            problems.unexpected(e);
            return;
        }
        if (problem.key().equals(FileSource.LABELS_GONE)) {
            ReadOptions without = options.withLabels(null);
            failed(problem, () -> review.examine(file, without, chosen -> read(file, chosen, ask, then)));
            return;
        }
        boolean asked = review.diagnosisProperty().get() != null;
        // To look for the line in a long file takes a while; the sentence does not wait for it.
        if (!asked) failed(problem, null);
        review.explain(file, options, problem, known -> {
            Runnable look = known == null ? null : () -> show(known, ask, then);
            if (known != null && (asked || known.question() != null)) look.run();
            else failed(problem, look);
        });
    }

    private void show(Diagnosis known, Ask ask, Runnable then) {
        problems.dismiss();
        review.open(known, options -> read(known.file(), options, ask, then));
    }

    /** @param look shows the file; null if it is no table */
    private void failed(Exception problem, Runnable look) {
        if (problem instanceof FileProblem expected) {
            problems.expected(expected.windowMessage() + " " + texts.get("banner.stillOpen"), look);
        } else {
            problems.unexpected(problem);
        }
    }
}
