package softmaxlab.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import softmaxlab.background.Background;
import softmaxlab.background.Task;
import softmaxlab.file.Diagnosis;
import softmaxlab.file.Doctor;
import softmaxlab.file.FileProblem;
import softmaxlab.file.ReadOptions;

/** A file that is looked at before it is taken in: what is understood of it, and what the user says instead. */
public final class FileReview {
    private static final String TOPIC = "review";
    private static final String TITLE = "status.examining";

    private final Background background;
    private final Problems problems;
    private final Supplier<Optional<Path>> chooser;
    private final ReadOnlyObjectWrapper<Diagnosis> diagnosis = new ReadOnlyObjectWrapper<>(this, "diagnosis");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private Consumer<ReadOptions> take = options -> {};
    private Task looking;

    FileReview(Background background, Problems problems, Supplier<Optional<Path>> chooser) {
        this.background = background;
        this.problems = problems;
        this.chooser = chooser;
    }

    /** What is understood of the file; null while none is looked at. */
    public ReadOnlyObjectProperty<Diagnosis> diagnosisProperty() {
        return diagnosis.getReadOnlyProperty();
    }

    /** Whether the file is being looked at or read just now. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Looks at a file; {@code taken} reads it in once the user agrees. */
    void examine(Path file, ReadOptions options, Consumer<ReadOptions> taken) {
        look(() -> Doctor.examine(file, options), found -> open(found, taken), this::failed);
    }

    /** Looks at a file that was refused; {@code refused} is told what is known of it, null if it is no table at all. */
    void explain(Path file, ReadOptions options, FileProblem problem, Consumer<Diagnosis> refused) {
        look(() -> Doctor.explain(file, options, problem), refused, e -> {
            if (e instanceof FileProblem) refused.accept(null);
            else problems.unexpected(e);
        });
    }

    /** Shows what is known of a file. */
    void open(Diagnosis found, Consumer<ReadOptions> taken) {
        take = taken;
        diagnosis.set(found);
    }

    private interface Look {
        Diagnosis at() throws FileProblem;
    }

    private void look(Look look, Consumer<Diagnosis> done, Consumer<Exception> failed) {
        busy.set(true);
        looking = background.latest(
                TOPIC,
                TITLE,
                task -> look.at(),
                found -> {
                    busy.set(false);
                    done.accept(found);
                },
                e -> {
                    busy.set(false);
                    failed.accept(e);
                });
        looking.onStop(() -> busy.set(false));
    }

    /** Another file is asked for: what is being found out about this one is no longer wanted. */
    void giveUp() {
        if (looking != null) looking.cancel();
    }

    private void failed(Exception problem) {
        close();
        if (problem instanceof FileProblem expected) problems.expected(expected.windowMessage());
        else problems.unexpected(problem);
    }

    /** Says something about the file. */
    public void choose(ReadOptions options) {
        Path file = diagnosis.get().file();
        look(
                () -> Doctor.examine(file, options),
                found -> {
                    if (diagnosis.get() != null) diagnosis.set(found);
                },
                this::failed);
    }

    /** Lets the user choose a second file with the labels. */
    public void chooseLabels() {
        ReadOptions options = diagnosis.get().options();
        chooser.get().ifPresent(file -> choose(options.withLabels(file)));
    }

    /** Takes the file in as it is understood now. */
    public void accept() {
        if (busy.get() || diagnosis.get() == null || !diagnosis.get().isReadable()) return;
        take.accept(diagnosis.get().options());
    }

    public void close() {
        diagnosis.set(null);
    }
}
