package softmaxlab.ui;

import java.util.function.ToDoubleFunction;
import softmaxlab.engine.Evaluation;

/** The columns of the table that compares. */
enum CompareMetric {
    ACCURACY("acc", Evaluation::accuracy, 1),
    NLL("nll", Evaluation::nll, -1),
    BRIER("brier", Evaluation::brier, -1),
    ECE("ece", Evaluation::ece, -1),
    CLASSWISE("classwise", Evaluation::classwiseEce, -1),
    MCE("mce", Evaluation::mce, -1),
    /** Neither more nor less of it is better. */
    MEAN_CONFIDENCE("avgConf", Evaluation::meanConfidence, 0);

    private final String key;
    private final ToDoubleFunction<Evaluation> value;
    private final int better;

    CompareMetric(String key, ToDoubleFunction<Evaluation> value, int better) {
        this.key = key;
        this.value = value;
        this.better = better;
    }

    String key() {
        return key;
    }

    double of(Evaluation e) {
        return value.applyAsDouble(e);
    }

    boolean hasBest() {
        return better != 0;
    }

    /** Larger is better; NaN and what has no best are the worst. */
    double rank(Evaluation e) {
        double v = better * of(e);
        return Double.isNaN(v) || !hasBest() ? Double.NEGATIVE_INFINITY : v;
    }
}
