package softmaxlab.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Method;
import softmaxlab.engine.PairedDifference;
import softmaxlab.lab.CompareMetric;
import softmaxlab.lab.Compared;
import softmaxlab.lab.Comparison;
import softmaxlab.lab.Ranking;

/** Calibrators beside each other for JSON. */
final class CompareJson {
    private CompareJson() {}

    /** Null where there is nothing to compare. */
    static Map<String, Object> of(Compared all) {
        if (all.all().isEmpty()) return null;
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("fittedRows", all.basis().fitted().size());
        out.put("rows", all.basis().judged().size());
        out.put("optimistic", all.basis().optimistic());
        out.put("resamples", Ranking.RESAMPLES);
        out.put("seed", Ranking.SEED);
        Map<String, Object> best = new LinkedHashMap<>();
        all.rankings().forEach((m, r) -> best.put(m.field(), best(r)));
        out.put("bestMeasured", best);
        out.put(
                "calibrators",
                all.all().stream().map(c -> one(c, all.rankings())).toList());
        return out;
    }

    private static Map<String, Object> best(Ranking r) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", r.best().key());
        out.put("beyondLuck", r.hasBest());
        return out;
    }

    private static Map<String, Object> one(Comparison c, Map<CompareMetric, Ranking> rankings) {
        Evaluation e = c.evaluation();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", c.method().key());
        out.put(
                "status",
                c.method() == Method.IDENTITY ? null : c.fit().status().key());
        out.put("temperature", c.fit().temperature());
        Map<String, Object> behind = new LinkedHashMap<>();
        for (CompareMetric m : CompareMetric.values()) {
            out.put(m.field(), e == null ? null : m.of(e));
            Ranking r = rankings.get(m);
            PairedDifference d = r == null ? null : r.toBest().get(c.method());
            if (d != null) behind.put(m.field(), behind(d, r.standing(c.method())));
        }
        out.put("toBest", behind);
        return out;
    }

    private static Map<String, Object> behind(PairedDifference d, Ranking.Standing standing) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("difference", d.difference());
        out.put("lower95", d.lower());
        out.put("upper95", d.upper());
        out.put(
                "standing",
                standing == null
                        ? "same"
                        : standing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return out;
    }
}
