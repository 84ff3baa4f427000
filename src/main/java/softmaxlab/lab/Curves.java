package softmaxlab.lab;

import softmaxlab.engine.Binning;
import softmaxlab.engine.Corp;
import softmaxlab.engine.CumulativeDifference;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Outcomes;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.SmoothCurve;
import softmaxlab.engine.SmoothEce;

/**
 * The curves of some judged rows, and what they say in numbers.
 *
 * @param curve drawn at the bandwidth of {@code smooth}
 * @param histogram the rows by confidence, in 50 bins of equal width
 */
public record Curves(
        Corp corp, SmoothEce smooth, SmoothCurve curve, CumulativeDifference cumulative, Reliability histogram) {
    private static final Binning FINE = new Binning(50, EdgeRule.HI);

    static Curves of(Outcomes o, Loop loop) {
        SmoothEce smooth = SmoothEce.of(o, loop);
        return new Curves(
                Corp.of(o),
                smooth,
                SmoothCurve.of(o, smooth.bandwidth(), loop),
                CumulativeDifference.of(o),
                Reliability.of(o, FINE));
    }

    /** Of rows whose numbers are known: those hold most of it. */
    private static Curves of(MetricBasis known, Loop loop) {
        Outcomes o = known.evaluation().outcomes();
        return new Curves(
                known.corp(),
                known.smooth(),
                SmoothCurve.of(o, known.smooth().bandwidth(), loop),
                known.cumulative(),
                Reliability.of(o, FINE));
    }

    /** The ways to draw them. */
    public enum Kind {
        ISOTONIC("isotonic"),
        SMOOTH("smooth"),
        CUMULATIVE("cumulative"),
        RESIDUAL("residual");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The last part of its text keys. */
        public String key() {
            return key;
        }
    }

    /**
     * All that the curves before and after depend on.
     *
     * @param known curves found earlier that may hold some of the answer, null for none; no part of the question, so that
     *     cases are equal without it
     */
    public record Case(Outcomes before, Outcomes after, Pair known) {
        public static Case of(Calibration c, Pair known) {
            return new Case(c.before().outcomes(), c.after().outcomes(), known);
        }

        /** Whether the two differ. */
        private boolean isChanged() {
            return !before.equals(after);
        }

        /** A moved temperature leaves the curves before as they are. */
        private Curves curvesBefore(Loop loop) {
            boolean same = known != null && known.basis().before().equals(before);
            return same ? known.before() : Curves.of(before, loop);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Case c && before.equals(c.before) && after.equals(c.after);
        }

        @Override
        public int hashCode() {
            return 31 * before.hashCode() + after.hashCode();
        }
    }

    /**
     * The curves before and after.
     *
     * @param basis the rows they are of
     */
    public record Pair(Case basis, Curves before, Curves after) {
        public static Pair of(Case question, Loop loop) {
            Curves before = question.curvesBefore(loop);
            Case basis = new Case(question.before(), question.after(), null);
            return new Pair(basis, before, basis.isChanged() ? Curves.of(basis.after(), loop) : before);
        }

        /** Of rows whose numbers are known. */
        public static Pair of(MetricBasis before, MetricBasis after, Loop loop) {
            Case basis =
                    new Case(before.evaluation().outcomes(), after.evaluation().outcomes(), null);
            Curves first = Curves.of(before, loop);
            return new Pair(basis, first, basis.isChanged() ? Curves.of(after, loop) : first);
        }

        /** Whether there are two different curves to show. */
        public boolean isChanged() {
            return before != after;
        }
    }
}
