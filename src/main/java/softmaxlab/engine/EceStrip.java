package softmaxlab.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * The same outcomes through many binnings: calibration error is not one number.
 *
 * @param points for each line in the order of {@link Line#ALL}, one per number of bins, rising
 */
public record EceStrip(List<Point> points) {
    public static final int MIN_BINS = 5;
    public static final int MAX_BINS = 50;

    public EceStrip {
        points = List.copyOf(points);
    }

    /** What is measured on a binned diagram. */
    public enum Measure {
        /** {@link Reliability#ece}. */
        ECE("ece"),
        /** {@link Reliability#debiasedRmsce}: root mean square, with the share of luck taken off (Kumar et al. 2019). */
        DEBIASED_RMSCE("debiased-rmsce");

        private final String key;

        Measure(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        double of(Reliability r) {
            return this == ECE ? r.ece() : r.debiasedRmsce();
        }
    }

    /** One line of the strip: all but the number of bins. */
    public record Line(Measure measure, Binning.Kind kind, EdgeRule rule) {
        /** The four ways to an ECE, then the debiased error by both kinds of bins. */
        public static final List<Line> ALL = List.of(
                new Line(Measure.ECE, Binning.Kind.EQUAL_WIDTH, EdgeRule.HI),
                new Line(Measure.ECE, Binning.Kind.EQUAL_WIDTH, EdgeRule.CLOSED),
                new Line(Measure.ECE, Binning.Kind.EQUAL_MASS, EdgeRule.HI),
                new Line(Measure.ECE, Binning.Kind.EQUAL_MASS, EdgeRule.CLOSED),
                new Line(Measure.DEBIASED_RMSCE, Binning.Kind.EQUAL_WIDTH, EdgeRule.HI),
                new Line(Measure.DEBIASED_RMSCE, Binning.Kind.EQUAL_MASS, EdgeRule.HI));
    }

    /**
     * One number.
     *
     * @param binning how it was binned; equal-mass edges that coincide may leave fewer bins than asked for
     * @param value 0 to 1; NaN without rows
     */
    public record Point(Line line, Binning binning, double value) {}

    /** Bins the outcomes in every way there is. */
    public static EceStrip of(Outcomes outcomes, Loop loop) {
        Outcomes sorted = outcomes.byConfidence();
        List<Binning> asked = new ArrayList<>();
        for (Line line : Line.ALL) {
            for (int m = MIN_BINS; m <= MAX_BINS; m++) {
                asked.add(new Binning(m, line.rule()).withKind(line.kind(), Row.of()));
            }
        }
        Point[] points = new Point[asked.size()];
        loop.run(points.length, i -> {
            Line line = Line.ALL.get(i / (MAX_BINS - MIN_BINS + 1));
            points[i] = new Point(line, asked.get(i), line.measure().of(Reliability.of(sorted, asked.get(i))));
        });
        return new EceStrip(Arrays.asList(points));
    }

    /** The points of one line, by rising number of bins. */
    public List<Point> line(Line line) {
        int each = MAX_BINS - MIN_BINS + 1;
        int start = Line.ALL.indexOf(line) * each;
        return points.subList(start, start + each);
    }

    /** All ECEs, from the smallest to the largest; the debiased lines are another measure and stay out; NaN without rows. */
    public Reliability.Interval eceRange() {
        DoubleSummaryStatistics eces = points.stream()
                .filter(p -> p.line().measure() == Measure.ECE)
                .mapToDouble(Point::value)
                .summaryStatistics();
        return new Reliability.Interval(eces.getMin(), eces.getMax());
    }
}
