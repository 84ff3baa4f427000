package softmaxlab.background;

import java.util.concurrent.CancellationException;

/** One piece of work under way: how far it is, and whether it should stop. Safe to use from any thread. */
public final class Task {
    private final String title;
    private volatile double fraction = -1;
    private volatile boolean cancelled;
    private volatile boolean finished;
    private Runnable onStop = () -> {};

    Task(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** How much is done, 0 to 1; −1 while unknown. */
    public double fraction() {
        return fraction;
    }

    /**
     * Says how much is done.
     *
     * @throws CancellationException if the task was cancelled, so that the work stops here
     */
    public void progress(double done) {
        fraction = done;
        if (cancelled) throw new CancellationException();
    }

    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Called once the work has ended because it was cancelled, but not when a newer request took its place; to be set on
     * the thread that gets the answers, and called there.
     */
    public void onStop(Runnable listener) {
        onStop = listener;
    }

    void stopped() {
        onStop.run();
    }

    void finished() {
        finished = true;
    }

    public boolean isFinished() {
        return finished;
    }
}
