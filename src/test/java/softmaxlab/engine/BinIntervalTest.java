package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import softmaxlab.engine.Binning.Kind;
import softmaxlab.engine.Reliability.Interval;

class BinIntervalTest {
    /** From scipy 1.x: {@code scipy.stats.binomtest(right, rows).proportion_ci(0.95, method)}, "wilson" and "exact". */
    @ParameterizedTest
    @CsvSource({
        "wilson, 10, 0, 0.0, 0.27753279986288926",
        "clopper-pearson, 10, 0, 0.0, 0.30849710781876294",
        "wilson, 10, 10, 0.7224672001371109, 1.0",
        "clopper-pearson, 10, 10, 0.6915028921812371, 1.0",
        "wilson, 10, 7, 0.39677814746114526, 0.892208732593699",
        "clopper-pearson, 10, 7, 0.3475471499399921, 0.9332604888222655",
        "wilson, 1, 1, 0.20654931437723745, 1.0",
        "clopper-pearson, 1, 1, 0.025000000000000022, 1.0",
        "wilson, 3, 1, 0.06149194472039626, 0.7923403991979523",
        "clopper-pearson, 3, 1, 0.008403758659612647, 0.9057006759492866",
        "wilson, 50, 37, 0.6044684273515115, 0.8412847250644762",
        "clopper-pearson, 50, 37, 0.5965523212719345, 0.8536994156034455",
        "wilson, 10000, 9981, 0.9970342049827607, 0.9987832558403713",
        "clopper-pearson, 10000, 9981, 0.9970344978517335, 0.9988557003647085"
    })
    void agreesWithScipy(String method, int rows, int right, double lower, double upper) {
        Interval i = List.of(BinInterval.values()).stream()
                .filter(m -> m.key().equals(method))
                .findFirst()
                .orElseThrow()
                .of(rows, right);
        assertEquals(lower, i.lower(), 1e-12);
        assertEquals(upper, i.upper(), 1e-12);
    }

    @Test
    void withoutRowsAnythingIsPossible() {
        for (BinInterval m : BinInterval.values()) assertEquals(new Interval(0, 1), m.of(0, 0));
    }

    /** Both hold what was measured, turn with right and wrong, and lie in [0, 1]. */
    @Property(tries = 300)
    void holdsTheShareItIsOf(@ForAll @IntRange(min = 1, max = 5000) int rows, @ForAll @IntRange(max = 5000) int some) {
        int right = some % (rows + 1);
        double share = (double) right / rows;
        for (BinInterval m : BinInterval.values()) {
            Interval i = m.of(rows, right);
            Interval turned = m.of(rows, rows - right);
            assertTrue(0 <= i.lower() && i.upper() <= 1);
            assertTrue(i.lower() <= share + 1e-12 && share <= i.upper() + 1e-12, m + " " + right + " of " + rows);
            assertEquals(1 - turned.upper(), i.lower(), 1e-9);
            assertEquals(1 - turned.lower(), i.upper(), 1e-9);
        }
    }

    /** The bins of a diagram take the interval that was asked for, and it outlives other bins, kinds and rules. */
    @Test
    void aDiagramKeepsTheKindAskedFor() {
        Binning asked = new Binning(2, EdgeRule.HI).withInterval(BinInterval.CLOPPER_PEARSON);
        Outcomes ten = Outcomes.of(
                new double[] {.9, .9, .9, .9, .9, .9, .9, .9, .9, .9},
                new boolean[] {true, true, true, true, true, true, true, false, false, false});
        Interval upper = Reliability.of(ten, asked).bins().get(1).interval();
        assertEquals(0.3475471499399921, upper.lower(), 1e-12);
        assertEquals(0.9332604888222655, upper.upper(), 1e-12);
        Binning other = asked.withBins(5)
                .withRule(EdgeRule.CLOSED)
                .withKind(Kind.EQUAL_MASS, Row.of())
                .withKind(Kind.CUSTOM, Row.of(0.3, 0.6))
                .withKind(Kind.EQUAL_WIDTH, Row.of());
        assertEquals(BinInterval.CLOPPER_PEARSON, other.interval());
        assertEquals(
                asked.edges(new double[0]),
                asked.withInterval(BinInterval.WILSON).edges(new double[0]));
    }
}
