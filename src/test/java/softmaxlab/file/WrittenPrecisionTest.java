package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.engine.Predictions.Kind;

/** Probabilities whose rows miss the sum of 1 by what the way they were written leaves out. */
class WrittenPrecisionTest {
    private static final String FIRST = "p_a,p_b,p_c,label\n0.25,0.75,1e-9,1\n";

    /** Half a unit of the last of three digits (0.0005 each), of three for small ones too, and of four. */
    @ParameterizedTest
    @CsvSource({"0.333, 0.333, 0.333", "0.9989, 1.1e-3, 4.56e-5", "0.6665, 0.3333, 1.0e-04"})
    void roundedToDigitsOfTheFile(String a, String b, String c) {
        Loaded loaded = Csv.read(FIRST + a + "," + b + "," + c + ",0\n0.123,0.1,0.777,2\n0.1,0.3,0.6,2\n");
        assertEquals(Kind.PROBABILITIES, loaded.predictions().kind());
        assertEquals(List.of("file.notice.rounded"), Csv.noticeKeys(loaded));
        assertEquals(Double.parseDouble(a), loaded.predictions().score(1, 0));
    }

    /**
     * What NumPy prints of float16: the sum misses 1 by 0.000258, and half a unit in the last of 11 bits is 0.000244 in
     * [0.5, 1) and 0.000004 in [0.0078, 0.0157), and what is printed is 0.00004 less than the number that is meant,
     * 0.97753906. By its five digits 0.0000055 would be allowed.
     */
    @Test
    void float16AsItIsPrinted() {
        String row = "0.00372,0.9775,0.000584,3e-05,3e-06,0.002037,0.001129,0.013336,0.0007215,0.000681";
        String head = "p_0,p_1,p_2,p_3,p_4,p_5,p_6,p_7,p_8,p_9,label\n0.5,0.5,0,0,0,0,0,0,0,0,0\n";
        Loaded loaded = Csv.read(head + (row + ",1\n").repeat(9));
        assertEquals(List.of("file.notice.rounded"), Csv.noticeKeys(loaded));
        FileProblem other =
                Csv.refuse(head + row + ",1\n" + row.replace("0.9775", "0.979") + (",1\n" + row).repeat(9) + ",1\n");
        assertEquals(4, other.line());
    }

    /** 0.333984375 and 0.66796875 are neighbours of 1/3 and 2/3 with 8 bits: half a unit is 0.00098 and 0.00195. */
    @Test
    void bfloat16AsFloat32PrintsIt() {
        Loaded loaded = Csv.read("p_a,p_b,label\n" + "0.3339844,0.66796875,1\n0.00012302399,1.0,0\n".repeat(9));
        assertEquals(List.of("file.notice.rounded"), Csv.noticeKeys(loaded));
    }

    /** Few numbers look like bfloat16 by chance: here all of them, which would allow 0.0024. */
    @Test
    void fewNumbersDoNotTell() {
        assertEquals(
                2,
                Csv.refuse("p_a,p_b,p_c,label\n0.2,0.3,0.498,2\n1e-9,0,1,2\n").line());
    }

    /** Of three digits, half a unit of each: 0.0005 + 0.0005 + 0.0005, or + 0.00005 below 0.1. */
    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.0989"})
    void wrongByMoreIsRefusedAtItsLine(String c) {
        FileProblem problem = Csv.refuse(FIRST + "0.1,0.3,0.6,2\n0.5,0.398," + c + ",0\n0.123,0.1,0.777,2\n");
        assertEquals("file.probability.sum", problem.key());
        assertEquals(4, problem.line());
    }

    @Test
    void numbersWrittenInFullKeepTheirTolerance() {
        FileProblem problem =
                Csv.refuse(FIRST + "0.3331234567,0.3331234568,0.3333012345,0\n0.1,0.3,0.6,2\n0.2,0.2,0.6,2\n");
        assertEquals("file.probability.sum", problem.key());
        assertEquals(3, problem.line());
    }

    @Test
    void logitsThatMissOneByLittleStayLogits() {
        assertEquals(
                Kind.LOGITS,
                Csv.read("logit_a,logit_b,label\n0.123,0.872,0\n0.456,0.547,1\n1e-5,1.01,1\n")
                        .predictions()
                        .kind());
    }
}
