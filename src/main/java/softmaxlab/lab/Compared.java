package softmaxlab.lab;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;

/**
 * Calibrators of one case beside each other, as far as they were fitted, and what luck leaves of their differences.
 *
 * @param basis what all of them share
 * @param all in the order of {@link Method}, those without an answer among them; empty for top-1 predictions, which hold
 *     nothing to calibrate, and where nothing is to be compared
 * @param rankings of those that were judged
 */
public record Compared(Comparison.Case basis, List<Comparison> all, Map<CompareMetric, Ranking> rankings) {
    public Compared {
        all = List.copyOf(all);
    }

    /** Nothing is compared. */
    public static Compared nothing(Comparison.Case basis) {
        return new Compared(basis, List.of(), Map.of());
    }

    /** Those of a question, the fit that it holds among the known ones. */
    public static Compared of(
            Question q, Set<Method> asked, List<Comparison> known, Loop loop, DoubleConsumer progress) {
        List<Comparison> fits = new ArrayList<>(known);
        Comparison own = Comparison.fitOf(q);
        if (own != null) fits.add(own);
        return of(Comparison.Case.of(q), asked, fits, loop, progress);
    }

    /**
     * Fits, judges and ranks calibrators.
     *
     * @param asked which; besides these come those that are fitted unasked and those whose fit is known
     * @param known fits found before, maybe for other questions
     * @param progress told the share that is done now and then; may throw to stop
     */
    public static Compared of(
            Comparison.Case c, Set<Method> asked, List<Comparison> known, Loop loop, DoubleConsumer progress) {
        if (c.data().predictions().kind() == Predictions.Kind.TOP1) return nothing(c);
        Set<Method> due = c.unasked();
        due.addAll(asked);
        known.stream().filter(c::hasFitOf).map(Comparison::method).forEach(due::add);
        List<Comparison> all = new ArrayList<>();
        for (Method m : due) {
            Comparison holds = known.stream()
                    .filter(k -> k.method() == m && c.hasFitOf(k))
                    .reduce((a, b) -> a.losses() != null ? a : b)
                    .orElse(null);
            double done = all.size();
            all.add(Comparison.of(c, m, holds, loop, share -> progress.accept((done + share) / (due.size() + 1))));
        }
        double fits = due.size();
        return new Compared(
                c, all, Ranking.of(judged(all), loop, share -> progress.accept((fits + share) / (due.size() + 1))));
    }

    /** Those that have numbers. */
    public List<Comparison> judged() {
        return judged(all);
    }

    private static List<Comparison> judged(List<Comparison> all) {
        return all.stream().filter(c -> c.evaluation() != null).toList();
    }

    /** Those that were left out because they take long and nobody asked for them. */
    public Set<Method> left() {
        Set<Method> out = EnumSet.allOf(Method.class);
        all.forEach(c -> out.remove(c.method()));
        return out;
    }

    /** How many judged rows give their true class probability 0 as they are. */
    public int zeros() {
        return all.get(0).evaluation().zeroTrue();
    }
}
