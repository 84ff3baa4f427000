package softmaxlab.lab;

import java.util.List;
import java.util.function.ToDoubleFunction;
import softmaxlab.engine.Evaluation;

/** The numbers that calibrators are compared by. */
public enum CompareMetric {
    ACCURACY("acc", Metric.ACCURACY, Evaluation::accuracy, 1),
    NLL("nll", Metric.NLL, Evaluation::nll, -1),
    BRIER("brier", Metric.BRIER, Evaluation::brier, -1),
    ECE("ece", Metric.ECE, Evaluation::ece, -1),
    CLASSWISE("classwise", Metric.CLASSWISE_ECE, Evaluation::classwiseEce, -1),
    MCE("mce", Metric.MCE, Evaluation::mce, -1),
    /** Neither more nor less of it is better. */
    MEAN_CONFIDENCE("avgConf", Metric.MEAN_CONFIDENCE, Evaluation::meanConfidence, 0);

    /** Those of which it is worked out how far luck moves a difference; only they have a best. */
    public static final List<CompareMetric> TESTED = List.of(ACCURACY, NLL, BRIER, ECE);

    private final String key;
    private final Metric metric;
    private final ToDoubleFunction<Evaluation> value;
    private final int better;

    CompareMetric(String key, Metric metric, ToDoubleFunction<Evaluation> value, int better) {
        this.key = key;
        this.metric = metric;
        this.value = value;
        this.better = better;
    }

    public String key() {
        return key;
    }

    /** The name in reports. */
    public String field() {
        return metric.field();
    }

    public double of(Evaluation e) {
        return value.applyAsDouble(e);
    }

    /** Larger is better; NaN is the worst. */
    double rank(Evaluation e) {
        double v = better * of(e);
        return Double.isNaN(v) ? Double.NEGATIVE_INFINITY : v;
    }
}
