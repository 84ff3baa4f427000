package softmaxlab.lab;

import java.util.List;
import softmaxlab.engine.CalibrationLine;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.Reliability.Bin;

/** The numbers of the judged rows in words: name, convention, formula, the formula with the present numbers, source. */
public final class MetricWords {
    private static final int DECIMALS = 4;

    private final Texts texts;
    private final BinWords bins;

    public MetricWords(Texts texts) {
        this.texts = texts;
        bins = new BinWords(texts);
    }

    public String group(Metric.Group group) {
        return texts.get("metric.group." + group.key());
    }

    public String name(Metric m) {
        return texts.get("metric." + m.key() + ".name");
    }

    /** What has been decided where there was a choice: unit, bins, rule. */
    public String convention(Metric m, MetricBasis before, MetricBasis after) {
        Reliability now = after.evaluation().reliability();
        return texts.get(
                "metric." + m.key() + ".convention",
                bins.rule(before.evaluation().reliability(), now),
                bins.rule(before.equalMass(), after.equalMass()),
                Integer.toString(now.binning().bins()),
                bins.worst(before.evaluation().reliability(), now));
    }

    public String formula(Metric m) {
        return texts.get("metric." + m.key() + ".formula");
    }

    /** Author, year, and where other tools print something else. */
    public String source(Metric m) {
        return texts.get("metric." + m.key() + ".source");
    }

    /** The number with 4 decimals; a dash if there is none. */
    public String number(double value) {
        return Double.isNaN(value) ? texts.get("calibration.table.none") : Numbers.fixed(value, DECIMALS);
    }

    /** What became of a number from before to after. */
    public String change(double was, double is) {
        if (Double.isNaN(was) || Double.isNaN(is)) return texts.get("calibration.table.none");
        if (was == is) return texts.get("calibration.table.same");
        return Numbers.signed(is - was, DECIMALS);
    }

    /** The formula with the present numbers, or why there is no number. */
    public String numbers(Metric m, MetricBasis b) {
        double value = m.value(b);
        if (b.evaluation().rows() == 0) return texts.get("calibration.claim.no-rows");
        if (Double.isNaN(value) && !b.isTable() && m.needs() == Metric.Needs.TABLE) return texts.get("metric.why.top1");
        return switch (m) {
            case SLOPE, INTERCEPT, IN_THE_LARGE -> line(m, b.line());
            case ECE, MCE, RMSCE, DEBIASED_RMSCE -> ofBins(m, b.evaluation().reliability(), value);
            case EQUAL_MASS_ECE -> ofBins(m, b.equalMass(), value);
            default -> of(m, b, value);
        };
    }

    private String of(Metric m, MetricBasis b, double value) {
        Evaluation e = b.evaluation();
        String n = Numbers.count(e.rows());
        List<String> values = switch (m) {
            case ACCURACY -> List.of(Numbers.count(Math.round(e.accuracy() * e.rows())), n, number(value));
            case MEAN_CONFIDENCE ->
                List.of(number(value), number(e.accuracy()), Numbers.signed(value - e.accuracy(), DECIMALS));
            case NLL -> List.of(number(value), Numbers.probability(Math.exp(-value)), Numbers.count(e.zeroTrue()));
            case BRIER -> List.of(number(value), number(value / 2), number(value / b.classes()));
            case SMOOTH_ECE -> List.of(number(value), Numbers.fixed(b.smooth().bandwidth(), DECIMALS));
            case KS -> List.of(number(value), number(Math.abs(e.meanConfidence() - e.accuracy())));
            case MCB, DSC ->
                List.of(
                        number(value),
                        number(b.corp().mcb()),
                        number(b.corp().dsc()),
                        number(b.corp().unc()),
                        number(b.corp().brier()));
            case AURC ->
                List.of(
                        number(value),
                        number(b.coverage().perfectAurc()),
                        number(b.coverage().randomRisk()));
            default -> List.of(number(value), number(value * b.classes()), Integer.toString(b.classes()));
        };
        return texts.get("metric." + m.key() + ".numbers", values.toArray());
    }

    /** The bin that counts most. */
    private String ofBins(Metric m, Reliability r, double value) {
        int most = 0;
        for (int i = 0; i < r.bins().size(); i++) if (weight(m, r, i) > weight(m, r, most)) most = i;
        Bin bin = r.bins().get(most);
        return texts.get(
                "metric." + m.key() + ".numbers",
                number(value),
                bins.interval(r, most),
                Numbers.count(bin.count()),
                Numbers.count(r.rows()),
                number(Math.abs(bin.gap())),
                number((double) bin.count() / r.rows() * Math.abs(bin.gap())),
                number(r.rmsce()));
    }

    private static double weight(Metric m, Reliability r, int i) {
        Bin bin = r.bins().get(i);
        if (bin.isEmpty()) return -1;
        double gap = Math.abs(bin.gap());
        if (m == Metric.MCE) return gap;
        return bin.count() * (m == Metric.RMSCE || m == Metric.DEBIASED_RMSCE ? gap * gap : gap);
    }

    private String line(Metric m, CalibrationLine line) {
        String left = line.excluded() == 0
                ? ""
                : " " + texts.get("metric.line.excluded", Numbers.count(line.excluded()), Numbers.count(line.rows()));
        boolean fitted = m == Metric.IN_THE_LARGE ? Double.isFinite(line.inTheLarge()) : line.isFitted();
        if (!fitted) return texts.get("metric.line." + line.status().key()) + left;
        return texts.get(
                        "metric." + m.key() + ".numbers",
                        number(line.slope()),
                        number(line.intercept()),
                        number(line.inTheLarge()),
                        Numbers.probability(sigmoid(line.intercept() + line.slope() * Math.log(9))),
                        Numbers.probability(sigmoid(line.inTheLarge() + Math.log(9))))
                + left;
    }

    private static double sigmoid(double t) {
        return 1 / (1 + Math.exp(-t));
    }
}
