package softmaxlab.ui;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import softmaxlab.background.Task;
import softmaxlab.engine.Method;
import softmaxlab.lab.Comparison;

/**
 * The calibrators of one comparison as they are being fitted in the background. Where there are many numbers the slow
 * ones wait until they are asked for. To be used on the FX thread.
 */
final class CompareRuns {
    /** Up to so many numbers, all calibrators are fitted without being asked for. */
    private static final long ALL_AT_ONCE = 2_000_000;

    private static final Set<Method> QUICK = EnumSet.of(Method.IDENTITY, Method.TEMPERATURE);
    private static final String TITLE = "status.compare";

    private final Work work;
    private final Runnable changed;
    private final Map<Method, Comparison> results = new EnumMap<>(Method.class);
    private final Map<Method, Comparison.Case> asked = new EnumMap<>(Method.class);
    private final Map<Method, Task> running = new EnumMap<>(Method.class);
    private final Set<Method> demanded = EnumSet.noneOf(Method.class);
    private Comparison.Case wanted;

    /** How it stands with one calibrator. */
    enum State {
        WAITS,
        RUNS,
        DONE
    }

    CompareRuns(Work work, Runnable changed) {
        this.work = work;
        this.changed = changed;
    }

    /** Asks for a comparison; what is asked for by hand on one data set is not on another. */
    void want(Comparison.Case c) {
        if (wanted == null || wanted.data() != c.data()) {
            demanded.clear();
            results.clear();
        }
        wanted = c;
        for (Method m : Method.values()) {
            if (isDue(m)) start(m);
            else giveUp(m);
        }
    }

    private boolean isDue(Method m) {
        return QUICK.contains(m) || wanted.entries() <= ALL_AT_ONCE || demanded.contains(m);
    }

    /** Asks for one that waits. */
    void demand(Method m) {
        demanded.add(m);
        if (state(m) == State.WAITS) asked.remove(m);
        start(m);
        changed.run();
    }

    /** Stops one that runs. */
    void stop(Method m) {
        giveUp(m);
        changed.run();
    }

    private void giveUp(Method m) {
        Task task = running.remove(m);
        if (task != null) task.cancel();
        asked.remove(m);
        demanded.remove(m);
    }

    private void start(Method m) {
        if (wanted.equals(asked.get(m))) return;
        Comparison.Case c = wanted;
        Comparison known = results.get(m);
        asked.put(m, c);
        Task task = work.background()
                .latest(
                        TITLE + "." + m.key(),
                        TITLE,
                        t -> Comparison.of(c, m, known, work.loop(), t::progress),
                        this::take,
                        work.unexpected());
        task.onStop(() -> stop(m));
        if (!task.isFinished()) running.put(m, task);
    }

    private void take(Comparison result) {
        running.remove(result.method());
        if (!result.basis().equals(wanted)) return;
        results.put(result.method(), result);
        changed.run();
    }

    State state(Method m) {
        Task task = running.get(m);
        if (task != null && !task.isCancelled()) return State.RUNS;
        return isShown(m) ? State.DONE : State.WAITS;
    }

    private boolean isShown(Method m) {
        Comparison r = results.get(m);
        return r != null && r.basis().equals(wanted);
    }

    /** The latest result, maybe of an older question; null if there is none. */
    Comparison result(Method m) {
        return results.get(m);
    }
}
