package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import softmaxlab.engine.Method;
import softmaxlab.lab.CompareMetric;
import softmaxlab.lab.Comparison;
import softmaxlab.lab.Ranking;

/** What luck leaves of the differences between calibrators, worked out in the background once all of them are judged. */
final class CompareLuck {
    private final Answer<List<Comparison>, Ranked> answer;
    private Ranked ranked = new Ranked(List.of(), Map.of());

    private record Ranked(List<Comparison> of, Map<CompareMetric, Ranking> rankings) {}

    /** @param changed called when there is an answer */
    CompareLuck(Work work, Node view, Runnable changed) {
        answer = new Answer<>(
                work,
                view,
                "status.compare.luck",
                (all, loop, task) -> new Ranked(all, Ranking.of(all, loop, task::progress)),
                found -> {
                    ranked = found;
                    changed.run();
                });
    }

    /** Asks about the calibrators that are judged, unless one is still being fitted. */
    void ask(CompareRuns runs) {
        List<Comparison> done = new ArrayList<>();
        boolean busy = false;
        for (Method m : Method.values()) {
            Comparison c = runs.result(m);
            busy |= runs.state(m) == CompareRuns.State.RUNS;
            if (runs.state(m) == CompareRuns.State.DONE && c.evaluation() != null) done.add(c);
        }
        if (!busy) answer.want(List.copyOf(done));
        // One alone has nothing to be compared with.
        if (!ranked.of().equals(done)) ranked = new Ranked(done.size() < 2 ? done : List.of(), Map.of());
    }

    /** Whether the answer is not here yet. */
    boolean isPending() {
        return ranked.of().isEmpty();
    }

    /** Empty while there is no answer. */
    Map<CompareMetric, Ranking> rankings() {
        return ranked.rankings();
    }
}
