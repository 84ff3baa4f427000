package softmaxlab.lab;

import java.util.stream.IntStream;
import softmaxlab.engine.Convention;
import softmaxlab.engine.Row;
import softmaxlab.engine.Targets;

/**
 * The loss as a function of the gap between the true class's logit and each other logit, which are equal, at equally
 * spaced gaps.
 *
 * @param gaps in units of z/T
 * @param hard cross-entropy with the one-hot target (nats)
 * @param overK with the ε/K target
 * @param overKMinus1 with the ε/(K − 1) target
 */
public record GapCurve(Row gaps, Row hard, Row overK, Row overKMinus1) {

    /** @param points at least 2 */
    public static GapCurve of(int classes, double epsilon, double from, double to, int points) {
        Row gaps = Row.of(IntStream.range(0, points)
                .mapToDouble(i -> from + (to - from) * i / (points - 1))
                .toArray());
        return new GapCurve(
                gaps,
                gaps.map(g -> Targets.lossAtGap(classes, g, 0, Convention.OVER_K)),
                gaps.map(g -> Targets.lossAtGap(classes, g, epsilon, Convention.OVER_K)),
                gaps.map(g -> Targets.lossAtGap(classes, g, epsilon, Convention.OVER_K_MINUS_1)));
    }
}
