package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SliderScaleTest {
    private static final SliderScale LOGITS = SliderScale.linear(-10, 10, 0.1);
    private static final SliderScale TEMPERATURE = SliderScale.logarithmic(0.05, 100, 1);

    @Test
    void aLinearScaleIsHalfWayAtItsMiddle() {
        assertEquals(0.5, LOGITS.share(0));
        assertEquals(0.75, LOGITS.share(5));
        assertEquals(5.0, LOGITS.at(0.75));
    }

    @Test
    void valuesBeyondTheEndsLieAtTheEnds() {
        assertEquals(1, LOGITS.share(1000));
        assertEquals(0, LOGITS.share(Double.NEGATIVE_INFINITY));
        assertEquals(10, LOGITS.at(1.4));
    }

    @Test
    void aLogarithmicScaleCountsRatios() {
        // ln(1/0.05) / ln(100/0.05) = ln 20 / ln 2000
        assertEquals(0.394129, TEMPERATURE.share(1), 1e-6);
        assertEquals(100, TEMPERATURE.at(1));
        assertEquals(0.05, TEMPERATURE.at(0));
    }

    @Test
    void valuesFromTheHandHaveFewDigits() {
        assertEquals(1.23, LOGITS.at(0.56149));
        assertEquals(0.3, LOGITS.moved(0.2, 1));
        // 10^(1/40) = 1.0593
        assertEquals(4.24, TEMPERATURE.moved(4, 1));
    }

    @Test
    void anArrowKeyStopsOnTheMark() {
        assertEquals(1, TEMPERATURE.moved(0.98, 1));
        assertEquals(1, TEMPERATURE.moved(1.5, -10));
        assertEquals(0, LOGITS.moved(0.05, -1));
        assertEquals(-0.1, LOGITS.moved(0, -1));
    }

    @Test
    void anArrowKeyDoesNotLeaveTheScale() {
        assertEquals(10, LOGITS.moved(9.95, 1));
        assertEquals(100, TEMPERATURE.moved(99, 10));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SliderScale.linear(1, 1, 0.1));
        assertThrows(IllegalArgumentException.class, () -> SliderScale.logarithmic(0, 1, 1));
    }
}
