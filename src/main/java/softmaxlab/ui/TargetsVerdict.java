package softmaxlab.ui;

import softmaxlab.engine.Convention;
import softmaxlab.engine.Targets;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.TargetTable;
import softmaxlab.lab.TargetTable.Target;
import softmaxlab.lab.Texts;
import softmaxlab.ui.Marks.Tone;

/** What the bench "Targets" says: which side of the lowest smoothed loss the present gap is on. */
final class TargetsVerdict {
    /** A loss this close to the lowest possible counts as the lowest: half a unit of the third decimal. */
    private static final double SAME = 0.0005;

    private final TargetTable table;
    private final Convention convention;
    private final Texts texts;

    TargetsVerdict(TargetTable table, Convention convention, Texts texts) {
        this.table = table;
        this.convention = convention;
        this.texts = texts;
    }

    Verdict verdict() {
        Target t = convention == Convention.OVER_K ? table.overK() : table.overKMinus1();
        String gap = gap(table.gap());
        String best = Numbers.fixed(t.lowestAtGap(), 3);
        String loss = TargetsCells.nats(t.loss());
        String lowest = TargetsCells.nats(t.lowest());
        if (table.epsilon() == 0) {
            return new Verdict(
                    Tone.PLAIN,
                    texts.get("targets.verdict.hard.claim"),
                    texts.get(
                            "targets.verdict.hard.evidence",
                            gap,
                            TargetsCells.nats(table.hard().loss())));
        }
        double above = t.loss() - t.lowest();
        if (loss.equals(lowest)) {
            return new Verdict(
                    Tone.GOOD,
                    texts.get("targets.verdict.lowest.claim"),
                    texts.get("targets.verdict.lowest.evidence", gap, loss));
        }
        String over = TargetsCells.nats(above);
        double uneven = t.loss() - Targets.lossAtGap(table.classes(), table.gap(), table.epsilon(), convention);
        String aside = uneven < SAME ? "" : " " + texts.get("targets.verdict.uneven", TargetsCells.nats(uneven));
        if (above - uneven < SAME) {
            return new Verdict(
                    Tone.WARN,
                    texts.get("targets.verdict.rest.claim"),
                    texts.get("targets.verdict.rest.evidence", gap, loss, lowest) + aside);
        }
        return table.gap() > t.lowestAtGap()
                ? new Verdict(
                        Tone.WARN,
                        texts.get("targets.verdict.sure.claim"),
                        texts.get("targets.verdict.sure.evidence", best, gap, loss, over) + aside)
                : new Verdict(
                        Tone.WARN,
                        texts.get("targets.verdict.unsure.claim"),
                        texts.get("targets.verdict.unsure.evidence", best, gap, loss, over) + aside);
    }

    private static String gap(double gap) {
        return WorkingsCells.decimal(gap);
    }
}
