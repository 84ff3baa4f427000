package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.engine.BinRows;
import softmaxlab.engine.Binning;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Rows;
import softmaxlab.engine.ScoredRows;
import softmaxlab.file.ReadOptions.ColumnRole;
import softmaxlab.file.ReadOptions.Input;

/** Files of a confidence and whether it was right, without classes. */
class OutcomeColumnsTest {
    private static Predictions read(String text) {
        return Csv.read(text).predictions();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "confidence,correct\n0.9,1\n0.6,0\n0.7,1\n",
                "correct,conf\n1,0.9\n0,0.6\n1,0.7\n",
                "id,max_prob,is_correct\n0,0.9,True\n1,0.6,False\n2,0.7,True\n",
                "prob;hit\n0,9;1\n0,6;0\n0,7;1\n",
                "score\tright\n0.9\tyes\n0.6\tno\n0.7\tyes\n",
                "confidence,accuracy,loss\n0.9,1.0,0.1\n0.6,0.0,0.9\n0.7,1.0,0.3\n",
                "pred,confidence,isCorrect\ncat,0.9,TRUE\ndog,0.6,FALSE\ncat,0.7,TRUE\n",
                "label,confidence,correct\ncat,0.9,1\ndog,0.6,0\ncat,0.7,1\n"
            })
    void aConfidenceAndWhetherItWasRightIsTop1WithoutClasses(String text) {
        Predictions data = read(text);
        assertEquals(Predictions.Kind.TOP1, data.kind());
        assertFalse(data.knowsClasses());
        assertEquals(List.of(0.9, 0.6, 0.7), List.of(data.score(0, 0), data.score(1, 0), data.score(2, 0)));
        assertEquals(List.of(true, false, true), List.of(data.isRight(0), data.isRight(1), data.isRight(2)));
        assertEquals(-1, data.label(1));
        assertEquals(-1, data.predicted(1));
    }

    /** accuracy 2/3; mean confidence 2.2/3; ECE (0.1 + 0.6 + 0.3)/3, each row in a bin of its own. */
    @Test
    void numbersOfOneBinPerRow() {
        Predictions data = read("confidence,correct\n0.9,1\n0.6,0\n0.7,1\n");
        Evaluation e = Evaluation.of(data, Rows.all(data), 1, Binning.DEFAULT, Loop.SERIAL);
        assertEquals(2 / 3.0, e.accuracy(), 1e-15);
        assertEquals(2.2 / 3, e.meanConfidence(), 1e-15);
        assertEquals(1.0 / 3, e.reliability().ece(), 1e-15);
    }

    @Test
    void noClassIsMadeUp() {
        Predictions data = read("confidence,correct\n0.9,1\n0.61,0\n0.62,1\n");
        ClassReliability classes =
                ClassReliability.of(ScoredRows.at(data, Rows.all(data), 1), Binning.DEFAULT, Loop.SERIAL);
        assertEquals(List.of(), classes.classes());
        assertEquals(0, classes.confusion().classes());
        Evaluation e = Evaluation.of(data, Rows.all(data), 1, Binning.DEFAULT, Loop.SERIAL);
        BinRows rows = BinRows.of(
                ScoredRows.of(data, Rows.all(data)),
                e.outcomes(),
                e.reliability().edges(),
                9);
        assertEquals(
                List.of(false, true),
                rows.members().stream().map(BinRows.Member::right).toList());
        assertEquals(-1, rows.members().get(0).chosen());
    }

    @ParameterizedTest
    @CsvSource({"2, file.correct.word", "maybe, file.correct.word", "'', file.label.blank"})
    void whatIsNeitherRightNorWrongIsRefusedWhereItStands(String cell, String key) {
        FileProblem problem = Csv.refuse("confidence,correct\n0.9,1\n0.6," + cell + "\n0.7,0\n");
        assertEquals(key, problem.key());
        assertEquals(3, problem.line());
        assertEquals(2, problem.column());
    }

    @Test
    void labelsAndPredictionsOrScoresSayMore() {
        assertTrue(
                read("label,pred,confidence,correct\n3,3,0.5,1\n4,3,0.75,0\n").knowsClasses());
        assertEquals(
                Predictions.Kind.PROBABILITIES,
                read("prob,label,correct\n0.9,1,1\n0.4,1,0\n0.2,0,1\n").kind());
        assertEquals(
                3,
                read("logit_0,logit_1,logit_2,confidence,correct,label\n1.5,0,-2,0.7,1,0\n0.1,0.3,-1,0.4,0,0\n")
                        .classes());
        assertEquals(
                "file.label.none",
                Csv.refuse("p_a,p_b,p_c,correct\n0.2,0.3,0.5,1\n0.6,0.3,0.1,0\n")
                        .key());
        assertEquals(2, read("left,right,label\n0.2,0.8,right\n0.7,0.3,left\n").classes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.9,1\n0.6,0\n0.7,1\n",
                "1;0,9\n0;0,6\n1;0,7\n",
                "0.9\tTrue\n0.6\tFalse\n0.7\tTrue\n",
                "a.png,0.9,1\nb.png,0.6,0\nc.png,0.7,1\n"
            })
    void withoutAHeaderItIsAskedUnlessTheUserSaysIt(String text) {
        assertEquals("file.outcomes.noHeader", Csv.refuse(text).key());
        Predictions said =
                Csv.read(text, new ReadOptions(null, null, Input.TOP1)).predictions();
        assertFalse(said.knowsClasses());
        assertEquals(List.of(0.9, 0.6, 0.7), List.of(said.score(0, 0), said.score(1, 0), said.score(2, 0)));
        assertEquals(List.of(true, false, true), List.of(said.isRight(0), said.isRight(1), said.isRight(2)));
        Predictions binary =
                Csv.read(text, new ReadOptions(null, null, Input.PROBABILITIES)).predictions();
        assertEquals(List.of(1, 0, 1), List.of(binary.label(0), binary.label(1), binary.label(2)));
        assertEquals(0.6, binary.score(1, 1));
    }

    /** A twentieth below 0.1, as probabilities of class 1 are and confidences seldom. */
    @Test
    void numbersNearZeroAreNoConfidences() {
        String many = "0.9,1\n".repeat(18);
        assertEquals(2, read(many + "0.04,0\n0.6,1\n").classes());
        assertEquals(
                "file.outcomes.noHeader", Csv.refuse(many + "0.6,1\n0.2,0\n").key());
        assertEquals(
                "file.outcomes.noHeader",
                Csv.refuse(many + "0.6,1\n0.04,0\n0.6,1\n").key());
    }

    @ParameterizedTest
    @CsvSource({
        "x, y, file.binary.confidence",
        "score, label, file.binary.confidence",
        "confidence, label, file.confidenceAlone",
        "prob, label,",
        "P(1), y,"
    })
    void withAHeaderTheNameSaysItOrANumberBelowAHalf(String score, String label, String key) {
        String text = score + "," + label + "\n0.9,1\n0.6,0\n0.7,1\n";
        if (key == null) assertEquals(2, read(text).classes());
        else assertEquals(key, Csv.refuse(text).key());
        String sorted = text + "0.6,1\n".repeat(1500) + "0.4,0\n";
        if (!score.equals("confidence")) assertEquals(2, read(sorted).classes());
    }

    /** As pipelines write them: the label is what was predicted. */
    @Test
    void namesBesideOneScoreAreNoClassesOfIt() {
        String text = "label,score\nPOSITIVE,0.9\nNEGATIVE,0.6\n";
        assertEquals("file.binary.confidence", Csv.refuse(text).key());
        assertEquals("file.label.unknown", Csv.refuse(text + "POSITIVE,0.4\n").key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.9,1\n0.6,0\n", "x,y\n0.9,1\n0.6,0\n", "label,confidence\n1,0.9\n0,0.6\n"})
    void theQuestionHasBothAnswers(String text) throws FileProblem {
        Path file = Csv.file(text);
        Diagnosis.Question question = Doctor.examine(file, ReadOptions.DEFAULT).question();
        assertEquals(
                List.of("file.ask.lone.outcomes", "file.ask.lone.binary"),
                question.answers().stream().map(Diagnosis.Answer::key).toList());
        Predictions outcomes =
                Csv.read(file, question.answers().get(0).options()).predictions();
        assertEquals(List.of(true, false), List.of(outcomes.isRight(0), outcomes.isRight(1)));
        Predictions binary = Csv.read(file, question.answers().get(1).options()).predictions();
        assertEquals(List.of(1, 0), List.of(binary.label(0), binary.label(1)));
        assertEquals(0.6, binary.score(1, 1));
    }

    @Test
    void withoutAHeaderTheUserSaysIt() {
        ReadOptions options = ReadOptions.DEFAULT
                .withRole(List.of(0), ColumnRole.CONFIDENCE)
                .withRole(List.of(1), ColumnRole.CORRECT);
        Predictions data = Csv.read("0.9,1\n0.6,0\n", options).predictions();
        assertFalse(data.knowsClasses());
        assertFalse(data.isRight(1));
    }
}
