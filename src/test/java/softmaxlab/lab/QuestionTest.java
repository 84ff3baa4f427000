package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Binning;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Method;
import softmaxlab.engine.Samples;
import softmaxlab.engine.Split;

class QuestionTest {
    private static final DataSet ONE = new DataSet("binary4", "", Samples.lessonSet("binary4"));
    private static final DataSet OTHER = new DataSet("imb100", "", Samples.lessonSet("imb100"));

    /** What was fitted on all rows, or on a second file, is not asked of the next data; all else is. */
    @Test
    void otherDataAreFittedOnAPartAgain() {
        Binning seven = new Binning(7, EdgeRule.LO);
        Split third = Split.HALF.withFraction(0.3);
        Question asked =
                Question.of(ONE).withBinning(seven).withMethod(Method.HISTOGRAM).withSplit(third);
        for (Question q : List.of(asked.withFitOn(FitOn.ALL, null), asked.withFitOn(FitOn.FILE, OTHER))) {
            Question next = q.withData(OTHER);
            assertEquals(FitOn.PART, next.fitOn());
            assertFalse(next.judgesItsOwnRows());
            assertNull(next.fitData());
            assertEquals(30, next.fitRows().size());
            assertEquals(Method.HISTOGRAM, next.method());
            assertEquals(seven, next.binning());
            assertEquals(third, next.split());
        }
    }
}
