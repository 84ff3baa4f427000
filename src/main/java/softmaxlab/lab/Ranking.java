package softmaxlab.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Method;
import softmaxlab.engine.PairedDifference;
import softmaxlab.engine.PairedEces;

/**
 * How calibrators that were judged on the same rows stand by one metric, as far as luck lets that be told. Each is
 * compared with the one that measured best; the more of them are alike, the less likely is it that one stands out by luck.
 *
 * @param best the one that measured best, the first of equals
 * @param toBest of each one its metric minus that of the best
 */
public record Ranking(Method best, Map<Method, PairedDifference> toBest) {
    public static final int RESAMPLES = 1000;
    public static final long SEED = 1;

    public Ranking {
        toBest = Map.copyOf(toBest);
    }

    /** What can be said of one of them. */
    public enum Standing {
        /** Nothing else does as well: all that differ from it are beyond luck. */
        BEST,
        /** Luck explains what sets it apart from the one that measured best, or that one from the others. */
        WITHIN_LUCK,
        /** Behind the best, beyond luck. */
        BEHIND
    }

    /**
     * The rankings by all metrics that are tested and that at least two of them have, one at least with a finite value.
     *
     * @param judged calibrators with their evaluations, all of the same case
     * @param progress told the share that is done now and then; may throw to stop
     */
    public static Map<CompareMetric, Ranking> of(List<Comparison> judged, Loop loop, DoubleConsumer progress) {
        Map<CompareMetric, Ranking> out = new EnumMap<>(CompareMetric.class);
        for (CompareMetric m : CompareMetric.TESTED) {
            List<Comparison> with = judged.stream()
                    .filter(c -> !Double.isNaN(m.of(c.evaluation())))
                    .toList();
            if (with.size() < 2 || with.stream().noneMatch(c -> Double.isFinite(m.of(c.evaluation())))) continue;
            Comparison best = with.stream()
                    .max(Comparator.comparingDouble((Comparison c) -> m.rank(c.evaluation()))
                            .thenComparing(c -> -c.method().ordinal()))
                    .orElseThrow();
            out.put(m, new Ranking(best.method(), differences(m, with, best, loop, progress)));
        }
        return out;
    }

    private static Map<Method, PairedDifference> differences(
            CompareMetric m, List<Comparison> all, Comparison best, Loop loop, DoubleConsumer progress) {
        List<PairedDifference> found = new ArrayList<>();
        if (m == CompareMetric.ECE) {
            List<Evaluation> judged = all.stream().map(Comparison::evaluation).toList();
            found.addAll(PairedEces.to(all.indexOf(best), judged, RESAMPLES, SEED, loop, progress));
        } else {
            for (Comparison c : all) found.add(difference(m, c, best));
        }
        Map<Method, PairedDifference> out = new EnumMap<>(Method.class);
        for (int i = 0; i < all.size(); i++) out.put(all.get(i).method(), found.get(i));
        return out;
    }

    private static PairedDifference difference(CompareMetric m, Comparison a, Comparison b) {
        return switch (m) {
            case NLL -> PairedDifference.ofMeans(a.losses().nll(), b.losses().nll());
            case BRIER ->
                PairedDifference.ofMeans(a.losses().brier(), b.losses().brier());
            default ->
                PairedDifference.ofAccuracy(
                        a.evaluation().outcomes(), b.evaluation().outcomes());
        };
    }

    /** Whether nothing tells them apart in any row. */
    public boolean isSame() {
        return toBest.values().stream().allMatch(PairedDifference::isSame);
    }

    /** What can be said of one of them; null if it has no such metric, or if all are the same. */
    public Standing standing(Method m) {
        PairedDifference d = toBest.get(m);
        if (d == null || isSame()) return null;
        if (d.isBeyondLuck()) return Standing.BEHIND;
        return hasBest() && d.isSame() ? Standing.BEST : Standing.WITHIN_LUCK;
    }

    /** Whether one stands out beyond luck, alone or with others that are the same. */
    public boolean hasBest() {
        return toBest.values().stream().allMatch(d -> d.isSame() || d.isBeyondLuck())
                && toBest.values().stream().anyMatch(PairedDifference::isBeyondLuck);
    }
}
