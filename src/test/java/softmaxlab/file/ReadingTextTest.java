package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import softmaxlab.file.ReadOptions.ColumnRole;
import softmaxlab.file.ReadOptions.Input;
import softmaxlab.file.ReadOptions.LabelBase;

class ReadingTextTest {
    @Test
    void whatIsSaidComesBack() {
        ReadOptions all = new ReadOptions(
                new TextForm('\t', ',', StandardCharsets.UTF_16LE, false),
                Map.of(0, ColumnRole.IGNORED, 12, ColumnRole.ONE_HOT),
                List.of(),
                "a & b=c\td",
                Path.of("/some where/1\u00e9%.csv"),
                Input.TOP1,
                LabelBase.NAMES);
        String line = ReadingText.of(all);
        assertFalse(line.contains("\t") || line.contains("\n") || line.contains(" "), line);
        assertEquals(all, ReadingText.read(line));
        for (Input input : Input.values()) {
            ReadOptions one = ReadOptions.DEFAULT.withInput(input);
            assertEquals(one, ReadingText.read(ReadingText.of(one)));
        }
        for (LabelBase base : LabelBase.values()) {
            ReadOptions one = ReadOptions.DEFAULT.withBase(base);
            assertEquals(one, ReadingText.read(ReadingText.of(one)));
        }
    }

    @Test
    void nothingSaidIsNothingWritten() {
        assertEquals("", ReadingText.of(ReadOptions.DEFAULT));
        assertEquals(ReadOptions.DEFAULT, ReadingText.read(""));
    }

    @Test
    void nonsenseIsLeftToBeFoundOut() {
        String line = "delimiter=ab&decimal=&encoding=none-such&column-1=score&columnx=score&column2=what"
                + "&input=%&label-base=7&labels=%00&other=1&=&&header=maybe&header";
        assertEquals(ReadOptions.DEFAULT, ReadingText.read(line));
        assertEquals(ReadOptions.DEFAULT.withInput(Input.LOGITS), ReadingText.read(line + "&input=logits"));
    }
}
