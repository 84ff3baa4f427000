package softmaxlab.ui;

import java.util.stream.Collectors;
import softmaxlab.engine.Dtype;
import softmaxlab.engine.Row;
import softmaxlab.engine.Workings;
import softmaxlab.lab.Experiment;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;
import softmaxlab.lab.Trouble;
import softmaxlab.ui.Marks.Tone;

/** What the bench "Workings" says about each formula: the loudest thing that happened, or that nothing did. */
final class WorkingsVerdict {
    private static final int LISTED = 4;

    private final Experiment experiment;
    private final int trueClass;
    private final Texts texts;

    WorkingsVerdict(Experiment experiment, int trueClass, Texts texts) {
        this.experiment = experiment;
        this.trueClass = trueClass;
        this.texts = texts;
    }

    Verdict naive() {
        Workings w = experiment.naive();
        double top = w.exp().max();
        if (Double.isInfinite(top)) return overflow(w);
        if (Double.isInfinite(w.sum())) {
            return new Verdict(
                    Tone.BAD,
                    texts.get("workings.verdict.sum.claim"),
                    texts.get("workings.verdict.sum.evidence", name(w), inWords(w.p().size())));
        }
        if (w.sum() == 0) {
            String largest = WorkingsCells.decimal(w.shifted().max());
            return new Verdict(
                    Tone.BAD,
                    texts.get("workings.verdict.nan.claim", Numbers.count(w.nanCount())),
                    texts.get("workings.verdict.zeros.evidence", largest, name(w)));
        }
        int lost = digitsLost();
        if (lost >= 0) return lost(lost);
        if (w.zeroCount() > 0) return rounded(w);
        return new Verdict(
                Tone.GOOD,
                texts.get("workings.verdict.fine.claim"),
                texts.get(
                        "workings.verdict.fine.evidence",
                        name(w),
                        Numbers.fixed(w.dtype().underflow(), 2),
                        Numbers.fixed(w.dtype().overflow(), 2)));
    }

    Verdict stable() {
        Workings w = experiment.stable();
        boolean naiveBroke = naive().tone() != Tone.GOOD;
        if (w.zeroCount() > 0) {
            int k = smallest(w.p());
            return new Verdict(
                    Tone.WARN,
                    texts.get("workings.verdict.detour.claim"),
                    texts.get(
                            "workings.verdict.detour.evidence",
                            WorkingsCells.decimal(w.shifted().get(k)),
                            WorkingsCells.decimal(w.logSoftmax().get(k))));
        }
        if (!naiveBroke) {
            return new Verdict(
                    Tone.GOOD, texts.get("workings.verdict.same.claim"), texts.get("workings.verdict.same.evidence"));
        }
        String evidence = w.p().size() <= LISTED
                ? texts.get("workings.verdict.exact.evidence", list(fromSmallest(w.shifted())))
                : texts.get("workings.verdict.exact.many");
        return new Verdict(Tone.GOOD, texts.get("workings.verdict.exact.claim"), evidence);
    }

    private Verdict overflow(Workings w) {
        String largest = WorkingsCells.decimal(w.shifted().max());
        String loss = texts.get(
                Double.isNaN(w.p().get(trueClass)) ? "workings.verdict.lossNan" : "workings.verdict.lossInfinite");
        return new Verdict(
                Tone.BAD,
                texts.get("workings.verdict.nan.claim", Numbers.count(w.nanCount())),
                texts.get("workings.verdict.overflow.evidence", largest, name(w), loss));
    }

    /** The class with the largest p among those that lost digits, −1 if none did. */
    private int digitsLost() {
        Row p = experiment.stable().p();
        int worst = -1;
        for (int k = 0; k < p.size(); k++) {
            boolean lost = Trouble.ofP(experiment, experiment.naive().implementation(), k) == Trouble.DIGITS_LOST;
            if (lost && (worst < 0 || p.get(k) > p.get(worst))) worst = k;
        }
        return worst;
    }

    private Verdict lost(int k) {
        Workings w = experiment.naive();
        return new Verdict(
                Tone.WARN,
                texts.get("workings.verdict.lost.claim"),
                texts.get(
                        "workings.verdict.lost.evidence",
                        WorkingsCells.decimal(w.shifted().get(k)),
                        name(w),
                        Numbers.probability(w.p().get(k), 4),
                        Numbers.probability(experiment.stable().p().get(k), 4)));
    }

    private Verdict rounded(Workings w) {
        int k = smallest(w.p());
        String truth = WorkingsCells.decimal(experiment.stable().logSoftmax().get(k));
        return new Verdict(
                Tone.WARN,
                texts.get("workings.verdict.rounded.claim"),
                texts.get(
                        "workings.verdict.rounded.evidence",
                        WorkingsCells.decimal(w.shifted().get(k)),
                        name(w),
                        truth));
    }

    private static int smallest(Row p) {
        int best = 0;
        for (int k = 1; k < p.size(); k++) if (p.get(k) < p.get(best)) best = k;
        return best;
    }

    private static Row fromSmallest(Row shifted) {
        double least = shifted.min();
        return shifted.map(v -> v - least);
    }

    private static String list(Row row) {
        return row.stream().mapToObj(WorkingsCells::decimal).collect(Collectors.joining(", ", "[", "]"));
    }

    private String name(Workings w) {
        return texts.get(w.dtype() == Dtype.F64 ? "workings.float64" : "workings.float32");
    }

    private String inWords(int n) {
        return n == 2
                ? texts.get("workings.two")
                : n == 3 ? texts.get("workings.three") : texts.get("workings.all", Numbers.count(n));
    }
}
