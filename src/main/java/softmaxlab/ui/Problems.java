package softmaxlab.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What went wrong, for the window to show: expected problems as a sentence, unexpected ones as a code with details. */
public final class Problems {
    private final ReadOnlyObjectWrapper<String> sentence = new ReadOnlyObjectWrapper<>(this, "sentence", "");
    private final ReadOnlyObjectWrapper<Runnable> remedy = new ReadOnlyObjectWrapper<>(this, "remedy");
    private final ReadOnlyObjectWrapper<Unexpected> unexpected = new ReadOnlyObjectWrapper<>(this, "unexpected");
    private final Consumer<Unexpected> log;
    /** The kind of each fault that was logged, by its code. */
    private final Map<String, String> logged = new LinkedHashMap<>();

    /**
     * Something that should not have happened.
     *
     * @param code the same for the same cause, so that two reports can be compared
     * @param details the stack trace
     */
    public record Unexpected(String code, String details) {}

    /** @param log keeps each unexpected problem once */
    public Problems(Consumer<Unexpected> log) {
        this.log = log;
    }

    /** A problem the user can do something about, in one sentence with its place; it replaces the one before. */
    public void expected(String problem) {
        expected(problem, null);
    }

    /** The same, with something that may mend it; null if nothing does. */
    public void expected(String problem, Runnable mend) {
        remedy.set(mend);
        sentence.set(problem);
    }

    /** What may mend the problem; null if nothing does. */
    public ReadOnlyObjectProperty<Runnable> remedyProperty() {
        return remedy.getReadOnlyProperty();
    }

    /** The user has read it. */
    public void dismiss() {
        remedy.set(null);
        sentence.set("");
    }

    /** The sentence to show, empty if there is none. */
    public ReadOnlyObjectProperty<String> sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** A fault of the program; call on the FX thread. */
    public void unexpected(Throwable cause) {
        Fault fault = new Fault(cause);
        Unexpected problem = fault.report(logged);
        if (logged.putIfAbsent(problem.code(), fault.kind()) == null) log.accept(problem);
        unexpected.set(problem);
    }

    public void dismissUnexpected() {
        unexpected.set(null);
    }

    /** The latest fault, null if there is none to show. */
    public ReadOnlyObjectProperty<Unexpected> unexpectedProperty() {
        return unexpected.getReadOnlyProperty();
    }
}
