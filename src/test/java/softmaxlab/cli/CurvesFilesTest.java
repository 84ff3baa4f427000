package softmaxlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Binning;
import softmaxlab.engine.CumulativeDifference;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Outcomes;
import softmaxlab.engine.SmoothEce;
import softmaxlab.file.FileProblem;
import softmaxlab.file.PredictionsCsv;
import softmaxlab.file.Progress;
import softmaxlab.file.ReadOptions;

/** The curves' numbers for a real network whose confidences pile up at 1. */
class CurvesFilesTest {
    /**
     * Expected: goldens/make_curves.py on the same file. The model is over-confident at every confidence once smoothed, so
     * the area is mean confidence − accuracy, 0.9791 − 0.9242; relplot, which moves rows to a grid before it reflects it,
     * says 0.0818 (goldens.json, peer_values).
     */
    @Test
    void densenet() throws FileProblem {
        Path file = Reports.shared("real", "densenet40_c10_test.csv");
        var data = PredictionsCsv.read(file, ReadOptions.DEFAULT, Loop.SERIAL, Progress.NONE)
                .predictions();
        Outcomes o = Evaluation.of(data, 1, Binning.DEFAULT).outcomes();
        SmoothEce smooth = SmoothEce.of(o, Loop.SERIAL);
        assertEquals(0.054930877289762, smooth.value(), 1e-9);
        assertEquals(0.054930877289762, smooth.bandwidth(), 1e-9);
        CumulativeDifference c = CumulativeDifference.of(o);
        assertEquals(0.0549308772897621, c.ks(), 1e-9);
        assertEquals(0.0550457414233137, c.kuiper(), 1e-9);
        assertEquals(0.00119133871991609, c.deviation(), 1e-9);
        assertEquals(0, c.ksPValue(), 1e-12);
    }
}
