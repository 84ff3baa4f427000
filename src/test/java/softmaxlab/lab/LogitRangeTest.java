package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import softmaxlab.engine.Row;

class LogitRangeTest {
    @ParameterizedTest
    @CsvSource({"0, 10", "10, 10", "-10.001, 20", "20, 20", "21, 50", "-51, 100", "150, 200", "1000, 1000", "1e6, 1e6"})
    void theReachIsOneTwoOrFiveTimesAPowerOfTen(double largest, double reach) {
        assertEquals(reach, LogitRange.holding(Row.of(largest, 0.5)));
    }

    @ParameterizedTest
    @CsvSource({"-Infinity", "NaN"})
    void whatIsNotFiniteDoesNotWiden(double odd) {
        assertEquals(20, LogitRange.holding(Row.of(odd, 12)));
    }
}
