package softmaxlab.lesson;

/** Runs things after a while, on the thread of the lab; the app passes in its own, tests one that needs no waiting. */
@FunctionalInterface
public interface Later {

    /** Something that was to run later and need not. */
    @FunctionalInterface
    interface Handle {
        void cancel();
    }

    /** Runs {@code work} once after {@code milliseconds}, never before this method has returned. */
    Handle after(long milliseconds, Runnable work);
}
