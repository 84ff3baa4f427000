package softmaxlab.background;

import java.util.concurrent.CancellationException;

/** One piece of work under way: how far it is, and whether it should stop. Safe to use from any thread. */
public final class Task {
    private static final long NANOS = 1_000_000;

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

    public synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }

    /**
     * Waits, so that work that may soon be unwanted does not begin at once.
     *
     * @throws CancellationException as soon as the task is cancelled
     */
    public synchronized void rest(long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * NANOS;
        for (long left = milliseconds; left > 0 && !cancelled; left = (end - System.nanoTime()) / NANOS) wait(left);
        if (cancelled) throw new CancellationException();
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
