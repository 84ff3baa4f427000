package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import softmaxlab.engine.ConformalScore;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Method;
import softmaxlab.engine.Samples;
import softmaxlab.engine.Split;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Question;
import softmaxlab.lab.SetCase;

/** The programs for prediction sets print what the app shows. */
class NumpySetsTest {
    private static final Path REAL = Path.of("..", "shared", "data", "real");

    private static DataSet read(String name) throws Exception {
        Path file = REAL.resolve(name);
        assumeTrue(Files.exists(file), file + " is not here");
        Loaded loaded = PredictionsCsv.read(file, ReadOptions.DEFAULT, Loop.SERIAL, Progress.NONE);
        return new DataSet(name, loaded.described(), loaded.predictions(), loaded.numpy());
    }

    private static void compare(Lab lab, ConformalScore score, double target) throws Exception {
        Question q = lab.inputs().question();
        double t = lab.inputs().temperature();
        SetCase sets = SetCase.of(q, t, target);
        ConformalSets ours = sets.sets(Loop.SERIAL, done -> {}).get(score.ordinal());
        assertTrue(NumpySets.exists(score, q));
        String[] printed = Python.print(NumpySets.of(score, q, t, sets)).split("\\R");
        assertEquals(ours.threshold(), last(printed[0]), 1e-9);
        assertEquals(ours.coverage(), last(printed[1]), 1e-12);
        assertEquals(ours.meanSize(), last(printed[2]), 1e-12);
    }

    private static double last(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1).replace("inf", "Infinity"));
    }

    @ParameterizedTest
    @CsvSource({
        "LAC, densenet40_1000_no_header.csv, 0.9, false",
        "APS, densenet40_1000_no_header.csv, 0.99, true",
        "APS, vgg16_c10_probs.csv, 0.95, false",
        "LAC, lenet5_c10_probs_2decimals.csv, 0.8, true",
        "APS, lenet5_c10_probs_2decimals.csv, 0.8, false",
        "LAC, densenet40_1000_no_header.csv, 0.9995, false"
    })
    void printsOurSets(ConformalScore score, String name, double target, boolean fitted) throws Exception {
        Python.assumeNumpy();
        Lab lab = Lab.onTheSpot(Inputs.start(read(name)));
        if (fitted) lab.fit();
        compare(lab, score, target);
    }

    @Test
    void alsoAfterACalibratorOnRowsDrawnAtRandomAndOnAnotherFile() throws Exception {
        Python.assumeNumpy();
        Lab lab = Lab.onTheSpot(Inputs.start(read("densenet40_1000_no_header.csv")));
        lab.change(in -> in.withQuestion(
                in.question().withMethod(Method.VECTOR).withSplit(new Split(Split.Kind.RANDOM, 0.4, 3))));
        lab.fit();
        compare(lab, ConformalScore.LAC, 0.9);
        DataSet second = read("densenet40_1000_no_header.csv");
        Lab two = Lab.onTheSpot(Inputs.start(read("densenet40_c10_test.csv")));
        two.change(in -> in.withQuestion(in.question().withFitOn(FitOn.FILE, second)));
        compare(two, ConformalScore.APS, 0.9);
    }

    @Test
    void notWhereOtherNumbersWouldComeOut() {
        Question q = Question.of(new DataSet("x", "", Samples.of(Samples.Classifier.OVER_CONFIDENT), "read"));
        assertTrue(NumpySets.exists(ConformalScore.APS, q));
        assertFalse(NumpySets.exists(ConformalScore.ARG_MAX, q));
        assertFalse(NumpySets.exists(ConformalScore.APS_RANDOM, q));
        DataSet bare = new DataSet("x", "", Samples.of(Samples.Classifier.OVER_CONFIDENT));
        assertFalse(NumpySets.exists(ConformalScore.LAC, q.withFitOn(FitOn.FILE, bare)));
    }
}
