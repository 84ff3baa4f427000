package softmaxlab.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LogTicksTest {
    /** 8 px for each letter of the number. */
    private static final DoubleUnaryOperator WIDTH =
            v -> 8 * (v >= 1 ? Integer.toString((int) v) : Double.toString(v)).length();

    private static DoubleUnaryOperator axis(double low, double high, double pixels) {
        return v -> pixels * Math.log(v / low) / Math.log(high / low);
    }

    private static List<Double> wide(double pixels) {
        double low = 1 / 128.0;
        return LogTicks.of(low, 8, axis(low, 8, pixels), WIDTH, 6);
    }

    @Test
    void doublingsWhereThereIsRoomForThem() {
        assertEquals(List.of(0.5, 1.0, 2.0, 4.0, 8.0), LogTicks.of(0.5, 8, axis(0.5, 8, 400), WIDTH, 6));
    }

    /** Ten doublings: 0.0078125 alone would be wider than the way to the next. */
    @Test
    void coarserSeriesWhereTheLabelsWouldTouch() {
        assertEquals(List.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0), wide(460));
        assertEquals(List.of(0.01, 0.03, 0.1, 0.3, 1.0, 3.0), wide(250));
        assertEquals(List.of(0.01, 0.1, 1.0), wide(150));
    }

    @Property
    void noTwoLabelsTouchAndOneIsAmongThem(
            @ForAll @IntRange(min = 0, max = 10) int down,
            @ForAll @IntRange(min = 1, max = 10) int up,
            @ForAll @DoubleRange(min = 20, max = 900) double pixels) {
        double low = Math.pow(2, -down);
        double high = Math.pow(2, up);
        DoubleUnaryOperator x = axis(low, high, pixels);
        List<Double> at = LogTicks.of(low, high, x, WIDTH, 6);
        assertTrue(at.contains(1.0), at::toString);
        for (int i = 1; i < at.size(); i++) {
            double left = x.applyAsDouble(at.get(i - 1)) + WIDTH.applyAsDouble(at.get(i - 1)) / 2;
            double right = x.applyAsDouble(at.get(i)) - WIDTH.applyAsDouble(at.get(i)) / 2;
            assertTrue(right - left >= 6 - 1e-9, at + " touch at " + at.get(i));
        }
    }

    /** A word 30 wide beside a line at 100 of 200, 4 away from it. */
    @Test
    void aWordStandsBesideItsLineWhereItCrossesNoOther() {
        assertEquals(104, Shapes.beside(100, 30, 4, 200));
        assertEquals(66, Shapes.beside(100, 30, 4, 200, 120));
        assertEquals(104, Shapes.beside(100, 30, 4, 200, 80));
        assertEquals(66, Shapes.beside(100, 30, 4, 130));
        // Crossed on both sides: away from the first.
        assertEquals(104, Shapes.beside(100, 30, 4, 200, 90, 120));
        assertTrue(Double.isNaN(Shapes.beside(20, 30, 4, 50)));
    }
}
