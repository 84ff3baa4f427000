package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Predictions;

class HistoryTest {
    /** 100 rows of 2 classes: 1,600 bytes. */
    private static Inputs file(String name) {
        return Inputs.start(
                new DataSet(name, "", Predictions.logits(List.of("a", "b"), new double[200], new int[100])));
    }

    private static String undone(History h, Inputs present) {
        StringBuilder names = new StringBuilder();
        for (Inputs in = present; h.canUndo(); ) {
            in = h.undo(in);
            names.append(in.question().data().name());
        }
        return names.toString();
    }

    /** Three files are 4,800 bytes; many entries about one file hold it once. */
    @Test
    void theOldestEntriesGoWhereTheirDataIsTooMuch() {
        History h = new History(4000);
        for (String name : List.of("1", "2", "3")) {
            Inputs in = file(name);
            h.record(in, null);
            h.record(in.withTemperature(2), null);
        }
        assertEquals("3322", undone(h, file("4")));
    }

    @Test
    void theLastEntryStays() {
        History h = new History(100);
        h.record(file("1"), null);
        assertTrue(h.canUndo());
        h.record(file("2"), null);
        assertEquals("2", undone(h, file("3")));
        assertFalse(h.canUndo());
    }
}
