package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.BinRows;
import softmaxlab.engine.Binning;
import softmaxlab.engine.ClassLuck;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.OwnEdges;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.RiskCoverage.Step;
import softmaxlab.engine.Row;
import softmaxlab.engine.Rows;
import softmaxlab.engine.Samples;
import softmaxlab.engine.ScoredRows;
import softmaxlab.lab.RiskCase.Curves;

/** Words about classes, rows and thresholds, and what they hang on. */
class ClassWordsTest {
    private static final Texts TEXTS = new Texts();

    private static Calibration calibration(Predictions p, double temperature) {
        Inputs in = Inputs.start(new DataSet("test", "a test", p)).withTemperature(temperature);
        return Lab.onTheSpot(in).snapshot().calibration();
    }

    /** Two rows say a 0.9, b and c 0.05; one is a, the other b: gaps 0.4, 0.45 and 0.05 in one bin each. */
    @Test
    void theWorstClassIsNamedWithItsGap() {
        List<String> names = List.of("a", "b", "c");
        double[] p = {0.9, 0.05, 0.05, 0.9, 0.05, 0.05};
        ClassReliability r = ClassCase.of(calibration(Predictions.probabilities(names, p, new int[] {0, 1}), 1))
                .answer(Loop.SERIAL);
        ClassWords words = new ClassWords(TEXTS, names);
        ClassLuck luck = ClassLuck.of(r);
        assertEquals(
                "Largest ECE: b, 0.4500 (1 row). "
                        + "Its mean p\u00a00.050 against its share 0.500 is within luck, for the largest of 3 classes.",
                words.claim(r, luck));
        assertEquals(
                List.of(
                        "b is never chosen.",
                        "The mean over the classes is 0.3000.",
                        "Lowest recall: b, 0.000 of 1 row, where the accuracy of all is 0.500.",
                        "Smallest: c, 0 rows of 2, which weighs little in any mean over rows; look at its recall and gap."),
                words.evidence(r, luck));
        assertEquals(
                "a: ECE 0.4000, 1 row, recall 1.000. Chosen in 2 rows, it is over-confident by 0.400 there: "
                        + "it said 0.900 and was right in 0.500.",
                words.sentence(r.classes().get(0)));
    }

    @Test
    void noRowsAreSaid() {
        Predictions none = Predictions.logits(List.of("a", "b"), new double[0], new int[0]);
        Calibration c = calibration(none, 1);
        ClassWords words = new ClassWords(TEXTS, none.classNames());
        assertEquals("No rows to judge.", words.claim(ClassCase.of(c).answer(Loop.SERIAL), new ClassLuck(List.of())));
        Curves curves = RiskCase.of(c, new Texts()).answer();
        assertEquals(
                "No rows to judge.",
                new RiskWords(TEXTS).claim(curves, curves.after().nearest(0.9)));
        assertEquals(
                List.of(), new RiskWords(TEXTS).evidence(curves, curves.after().nearest(0.9), false));
    }

    @Test
    void classesAreOrderedByNumberInTheirNames() {
        double[] scores = new double[11 * 11];
        for (int i = 0; i < 11; i++) scores[i * 12] = 3;
        int[] labels = new int[11];
        for (int i = 0; i < 11; i++) labels[i] = i;
        List<String> names = List.of("k 10", "k 9", "k 2", "b", "c", "d", "e", "f", "g", "h", "i");
        Calibration c = calibration(Predictions.logits(names, scores, labels), 1);
        List<Integer> order =
                ClassOrder.NAME.of(ClassCase.of(c).answer(Loop.SERIAL), new ClassWords(TEXTS, names)).stream()
                        .map(o -> o.index())
                        .toList();
        assertEquals(List.of(2, 1, 0), order.subList(8, 11));
    }

    /** 0.7 is an edge of ten bins; 0.7004 lies 0.0004 above it, 0.75 in the middle. */
    @Test
    void aRowNearAnEdgeSaysSo() {
        double[] p = {0.7, 0.7004, 0.75, 0.7999};
        Predictions data = Predictions.top1(p, new int[] {1, 1, 1, 1}, new int[] {1, 0, 1, 1});
        RowWords words = new RowWords(TEXTS, new ClassWords(TEXTS, List.of()));
        assertEquals(
                "Row 2: class 1 at 0.700, wrong; true is class 0. Near an edge: 0.0004 above 0.700.",
                sentence(data, words, EdgeRule.HI, 7, 1));
        assertEquals("Row 3: class 1 at 0.750, right.", sentence(data, words, EdgeRule.HI, 7, 2));
        assertTrue(sentence(data, words, EdgeRule.HI, 7, 3).endsWith("Near an edge: 0.0001 below 0.800."));
        assertTrue(sentence(data, words, EdgeRule.HI, 6, 0)
                .endsWith("On the edge 0.700, which counts in the bin below it."));
        assertTrue(sentence(data, words, EdgeRule.CLOSED, 7, 0)
                .endsWith("On the edge 0.700, which counts in the bin above it."));
    }

