package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import softmaxlab.background.Background;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Samples;

/** What the user changes while a fit runs, and a best temperature that cannot be set. */
class FitWhileChangedTest {
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Lab lab = new Lab(
            Inputs.start(new DataSet("binary4", "", Samples.lessonSet("binary4"))),
            new Background(worker::add, Runnable::run),
            Loop.SERIAL,
            e -> {
                throw new IllegalStateException(e);
            });

    private void fitWhile(Method method, UnaryOperator<Question> change) {
        lab.fit(method);
        lab.change(in -> in.withQuestion(change.apply(in.question())));
        while (!worker.isEmpty()) worker.remove().run();
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"PLATT", "HISTOGRAM"})
    void otherBinsMatterToAHistogramOnly(Method method) {
        fitWhile(method, q -> q.withBinning(q.binning().withBins(20)));
        Question q = lab.inputs().question();
        assertEquals(20, q.binning().bins());
        assertEquals(method == Method.PLATT, q.fit().isFitted());
    }

    @Test
    void otherRowsMakeAFitVoid() {
        fitWhile(Method.PLATT, q -> q.withFitOn(FitOn.ALL, null));
        assertFalse(lab.inputs().question().fit().isFitted());
    }

    /** Three of four rows right by 9,000: the NLL is lowest at T = 9000/ln 3 = 8192, and 1000 is the largest that can be set. */
    @Test
    void aBestTemperatureThatCannotBeSetIsNotCalledFitted() {
        Predictions far = Predictions.logits(
                List.of("a", "b"), new double[] {9000, 0, 9000, 0, 9000, 0, 9000, 0}, new int[] {0, 0, 0, 1});
        Lab direct = Lab.onTheSpot(Inputs.start(new DataSet("far", "", far)));
        direct.change(in -> in.withQuestion(in.question().withFitOn(FitOn.ALL, null)));
        direct.fit();
        assertEquals(1000, direct.inputs().temperature());
        FitWords words = new FitWords(new Texts());
        String caption = words.caption(direct.snapshot().calibration());
        assertEquals("T = 1000, the nearest to the best, 8.192 \u00d7 10^3, that can be set", caption);
        assertFalse(direct.inputs().question().isFittedAt(1000));
        Question again =
                direct.inputs().question().withData(direct.inputs().question().data());
        assertEquals(1, direct.inputs().withNewQuestion(again).temperature(), "it goes with the fit that set it");
    }
}
