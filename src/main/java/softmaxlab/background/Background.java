package softmaxlab.background;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Work off the FX thread. Per topic the latest request wins: an older one still running is told to stop and its answer
 * is dropped. All methods but the work itself run on the thread of {@code home}.
 */
public final class Background {
    private final Executor worker;
    private final Executor home;
    private final Map<String, Task> running = new HashMap<>();
    private Consumer<Task> started = task -> {};

    /**
     * @param worker runs the work; tests pass {@code Runnable::run}
     * @param home delivers answers, the FX thread in the app; tests pass {@code Runnable::run}
     */
    public Background(Executor worker, Executor home) {
        this.worker = worker;
        this.home = home;
    }

    /** Something that takes a while: it reports progress to its task and asks it whether to stop. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Task task) throws Exception;
    }

    /** Called with each task as it starts, so that one place can show progress and offer to cancel. */
    public void onStart(Consumer<Task> listener) {
        started = listener;
    }

    /**
     * Starts {@code work}; an older request of the same topic is stopped and forgotten.
     *
     * @param topic one name per question, such as "calibration"
     * @param title what the status bar says while it runs
     * @param done gets the answer, unless a newer request came or the task was cancelled
     * @param failed gets the exception, under the same condition
     * @return the task, to see how it goes
     */
    public <T> Task latest(String topic, String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        Task before = running.get(topic);
        if (before != null) before.cancel();
        Task task = new Task(title);
        running.put(topic, task);
        started.accept(task);
        worker.execute(() -> {
            if (task.isCancelled()) {
                home.execute(() -> finish(topic, task, () -> {}));
                return;
            }
            try {
                T answer = work.run(task);
                home.execute(() -> finish(topic, task, () -> done.accept(answer)));
            } catch (CancellationException stopped) {
                home.execute(() -> finish(topic, task, () -> {}));
            } catch (Throwable caught) {
                // An Error too, such as no memory left: otherwise nobody would hear that no answer will come.
                Exception problem = placed(caught, title);
                home.execute(() -> finish(topic, task, () -> failed.accept(problem)));
            }
        });
        return task;
    }

    /** Java leaves the stack out of an exception that compiled code throws often; then this place and the title stay. */
    private static Exception placed(Throwable problem, String title) {
        boolean known = !(problem instanceof RuntimeException) || problem.getStackTrace().length > 0;
        return known && problem instanceof Exception e ? e : new IllegalStateException(title, problem);
    }

    private void finish(String topic, Task task, Runnable deliver) {
        boolean latest = running.remove(topic, task);
        task.finished();
        if (!task.isCancelled()) deliver.run();
        else if (latest) task.stopped();
    }
}
