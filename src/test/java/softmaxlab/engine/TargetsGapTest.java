package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Expected values: mpmath 1.3, 40 digits, T·(gap + log Σ exp(z/T) − log(K − 1)) over the other logits. */
class TargetsGapTest {
    @Test
    void theLogitThatMakesAGap() {
        assertEquals(8.040229013916555, Targets.logitAtGap(Row.of(99, -1.2, 0.8), 2, 0, 4), 1e-13);
    }

    @Test
    void otherLogitsThatWouldOverflowExp() {
        assertEquals(998.02842640972, Targets.logitAtGap(Row.of(1000, 0, -500), 0.5, 1, -3.25), 1e-9);
    }

    @Test
    void theOwnLogitDoesNotMatter() {
        Row one = Row.of(-7, 3, 4);
        assertEquals(Targets.logitAtGap(one, 1, 0, 2), Targets.logitAtGap(one.with(0, 50), 1, 0, 2));
    }

    @Test
    void equalOthersMakeTheGapAPlainDifference() {
        assertEquals(6.5, Targets.logitAtGap(Row.of(0, 1.5, 1.5, 1.5), 1, 0, 5), 1e-14);
    }

    @Test
    void isTheInverseOfEffectiveGap() {
        Row z = Row.of(4.5, -1.2, 0.8, 3);
        for (double gap : new double[] {-20, -0.5, 0, 4.511, 30}) {
            Row moved = z.with(2, Targets.logitAtGap(z, 3, 2, gap));
            assertEquals(gap, Targets.effectiveGap(moved, 3, 2), 1e-12);
        }
    }

    @Test
    void oneClassHasNoGap() {
        assertThrows(IllegalArgumentException.class, () -> Targets.logitAtGap(Row.of(1), 1, 0, 2));
    }
}
