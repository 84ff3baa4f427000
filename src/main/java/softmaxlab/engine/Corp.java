package softmaxlab.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The reliability curve without bins: isotonic regression of right or wrong on confidence by the pool-adjacent-violators
 * algorithm, rows of equal confidence pooled first, and the decomposition that comes with it, brier = mcb − dsc + unc
 * exactly (Dimitriadis, Gneiting and Jordan 2021, "CORP"). Everything is about one question per row, "is the chosen class
 * right?": the Brier score here is the mean of (confidence − right)², 0 to 1, and not the sum over K classes.
 *
 * @param rows N; without rows all numbers are NaN and there are no steps
 * @param steps the curve, rising in confidence and in accuracy
 * @param brier mean of (confidence − right)², 0 to 1
 * @param mcb miscalibration, ≥ 0: how much the Brier score falls when each confidence is replaced by its step's accuracy
 * @param dsc discrimination, ≥ 0: how much better the steps are than saying the overall accuracy for every row
 * @param unc uncertainty, acc·(1 − acc): the Brier score of saying the overall accuracy for every row
 */
public record Corp(int rows, List<Step> steps, double brier, double mcb, double dsc, double unc) {
    public Corp {
        steps = List.copyOf(steps);
    }

    /**
     * Neighbouring confidences whose rows are best given one accuracy.
     *
     * @param from smallest confidence in it
     * @param to largest confidence in it, ≥ {@code from}
     * @param rows rows in it, ≥ 1
     * @param right how many of them are right
     * @param confidence their mean confidence
     */
    public record Step(double from, double to, int rows, int right, double confidence) {
        /** Its height: the share of its rows that is right. */
        public double accuracy() {
            return (double) right / rows;
        }

        /** confidence − accuracy: positive is over-confident. */
        public double gap() {
            return confidence - accuracy();
        }

        private Step with(Step next) {
            int n = rows + next.rows;
            double mean = (confidence * rows + next.confidence * next.rows) / n;
            return new Step(from, next.to, n, right + next.right, mean);
        }

        /** In whole numbers, so that equal accuracies are equal. */
        private boolean isBelow(Step next) {
            return (long) right * next.rows < (long) next.right * rows;
        }
    }

    public static Corp of(Outcomes outcomes) {
        Ties ties = Ties.of(outcomes);
        List<Step> steps = steps(ties);
        double brier = ties.brier();
        double unc = ties.accuracy() * (1 - ties.accuracy());
        double calibrated =
                steps.stream().mapToDouble(s -> s.right() * (1 - s.accuracy())).sum() / ties.rows();
        // Both are above 0 but for rounding; NaN stays NaN.
        return new Corp(ties.rows(), steps, brier, Math.max(0, brier - calibrated), Math.max(0, unc - calibrated), unc);
    }

    private static List<Step> steps(Ties ties) {
        List<Step> stack = new ArrayList<>();
        for (int i = 0; i < ties.size(); i++) {
            double p = ties.confidence(i);
            Step step = new Step(p, p, ties.count(i), ties.right(i), p);
            while (!stack.isEmpty() && !stack.get(stack.size() - 1).isBelow(step)) {
                step = stack.remove(stack.size() - 1).with(step);
            }
            stack.add(step);
        }
        return stack;
    }
}
