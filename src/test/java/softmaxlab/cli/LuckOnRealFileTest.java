package softmaxlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import softmaxlab.engine.Binning;
import softmaxlab.engine.EceInterval;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.LuckBand;
import softmaxlab.engine.Outcomes;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Rows;
import softmaxlab.file.PredictionsCsv;
import softmaxlab.file.Progress;
import softmaxlab.file.ReadOptions;

/** Luck on the densenet40 test logits at the temperature of its validation file (goldens.json: T 2.8825607). */
class LuckOnRealFileTest {
    @Test
    void aLittleOfWhatIsLeftAfterTheFitIsReal() throws Exception {
        Predictions data = PredictionsCsv.read(
                        Reports.shared("real", "densenet40_c10_test.csv"),
                        ReadOptions.DEFAULT,
                        Loop.SERIAL,
                        Progress.NONE)
                .predictions();
        Outcomes after = Evaluation.of(data, Rows.all(data), 2.8825607139199954, Binning.DEFAULT, Loop.SERIAL)
                .outcomes();
        LuckBand luck = LuckBand.of(after, Binning.DEFAULT, 40_000, 1, Loop.SERIAL);
        // numpy, 20,000 label sets: mean 0.005410, 0.003143 to 0.008011, p 0.0017; design.md, picture 4, says the same
        assertEquals(0.0095, luck.measured().ece(), 5e-5);
        assertEquals(0.005410, luck.expectedEce(), 3e-5);
        assertEquals(0.003143, luck.eceLower(), 8e-5);
        assertEquals(0.008011, luck.eceUpper(), 1.2e-4);
        assertEquals(0.0017, luck.pValue(), 0.0009);
        EceInterval interval = EceInterval.of(after, Binning.DEFAULT, 1000, 1, Loop.SERIAL);
        assertTrue(interval.lower() > 0 && interval.lower() < 0.0095 && interval.upper() > 0.0095, "" + interval);
    }
}
