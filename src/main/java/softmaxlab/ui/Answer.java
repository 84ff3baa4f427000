package softmaxlab.ui;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import softmaxlab.background.Task;
import softmaxlab.engine.Loop;

/**
 * What a view shows of a case when finding it out takes longer than a frame: asked for in the background, once per case,
 * while the view is in a window; the latest case wins, and what was on show stays until its answer is here.
 *
 * @param <C> the case, with value equality: all that the answer depends on
 * @param <R> the answer
 */
final class Answer<C, R> {
    private final Work work;
    private final Node view;
    private final String title;
    private final Computation<C, R> computation;
    private final Consumer<R> show;
    private C wanted;
    private C asked;

    /** Finds the answer to a case; not on the FX thread. */
    @FunctionalInterface
    interface Computation<C, R> {
        /** @param task to be told how far it is, {@link Task#progress}, which also stops it when it is no longer wanted */
        R of(C question, Loop loop, Task task) throws Exception;
    }

    /**
     * @param view asks only while it is in a window
     * @param title text key of what the status bar says meanwhile; names the topic too
     * @param show gets each answer, on the FX thread
     */
    Answer(Work work, Node view, String title, Computation<C, R> computation, Consumer<R> show) {
        this.work = work;
        this.view = view;
        this.title = title;
        this.computation = computation;
        this.show = show;
        view.sceneProperty().subscribe(scene -> ask());
    }

    /** Asks for the answer to a case, unless it is here or on its way; null if there is nothing to ask. */
    void want(C question) {
        wanted = question;
        // Out of its window the view shows the new case without an answer, so the old answer has to come again.
        if (view.getScene() == null && !Objects.equals(wanted, asked)) asked = null;
        ask();
    }

    private void ask() {
        if (view.getScene() == null || Objects.equals(wanted, asked)) return;
        C question = wanted;
        asked = question;
        if (question == null) return;
        work.background()
                .latest(
                        title,
                        title,
                        t -> computation.of(question, work.loop(t), t),
                        answer -> {
                            if (question.equals(asked)) show.accept(answer);
                        },
                        work.unexpected())
                .onStop(() -> forget(question));
    }

    /** Asks anew when the case is wanted the next time. */
    private void forget(C question) {
        if (question.equals(asked)) asked = null;
    }
}
