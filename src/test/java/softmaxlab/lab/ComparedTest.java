package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Samples;

class ComparedTest {
    private static final Set<Method> NONE = EnumSet.noneOf(Method.class);

    private static Compared compared(Comparison.Case c, List<Comparison> known) {
        return Compared.of(c, NONE, known, Loop.SERIAL, done -> {});
    }

    private static Question sample() {
        return Question.of(new DataSet("x", "", Samples.of(Samples.Classifier.OVER_CONFIDENT)));
    }

    /** 2,001 rows of 1,000 classes are just more than two million numbers. */
    private static Comparison.Case big() {
        int rows = 2001;
        int classes = 1000;
        Predictions flat =
                Predictions.logits(Collections.nCopies(classes, "c"), new double[rows * classes], new int[rows]);
        return Comparison.Case.of(Question.of(new DataSet("big", "", flat)));
    }

    @Test
    void fewNumbersAreAllFitted() {
        Compared all = compared(Comparison.Case.of(sample()), List.of());
        assertEquals(
                List.of(Method.values()),
                all.all().stream().map(Comparison::method).toList());
        assertTrue(all.left().isEmpty());
        assertEquals("", new CompareWords(new Texts()).left(all));
    }

    @Test
    void manyNumbersLeaveTheSlowOnesOutAndSayHowToGetThem() {
        Compared all = compared(big(), List.of());
        assertEquals(
                List.of(Method.IDENTITY, Method.TEMPERATURE),
                all.all().stream().map(Comparison::method).toList());
        String said = new CompareWords(new Texts()).left(all);
        assertTrue(said.startsWith("Left out: vector scaling, Platt scaling, "), said);
        assertTrue(said.contains("1,000 rows of 1,000 classes"), said);
        assertTrue(said.endsWith("report --compare, fits them."), said);
    }

    /** What was fitted in the view is there, however many numbers there are. */
    @Test
    void whatIsKnownIsNotLeftOutNorFittedAgain() {
        Comparison.Case c = big();
        Comparison vector = Comparison.of(c, Method.VECTOR, null, Loop.SERIAL, done -> {});
        Compared all = compared(c, List.of(vector));
        assertEquals(EnumSet.complementOf(EnumSet.of(Method.IDENTITY, Method.TEMPERATURE, Method.VECTOR)), all.left());
        assertSame(vector.fit(), all.all().get(2).fit());
    }

    @Test
    void anAnswerToThisQuestionIsTakenAsItIsAndOneToAnotherAnew() {
        Question q = sample();
        Comparison.Case c = Comparison.Case.of(q);
        List<Comparison> known = compared(c, List.of()).all();
        List<Comparison> again = compared(c, known).all();
        for (int i = 0; i < known.size(); i++) assertSame(known.get(i), again.get(i));
        Comparison.Case finer = Comparison.Case.of(q.withBinning(Binning.DEFAULT.withBins(30)));
        List<Comparison> other = compared(finer, known).all();
        for (Comparison o : other) {
            boolean sameFit = known.stream().anyMatch(k -> k.fit() == o.fit());
            assertEquals(o.method() != Method.HISTOGRAM, sameFit, "only the histogram has bins of its own");
            assertEquals(30, o.evaluation().reliability().bins().size());
        }
    }

    /** The fit of the bench serves here too; a question without one gives none. */
    @Test
    void theFitOfTheQuestionIsUsed() {
        Lab lab = Lab.onTheSpot(Inputs.start(sample().data()));
        assertEquals(null, Comparison.fitOf(lab.inputs().question()));
        lab.fit();
        Question q = lab.inputs().question();
        Compared all = compared(Comparison.Case.of(q), List.of(Comparison.fitOf(q)));
        assertSame(q.fit(), all.all().get(Method.TEMPERATURE.ordinal()).fit());
        assertEquals(
                lab.snapshot().calibration().after().nll(),
                all.all().get(Method.TEMPERATURE.ordinal()).evaluation().nll(),
                1e-12);
    }

    @Test
    void progressRisesToOneAndCanStopIt() {
        List<Double> said = new ArrayList<>();
        Compared.of(Comparison.Case.of(sample()), NONE, List.of(), Loop.SERIAL, said::add);
        assertEquals(said.stream().sorted().toList(), said);
        assertEquals(1, said.get(said.size() - 1), 1e-12);
        assertThrows(
                CancellationException.class,
                () -> Compared.of(Comparison.Case.of(sample()), NONE, List.of(), Loop.SERIAL, share -> {
                    throw new CancellationException();
                }));
    }
}
