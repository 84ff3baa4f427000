package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import softmaxlab.engine.Row;
import softmaxlab.engine.Samples;

class PresetTest {
    private static final Inputs START = Inputs.start(
            new DataSet(Samples.Classifier.OVER_CONFIDENT.key(), "", Samples.of(Samples.Classifier.OVER_CONFIDENT)));

    @ParameterizedTest
    @EnumSource
    void everyPresetIsARowThatTheLabTakes(Preset preset) {
        Inputs in = preset.apply(START.withTemperature(4));
        assertTrue(Knob.LOGITS.accepts(in.logits()));
        assertEquals(1, in.temperature());
    }

    @Test
    void confidentlyWrongHasTheSecondClassAsTruth() {
        Inputs in = Preset.WRONG.apply(START);
        assertEquals(Row.of(5, 1, 0.5), in.logits());
        assertEquals(1, in.trueClass());
    }

    @Test
    void theHundredClassesAreAlwaysTheSame() {
        Inputs in = Preset.HUNDRED.apply(START);
        assertEquals(100, in.logits().size());
        // twice the first Gaussian of java.util.Random(100), by its documented algorithm written in Python
        assertEquals(1.249, in.logits().get(0));
    }

    @Test
    void whatTheLessonHoldsStays() {
        Guide guide = new Guide("c2", "one", Set.of("T", "y"), Set.of(), "");
        Inputs in = Preset.WRONG.apply(START.withTemperature(3).withGuide(guide));
        assertEquals(3, in.temperature());
        assertEquals(0, in.trueClass());
    }
}
