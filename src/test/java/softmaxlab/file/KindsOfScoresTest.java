package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Predictions.Kind;
import softmaxlab.file.ReadOptions.Input;

/** Logits, probabilities or only the winner: what the scores of a file are taken for. */
class KindsOfScoresTest {
    @Test
    void probabilitiesAreNotTouched() {
        Loaded loaded = Csv.read("a,b,c,label\n0.86,0.03,0.12,0\n0.17,0.75,0.08,1\n");
        assertEquals(Kind.PROBABILITIES, loaded.predictions().kind());
        assertArrayEquals(new double[] {0.86, 0.03, 0.12, 0.17, 0.75, 0.08}, Csv.scores(loaded.predictions()));
        assertEquals(List.of("file.notice.rounded"), Csv.noticeKeys(loaded));
        assertEquals(
                Kind.LOGITS,
                Csv.read("a,b,label\n0.25,0.75,1\n", new ReadOptions(null, null, Input.LOGITS))
                        .predictions()
                        .kind());
    }

    @Test
    void toleranceIsHalfAUnitOfTheLastDecimalPerClass() {
        assertEquals(0.05, InputJudge.tolerance(10, 2), 1e-15);
        assertEquals(1e-6, InputJudge.tolerance(10, 12), 0);
        assertEquals(1e-6, InputJudge.tolerance(3, 0), 0);
    }

    @Test
    void aLoneProbabilityIsThatOfClassOne() {
        Loaded loaded = Csv.read("p,label\n0.9,1\n0.25,0\n");
        assertArrayEquals(new double[] {1 - 0.9, 0.9, 0.75, 0.25}, Csv.scores(loaded.predictions()));
        assertEquals(List.of("file.notice.binary"), Csv.noticeKeys(loaded));
    }

    @Test
    void topOneByNumberAndByName() {
        Loaded numbers = Csv.read("true_label,pred_label,confidence\n3,3.0,0.75\n0,4,0.5\n");
        assertEquals(Kind.TOP1, numbers.predictions().kind());
        assertEquals("2 rows, top-1, labels in column 'true_label'", numbers.described());
        assertEquals(numbers.predictions().label(0), numbers.predictions().predicted(0));
        assertTrue(numbers.predictions().label(1) != numbers.predictions().predicted(1));
        Loaded names = Csv.read("conf,prediction,label\n0.75,cat,cat\n0.5,dog,cat\n");
        assertEquals(names.predictions().label(0), names.predictions().predicted(0));
        assertTrue(names.predictions().label(1) != names.predictions().predicted(1));
    }

    @Test
    void whatMayBeSharesIsSaid() {
        Loaded votes = Csv.read("a,b,label\n7,3,0\n2,8,1\n");
        assertEquals(Kind.LOGITS, votes.predictions().kind());
        assertEquals(List.of("file.notice.oneSum"), Csv.noticeKeys(votes));
    }

    /** p · 255, each rounded: sums 255, 254, 256. */
    @Test
    void wholeSharesMayMissTheirSumByRounding() {
        Loaded bytes = Csv.read("a,b,c,label\n179,76,0,0\n25,228,1,1\n128,64,64,0\n");
        assertEquals(Kind.LOGITS, bytes.predictions().kind());
        assertEquals(List.of("file.notice.oneSum"), Csv.noticeKeys(bytes));
        assertEquals(List.of(), Csv.noticeKeys(Csv.read("a,b,c,label\n9,6,0,0\n2,8,1,1\n8,4,4,0\n")), "15, 11, 16");
    }

    @Test
    void logitsOfTheSameSumAreLogits() {
        assertEquals(
                3, Csv.read("a,b,label\n4,0,0\n4,0,0\n4,0,1\n").predictions().rows());
        assertEquals(
                3,
                Csv.read("a,b,label\n0.75,1.5,0\n0.25,2,0\n1.5,0.75,1\n")
                        .predictions()
                        .rows());
    }

    /** Logarithms of probabilities are logits: their softmax is what they are the logarithms of. */
    @ParameterizedTest
    @ValueSource(strings = {"logp_", "log_prob_", "logprob_"})
    void logProbabilitiesAreLogitsOfTheirClasses(String prefix) {
        Predictions data = Csv.read(
                        prefix + "cat," + prefix + "dog,label\n-0.105361,-2.302585,dog\n-0.5,-0.9327521,cat\n")
                .predictions();
        assertEquals(Predictions.Kind.LOGITS, data.kind());
        assertEquals(List.of("cat", "dog"), data.classNames());
        assertEquals(1, data.label(0));
    }
}
