package softmaxlab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import softmaxlab.engine.ConformalScore;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.ConformalSets.ClassCoverage;
import softmaxlab.engine.Reliability.Interval;

/** Prediction sets for JSON, by the key of their score. */
final class SetsJson {
    private SetsJson() {}

    /** @param all of every score; null gives null */
    static Map<String, Object> of(List<ConformalSets> all) {
        if (all == null) return null;
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("target", all.get(0).target());
        out.put("fittedRows", all.get(0).fitted());
        out.put("rows", all.get(0).rows());
        for (ConformalSets s : all) out.put(s.score().key(), one(s));
        return out;
    }

    private static Map<String, Object> one(ConformalSets s) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("threshold", s.threshold());
        out.put("coverage", s.coverage());
        Interval luck = s.luck();
        out.put("luckLower95", luck.lower());
        out.put("luckUpper95", luck.upper());
        out.put("meanSize", s.meanSize());
        out.put("oneClass", s.singletons());
        out.put("empty", s.empty());
        out.put("sizes", s.sizes());
        out.put(
                "classes",
                IntStream.range(0, s.classes().size())
                        .mapToObj(k -> coverage(s, k))
                        .toList());
        return out;
    }

    private static Map<String, Object> coverage(ConformalSets s, int k) {
        ClassCoverage c = s.classes().get(k);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("rows", c.rows());
        out.put("coverage", c.coverage());
        out.put("lower95", c.interval().lower());
        out.put("upper95", c.interval().upper());
        boolean asked = s.score() != ConformalScore.ARG_MAX;
        out.put("againstLuck", asked ? s.standing(k).name().toLowerCase(Locale.ROOT) : null);
        out.put("meanSize", (double) c.members() / c.rows());
        return out;
    }
}