    private static String sentence(Predictions data, RowWords words, EdgeRule rule, int bin, int index) {
        Reliability r = Evaluation.of(data, 1, new Binning(10, rule)).reliability();
        BinRows rows = BinRows.of(
                ScoredRows.of(data, Rows.all(data)),
                Evaluation.of(data, 1, new Binning(10, rule)).outcomes(),
                r.edges(),
                bin);
        BinRows.Member m = rows.members().stream()
                .filter(x -> x.index() == index)
                .findFirst()
                .orElseThrow();
        return words.sentence(m, r.edges(), bin);
    }

    /** Confidences 0.9 to 0.6, right 1 1 0 1. */
    @Test
    void aThresholdInWords() {
        double[] p = {0.9, 0.8, 0.7, 0.6};
        Predictions data = Predictions.top1(p, new int[4], new int[] {0, 0, 1, 0});
        Curves c = RiskCase.of(calibration(data, 1), new Texts()).answer();
        RiskWords words = new RiskWords(TEXTS);
        Step two = c.after().nearest(0.5);
        assertEquals("Keeping the surest 50.0\u00a0% lifts accuracy from 0.750 to 1.000.", words.claim(c, two));
        // Wilson for 2 of 2: 1/(1 + z²/2) = 0.3424 to 1
        assertEquals(
                "2 of 4 rows go to a person; 0 of the 2 kept are wrong: accuracy 0.342 to 1.000 (95\u00a0%).",
                words.evidence(c, two, true).get(0));
        assertEquals("confidence \u2265 0.8000", words.flag(two));
        assertEquals(
                "Keeping the surest 75.0\u00a0% lowers accuracy from 0.750 to 0.667.",
                words.claim(c, c.after().nearest(0.7)));
        assertEquals("Nothing is kept.", words.claim(c, c.after().nearest(0)));
        assertEquals("none kept", words.flag(c.after().nearest(0)));
        assertEquals(
                "All rows are kept, with accuracy 0.750.",
                words.claim(c, c.after().nearest(1)));
        Predictions allRight = Predictions.top1(p, new int[4], new int[4]);
        Curves right = RiskCase.of(calibration(allRight, 1), new Texts()).answer();
        assertEquals(
                "Keeping the surest 50.0\u00a0% leaves accuracy at 1.000.",
                words.claim(right, right.after().nearest(0.5)));
    }

    @Test
    void whatCannotBeSentSaysWhy() {
        List<String> many = java.util.Collections.nCopies(1001, "k");
        assertEquals(SentRow.Trouble.CLASSES, new SentRow(many, Row.filled(1001, 0), 0, 1).trouble());
        SentRow big = new SentRow(List.of("a", "b"), Row.of(2e6, 0), 0, 1);
        assertEquals(SentRow.Trouble.SIZE, big.trouble());
        SentRow masked = new SentRow(List.of("a", "b"), Row.of(0, Double.NEGATIVE_INFINITY), 0, 2);
        assertEquals(SentRow.Trouble.NONE, masked.trouble());
        assertEquals(1, masked.masked());
        Inputs in = masked.into(Inputs.start(new DataSet("test", "", Samples.lessonSet("imb100"))));
        assertEquals(Row.of(0, -1e6), in.logits());
        assertEquals("b", in.classes().get(1).name());
        assertEquals(2, in.temperature());
    }

    /** Moved edges take the outcomes over: nothing is judged anew, and nothing differs from judging anew. */
    @Test
    void movedEdgesJudgeNoRowAnew() {
        Lab lab = Lab.onTheSpot(Inputs.start(new DataSet("test", "", Samples.of(Samples.Classifier.OVER_CONFIDENT)))
                .withTemperature(2));
        OwnEdges own = OwnEdges.of(Binning.DEFAULT.equalWidth()).moved(11, 0.85);
        Calibration before = lab.snapshot().calibration();
        lab.change(in -> in.withQuestion(in.question().withBinning(own.binning())));
        Calibration moved = lab.snapshot().calibration();
        assertSame(before.after().outcomes(), moved.after().outcomes());
        Predictions data = lab.inputs().question().data().predictions();
        Evaluation anew = Evaluation.of(data, Rows.all(data), 2, own.binning(), Loop.SERIAL);
        assertEquals(anew, moved.after());
    }
}
