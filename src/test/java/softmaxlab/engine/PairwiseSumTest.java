package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairwiseSumTest {
    /**
     * {@code a = np.full(n, 2.0**-53); a[one] = 1; (a.sum() - 1) * 2**52}, NumPy 1.24.2: what is left of n − 1 terms that
     * are each too small to change 1.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0.0",
        "3, 0, 0.0",
        "3, 2, 1.0",
        "7, 3, 2.0",
        "8, 0, 3.0",
        "8, 7, 3.0",
        "10, 0, 4.0",
        "10, 9, 4.0",
        "16, 5, 7.0",
        "100, 3, 42.0",
        "100, 99, 50.0",
        "128, 0, 56.0",
        "129, 0, 60.0",
        "129, 128, 64.0",
        "1000, 0, 493.0",
        "1000, 999, 500.0",
        "1003, 500, 494.0"
    })
    void addsInTheOrderOfNumpy(int n, int one, double left) {
        double[] a = new double[n];
        Arrays.fill(a, 0x1p-53);
        if (n > 0) a[one] = 1;
        assertEquals(left, (PairwiseSum.of(a) - 1) * 0x1p52, 0.0);
    }
}
