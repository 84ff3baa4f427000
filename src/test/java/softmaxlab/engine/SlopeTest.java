package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SlopeTest {

    /** u = −1 with p = 0.3, else 0: the odd moments are −p, the even ones p; cumulants of a Bernoulli variable by hand. */
    @Test
    void cumulantsOfTwoPoints() {
        Slope slope = Slope.of(-0.3, -0.3, 0.3, -0.3, 0.3, -0.3);
        double pq = 0.3 * 0.7;
        assertEquals(pq, slope.second(), 1e-15);
        assertEquals(-pq * (1 - 2 * 0.3), slope.third(), 1e-15);
        assertEquals(pq * (1 - 6 * pq), slope.fourth(), 1e-15);
        assertEquals(-pq * (1 - 2 * 0.3) * (1 - 12 * pq), slope.fifth(), 1e-15);
    }

    /** One row of two classes, the true one the smaller: the slope at b is 1 − 1/(1 + e^b), and 0.3 less is 0 at ln(3/7). */
    @Test
    void oneStepToTheRootOfTheLogisticCurve() {
        double root = Math.log(3.0 / 7);
        for (double away : new double[] {-0.2, -0.05, 0.01, 0.1}) {
            double b = root + away;
            double p = 1 / (1 + Math.exp(-b));
            double pq = p * (1 - p);
            double third = pq * (1 - 2 * p);
            Slope slope = new Slope(p - 0.3, pq, third, pq * (1 - 6 * pq), third * (1 - 12 * pq));
            double missed = Math.abs(b + slope.step() - root);
            assertTrue(missed <= 3 * slope.error() + 1e-15, away + ": " + missed + " of " + slope.error());
            assertTrue(missed < Math.pow(Math.abs(away), 5), away + ": " + missed);
        }
    }
}
