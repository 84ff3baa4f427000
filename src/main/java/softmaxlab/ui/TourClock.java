package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import softmaxlab.lesson.Later;

/** Keeps what was to run later until somebody says that it is later. */
public final class TourClock implements Later {
    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public Handle after(long milliseconds, Runnable work) {
        waiting.add(work);
        return () -> waiting.remove(work);
    }

    /** Runs all that waits, and what comes of it. */
    void strike() {
        while (!waiting.isEmpty()) waiting.remove(0).run();
    }
}
