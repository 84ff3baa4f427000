package softmaxlab.lab;

import softmaxlab.engine.Calibrator;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Rows;
import softmaxlab.engine.TemperatureSweep;

/**
 * Quick answers to a moved temperature where there are so many numbers that the exact one takes longer than a frame. They
 * are right to seven digits and marked as provisional; the exact answer follows.
 *
 * @param sweep what was kept of the judged rows
 */
record Quick(Predictions data, Rows judged, Calibrator calibrator, TemperatureSweep sweep) {
    /** From so many numbers on an exact answer takes longer than a frame. */
    private static final long MANY = 2_000_000;

    static boolean isWorthIt(Question q) {
        Predictions data = q.data().predictions();
        return data.kind() != Predictions.Kind.TOP1 && (long) q.judged().size() * data.classes() >= MANY;
    }

    /** Looks at all judged rows once. */
    static Quick of(Question q, Loop loop) {
        Predictions data = q.data().predictions();
        Calibrator calibrator = q.fit().calibrator();
        return new Quick(data, q.judged(), calibrator, TemperatureSweep.of(data, q.judged(), calibrator, loop));
    }

    /** Whether it can answer a question. */
    boolean fits(Question q) {
        return q.data().predictions() == data
                && q.fit().calibrator() == calibrator
                && q.judged().equals(judged);
    }

    /** @param before the exact evaluation at T = 1 */
    Calibration answer(Question q, double temperature, Evaluation before, Loop loop) {
        Evaluation after = sweep.evaluation(temperature, q.binning(), loop);
        return new Calibration(q, temperature, before, after, true);
    }
}
