package softmaxlab.lesson;

import java.util.HashMap;
import java.util.Map;
import softmaxlab.lab.Snapshot;

/** Lets a goal count once it has held for a moment without a break. */
final class Latches {
    private static final long HOLD_MILLISECONDS = 300;
    private final Later later;
    private final Runnable changed;
    private final Map<String, Later.Handle> waiting = new HashMap<>();
    private Run run;
    private Step.Do step;

    /** @param changed called after a goal was reached */
    Latches(Later later, Runnable changed) {
        this.later = later;
        this.changed = changed;
    }

    /** Looks at the goals of a step in a new state. */
    void watch(Run newRun, Step.Do newStep, Snapshot snapshot) {
        if (run != newRun || step != newStep) stop();
        run = newRun;
        step = newStep;
        for (Goal goal : step.goals()) {
            boolean holds = isOpen(goal) && goal.when().test(snapshot);
            if (!holds) release(goal.id());
            else if (!waiting.containsKey(goal.id())) {
                waiting.put(goal.id(), later.after(HOLD_MILLISECONDS, () -> latch(goal)));
            }
        }
    }

    /** Whether the goal can be reached now: it is not yet, and in an ordered list it is its turn. */
    private boolean isOpen(Goal goal) {
        var reached = run.record(step.id()).reached;
        if (reached.contains(goal.id())) return false;
        return !step.ordered()
                || step.goals().stream().takeWhile(g -> g != goal).allMatch(g -> reached.contains(g.id()));
    }

    private void latch(Goal goal) {
        waiting.remove(goal.id());
        run.record(step.id()).reached.add(goal.id());
        changed.run();
    }

    private void release(String id) {
        Later.Handle handle = waiting.remove(id);
        if (handle != null) handle.cancel();
    }

    void stop() {
        waiting.values().forEach(Later.Handle::cancel);
        waiting.clear();
        run = null;
        step = null;
    }
}
