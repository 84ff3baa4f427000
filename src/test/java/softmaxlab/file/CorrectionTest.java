package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import softmaxlab.engine.Predictions;
import softmaxlab.file.ReadOptions.ColumnRole;
import softmaxlab.file.ReadOptions.Input;
import softmaxlab.file.ReadOptions.LabelBase;

/** What the user says of a file takes the place of what would be found out. */
class CorrectionTest {
    private static final double[] SCORES = {2.5, -1, 0.5, 0.25, 1.75, -0.5, -1.5, 0.5, 3};
    private static final int[] LABELS = {0, 1, 2};
    private static final String CLEAR = "a,b,c,label\n2.5,-1,0.5,0\n0.25,1.75,-0.5,1\n-1.5,0.5,3,2\n";

    /** The same numbers as the clear file, read with these options. */
    private static void assertSame(Path file, ReadOptions options) throws FileProblem {
        Predictions data = Csv.read(file, options).predictions();
        assertArrayEquals(SCORES, Csv.scores(data));
        assertArrayEquals(LABELS, Csv.labels(data));
        Diagnosis diagnosis = Doctor.examine(file, options);
        assertTrue(diagnosis.isReadable());
        assertNull(diagnosis.question());
    }

    @Test
    void delimiterHeaderAndDecimalMarkCanBeSaid() throws FileProblem {
        // Read by itself the first row of numbers would be data.
        String text = "7:8:9:label\n2,5:-1:0,5:0\n0,25:1,75:-0,5:1\n-1,5:0,5:3:2\n";
        TextForm form = new TextForm(':', ',', null, true);
        Path file = Csv.file(text);
        assertSame(file, ReadOptions.DEFAULT.withForm(form));
        assertEquals(
                ":",
                String.valueOf(Doctor.examine(file, ReadOptions.DEFAULT.withForm(form))
                        .found()
                        .delimiter()));
    }

    @Test
    void aFirstRowOfNumbersCanBeNames() throws FileProblem {
        Path file = Csv.file("1,2,3,4\n2.5,-1,0.5,0\n0.25,1.75,-0.5,1\n-1.5,0.5,3,2\n");
        ReadOptions header = ReadOptions.DEFAULT
                .withForm(TextForm.AUTO.withHeader(true))
                .withRole(List.of(3), ColumnRole.LABEL)
                .withBase(LabelBase.ZERO);
        assertSame(file, header);
        FileProblem data = Csv.refuse(file, header.withForm(TextForm.AUTO.withHeader(false)));
        assertEquals("file.label.range", data.key());
        assertEquals(1, data.line());
    }

    @Test
    void labelsCanBeCountedFromOne() throws FileProblem {
        Path file = Csv.file("a,b,c,label\n2.5,-1,0.5,1\n0.25,1.75,-0.5,2\n");
        ReadOptions one = ReadOptions.DEFAULT.withBase(LabelBase.ONE);
        assertArrayEquals(
                new int[] {1, 2}, Csv.labels(Csv.read(file, ReadOptions.DEFAULT).predictions()));
        assertArrayEquals(new int[] {0, 1}, Csv.labels(Csv.read(file, one).predictions()));
        assertEquals(LabelBase.ONE, Doctor.examine(file, one).base());
        FileProblem zero = Csv.refuse(CLEAR, one);
        assertEquals("file.label.rangeOne", zero.key());
        assertEquals(2, zero.line());
        assertEquals(4, zero.column());
    }

    @Test
    void labelsThatLookLikeNumbersCanBeNames() throws FileProblem {
        Path file = Csv.file("1,0,label\n2.5,-1,0\n0.25,1.75,1\n");
        ReadOptions header = ReadOptions.DEFAULT.withForm(TextForm.AUTO.withHeader(true));
        assertArrayEquals(
                new int[] {1, 0},
                Csv.labels(Csv.read(file, header.withBase(LabelBase.NAMES)).predictions()));
        assertArrayEquals(
                new int[] {0, 1},
                Csv.labels(Csv.read(file, header.withBase(LabelBase.ZERO)).predictions()));
        FileProblem unknown = Csv.refuse(CLEAR, ReadOptions.DEFAULT.withBase(LabelBase.NAMES));
        assertEquals("file.label.unknown", unknown.key());
    }

    @Test
    void columnsCanBeTakenInAndLeftOut() throws FileProblem {
        Path file = Csv.file("a,b,epoch,c,label\n2.5,-1,7,0.5,0\n0.25,1.75,7,-0.5,1\n-1.5,0.5,8,3,2\n");
        assertSame(file, ReadOptions.DEFAULT);
        ReadOptions four = ReadOptions.DEFAULT.withRole(List.of(2), ColumnRole.SCORE);
        assertEquals(4, Csv.read(file, four).predictions().classes());
        ReadOptions two = ReadOptions.DEFAULT.withRole(List.of(3), ColumnRole.IGNORED);
        assertEquals("file.label.range", Csv.refuse(file, two).key(), "label 2 is no class of two");
        assertSame(file, four.withRole(List.of(2), null));
    }

    @Test
    void oneHotColumnsCanBeSaid() throws FileProblem {
        Path file = Csv.file("u,v,w,a,b,c\n1,0,0,2.5,-1,0.5\n0,1,0,0.25,1.75,-0.5\n");
        ReadOptions hot = ReadOptions.DEFAULT.withRole(List.of(0, 1, 2), ColumnRole.ONE_HOT);
        Predictions data = Csv.read(file, hot).predictions();
        assertEquals(3, data.classes());
        assertArrayEquals(new int[] {0, 1}, Csv.labels(data));
    }

    @Test
    void scoresCanBeSaidToBeTop1() throws FileProblem {
        Path file = Csv.file("label,pred,score\n1,1,0.75\n0,2,0.5\n");
        Loaded loaded = Csv.read(file, ReadOptions.DEFAULT.withInput(Input.TOP1));
        assertEquals(Predictions.Kind.TOP1, loaded.predictions().kind());
        assertEquals(0.75, loaded.predictions().score(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1"})
    void theEncodingCanBeSaid(String name) throws FileProblem {
        Charset charset = Charset.forName(name);
        Path file = Csv.file(CLEAR.replace("a,b", "é,b").getBytes(charset));
        ReadOptions options = ReadOptions.DEFAULT.withForm(TextForm.AUTO.withCharset(charset));
        assertSame(file, options);
        Diagnosis d = Doctor.examine(file, options);
        assertEquals(charset, d.found().charset());
        assertEquals("é", d.columns().get(0).name());
        assertEquals(List.of(), d.notices());
    }

    @Test
    void theNumpyLinesReadTheFileInTheSameWay() throws FileProblem {
        Path file = Csv.file("p_a:p_b:label\n28:72:0\n3.5:96.5:1\n".getBytes(StandardCharsets.UTF_16LE));
        TextForm form = TextForm.AUTO.withDelimiter(':').withCharset(StandardCharsets.UTF_16LE);
        ReadOptions shares = ReadOptions.DEFAULT.withForm(form).withInput(Input.SHARES);
        String load = Csv.read(file, shares).numpy();
        assertTrue(load.contains("delimiter=\":\""), load);
        assertTrue(load.contains("encoding=\"utf-16le\""), load);
        assertTrue(load.contains("scores = scores / scores.sum(axis=1, keepdims=True)"), load);
    }
}
