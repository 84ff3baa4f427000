package softmaxlab.lab;

import softmaxlab.engine.Dtype;
import softmaxlab.engine.Implementation;
import softmaxlab.engine.Row;
import softmaxlab.engine.Workings;

/** The naive and the max-shifted evaluation of the same row in the same number format, step by step. */
public record Experiment(Workings naive, Workings stable) {
    static Experiment of(Row logits, double temperature, Dtype dtype) {
        return new Experiment(
                Workings.of(logits, temperature, Implementation.NAIVE, dtype),
                Workings.of(logits, temperature, Implementation.STABLE, dtype));
    }

    public Workings of(Implementation implementation) {
        return implementation == Implementation.NAIVE ? naive : stable;
    }
}
