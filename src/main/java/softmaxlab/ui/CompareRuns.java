package softmaxlab.ui;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import softmaxlab.background.Task;
import softmaxlab.engine.Method;
import softmaxlab.lab.Comparison;

/**
 * The calibrators of one comparison as they are being fitted in the background. Where there are many numbers the slow
 * ones wait until they are asked for. One for the whole bench, so that what was fitted for one view serves what is saved
 * too. To be used on the FX thread.
 */
public final class CompareRuns {
    private static final String TITLE = "status.compare";

    private final Work work;
    private Runnable changed = () -> {};
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

    public CompareRuns(Work work) {
        this.work = work;
    }

    /** Called whenever a state or a result changes. */
    void onChange(Runnable listener) {
        changed = listener;
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
        return wanted.unasked().contains(m) || demanded.contains(m);
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
                        t -> Comparison.of(c, m, known, work.loop(t), t::progress),
                        this::take,
                        work.unexpected());
        task.onStop(() -> {
            if (running.get(m) == task) stop(m);
        });
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

    /** The latest results, maybe of an older question. */
    List<Comparison> results() {
        return List.copyOf(results.values());
    }

    /** The latest result, maybe of an older question; null if there is none. */
    Comparison result(Method m) {
        return results.get(m);
    }
}
