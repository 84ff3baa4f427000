package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.engine.Predictions.Kind;
import softmaxlab.file.ReadOptions.Input;

/** Arrays of NumPy, written here byte by byte as numpy.lib.format describes them. */
class NumpyTest {
    private static final double[] SCORES = {2, -1, 0, 0, 3, -2};
    private static final double[] LABELS = {0, 1};

    private static byte[] npy(int version, String descr, String order, String shape, double[] values) {
        String dict = "{'descr': " + descr + ", 'fortran_order': " + order + ", 'shape': " + shape + ", }\n";
        byte[] head = dict.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(64 + head.length + 8 * values.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(NpyArray.MAGIC)
                .put((byte) version)
                .put((byte) 0);
        if (version == 1) out.putShort((short) head.length);
        else out.putInt(head.length);
        out.put(head).order(descr.contains(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        String type = descr.replaceAll("[^fiu0-9]", "");
        for (double v : values) {
            switch (type) {
                case "f4" -> out.putFloat((float) v);
                case "f8" -> out.putDouble(v);
                case "i1", "u1" -> out.put((byte) v);
                case "i2", "u2", "f2" -> out.putShort((short) v);
                case "i4", "u4" -> out.putInt((int) v);
                default -> out.putLong((long) v);
            }
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    static byte[] labels() {
        return npy(1, "'<i8'", "False", "(2,)", LABELS);
    }

    static byte[] scores(String descr) {
        return npy(1, descr, "False", "(2, 3)", SCORES);
    }

    private static ReadOptions with(byte[] labels) {
        return new ReadOptions(null, Csv.file(labels), Input.AUTO);
    }

    static Path npz(Map<String, byte[]> arrays) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> e : new TreeMap<>(arrays).entrySet()) {
                zip.putNextEntry(new ZipEntry(e.getKey() + ".npy"));
                zip.write(e.getValue());
            }
        }
        return Csv.file(bytes.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "1,<f4", "2,<f4", "3,<f8", "1,>f4", "1,>f8", "1,=f8", "1,|i1", "1,<i2", "1,>i2", "1,<i4", "1,>i4", "1,<i8",
        "2,>i8"
    })
    void everyKindOfNumber(int version, String type) throws FileProblem {
        Path file = Csv.file(npy(version, "'" + type + "'", "False", "(2, 3)", SCORES));
        Loaded loaded = Csv.read(file, with(labels()));
        assertArrayEquals(SCORES, Csv.scores(loaded.predictions()));
        assertArrayEquals(new int[] {0, 1}, Csv.labels(loaded.predictions()));
        assertEquals(Kind.LOGITS, loaded.predictions().kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"|u1", "<u2", ">u4", "<u8", "|i1", ">i8", "<f8"})
    void everyKindOfLabel(String type) throws FileProblem {
        byte[] labels = npy(1, "'" + type + "'", "False", "(2, 1)", new double[] {2, 0});
        Loaded loaded = Csv.read(Csv.file(scores("'<f4'")), with(labels));
        assertArrayEquals(new int[] {2, 0}, Csv.labels(loaded.predictions()));
    }

    @Test
    void unsignedNumbersAreNotNegative() throws FileProblem {
        byte[] bytes = npy(1, "'|u1'", "False", "(2, 2)", new double[] {255, 0, 200, 1});
        assertArrayEquals(
                new double[] {255, 0, 200, 1},
                Csv.scores(Csv.read(Csv.file(bytes), with(labels())).predictions()));
    }

    /** Bits by IEEE 754: 1.5, −2, the smallest, the largest, the smallest normal negative, nearly a third. */
    @Test
    void halfPrecision() throws FileProblem {
        double[] bits = {0x3E00, 0xC000, 0x0001, 0x7BFF, 0x8400, 0x3555};
        Loaded loaded = Csv.read(Csv.file(npy(1, "'<f2'", "False", "(2, 3)", bits)), with(labels()));
        assertArrayEquals(
                new double[] {1.5, -2, 0x1p-24, 65504, -0x1p-14, 0.333251953125}, Csv.scores(loaded.predictions()));
        double[] nan = {0x3E00, 0xC000, 0x7E00, 0, 0, 0};
        assertEquals(
                "file.number.nan",
                Csv.refuse(Csv.file(npy(1, "'<f2'", "False", "(2, 3)", nan)), with(labels()))
                        .key());
    }

    /** As NumPy stores a transposed array, and pandas most tables. */
    @Test
    void columnAfterColumn() throws FileProblem {
        double[] stored = {2, 0, -1, 3, 0, -2};
        for (String type : new String[] {"'<f4'", "'>f8'"}) {
            Path file = Csv.file(npy(1, type, "True", "(2, 3)", stored));
            assertArrayEquals(SCORES, Csv.scores(Csv.read(file, with(labels())).predictions()));
        }
        double[] many = new double[30_000];
        for (int i = 0; i < many.length; i++) many[i % 3 * 10_000 + i / 3] = i;
        Path large = Csv.file(npy(1, "'<f8'", "True", "(10000, 3)", many));
        byte[] zeros = npy(1, "'<i8'", "True", "(10000, 1)", new double[10_000]);
        double[] read = Csv.scores(Csv.read(large, with(zeros)).predictions());
        for (int i = 0; i < many.length; i++) assertEquals(i, read[i]);
    }

    @ParameterizedTest
    @CsvSource({
        "predictions, ground_truth",
        "y_prob, y_true",
        "arr_0, arr_1",
        "logits, label_id",
        "Scores, GT",
        "outputs, y_test"
    })
    void arraysOfAnArchiveAreKnownByTheirNames(String scores, String labels) throws Exception {
        Loaded loaded = Csv.read(npz(Map.of(scores, scores("'<f4'"), labels, labels())), ReadOptions.DEFAULT);
        assertArrayEquals(SCORES, Csv.scores(loaded.predictions()));
        assertTrue(loaded.numpy().contains("[\"" + scores + "\"]"), loaded.numpy());
        assertTrue(loaded.numpy().contains("[\"" + labels + "\"]"), loaded.numpy());
    }

    @Test
    void oneHotLabels() throws Exception {
        byte[] hot = npy(1, "'|u1'", "False", "(2, 3)", new double[] {0, 0, 1, 1, 0, 0});
        for (Loaded loaded : List.of(
                Csv.read(Csv.file(scores("'<f4'")), with(hot)),
                Csv.read(npz(Map.of("logits", scores("'<f4'"), "labels", hot)), ReadOptions.DEFAULT))) {
            assertArrayEquals(new int[] {2, 0}, Csv.labels(loaded.predictions()));
            assertEquals(List.of("file.notice.oneHotArray"), Csv.noticeKeys(loaded));
            assertTrue(loaded.numpy().contains(".argmax(axis=1)"), loaded.numpy());
        }
        byte[] two = npy(1, "'|u1'", "False", "(2, 2)", new double[] {0, 1, 1, 0});
        assertEquals(
                "file.oneHot.count",
                Csv.refuse(Csv.file(scores("'<f4'")), with(two)).key());
    }

    @Test
    void neverOneOfSeveralArraysAndNeverPredictedClasses() throws Exception {
        Path labels = npz(Map.of("logits", scores("'<f4'"), "y_true", labels(), "target", labels()));
        FileProblem problem = Csv.refuse(labels, ReadOptions.DEFAULT);
        assertEquals("file.numpy.several", problem.key());
        assertTrue(problem.message().contains("target, y_true"), problem.message());
        assertEquals(2, Csv.read(labels, with(labels())).predictions().rows());
        Path classes = npz(Map.of("predictions", labels(), "labels", labels()));
        assertEquals(
                "file.numpy.noScores", Csv.refuse(classes, ReadOptions.DEFAULT).key());
    }

    @Test
    void labelsOfACsvAndScoresOfACsv() throws FileProblem {
        byte[] text = "label\n1\n2\n".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(
                new int[] {1, 2},
                Csv.labels(Csv.read(Csv.file(scores("'<f8'")), with(text)).predictions()));
        Loaded loaded = Csv.read("a,b,c\n2.5,1,0\n0,1.5,2\n", with(labels()));
        assertArrayEquals(new int[] {0, 1}, Csv.labels(loaded.predictions()));
    }

    @Test
    void anArchiveBringsItsLabels() throws Exception {
        Loaded logits = Csv.read(npz(Map.of("logits", scores("'<f4'"), "labels", labels())), ReadOptions.DEFAULT);
        assertArrayEquals(SCORES, Csv.scores(logits.predictions()));
        assertArrayEquals(new int[] {0, 1}, Csv.labels(logits.predictions()));
        byte[] p = npy(1, "'<f8'", "False", "(2, 2)", new double[] {.25, .75, .5, .5});
        Loaded probabilities = Csv.read(npz(Map.of("probs", p, "y", labels(), "id", labels())), ReadOptions.DEFAULT);
        // Called logits, and said to be probabilities: the Python lines load the array by the name it has.
        ReadOptions said = new ReadOptions(null, null, ReadOptions.Input.PROBABILITIES);
        Loaded renamed = Csv.read(npz(Map.of("logits", p, "y", labels())), said);
        assertEquals(Kind.PROBABILITIES, renamed.predictions().kind());
        assertTrue(renamed.numpy().contains("[\"logits\"]"), renamed.numpy());
        assertEquals(Kind.PROBABILITIES, probabilities.predictions().kind());
        assertEquals(0.75, probabilities.predictions().score(0, 1));
    }

    @Test
    void oneColumnIsTheProbabilityOfTheSecondClass() throws FileProblem {
        byte[] p = npy(1, "'<f8'", "False", "(2,)", new double[] {.25, .5});
        assertArrayEquals(
                new double[] {.75, .25, .5, .5},
                Csv.scores(Csv.read(Csv.file(p), with(labels())).predictions()));
        byte[] high = npy(1, "'<f8'", "False", "(2,)", new double[] {.75, .5});
        assertEquals(
                "file.binary.confidence",
                Csv.refuse(Csv.file(high), with(labels())).key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "[('a', '<f4')]; False; (2, 3); file.numpy.structured",
                "'|O'; False; (2, 3); file.numpy.type",
                "'<U5'; False; (2, 3); file.numpy.type",
                "'<f16'; False; (2, 3); file.numpy.type",
                "'<c8'; False; (2, 3); file.numpy.type",
                "'<f4'; Maybe; (2, 3); file.numpy.header",
                "'<f4'; False; (2, -3); file.numpy.header",
                "'<f4'; False; (2, 99999999999); file.numpy.header",
                "'<f4'; False; (2, 1000); file.numpy.short",
                "'<f4'; False; (2147483647, 2147483647); file.numpy.short",
                "'<f4'; False; (2, 1, 3); file.numpy.shape",
                "'<f4'; False; (); file.numpy.shape",
                "'<f4'; False; (2, 0); file.numpy.shape",
                "'<f4'; False; (0, 3); file.noRows",
                "'<f4'; False; (1, 6); file.labels.count",
            })
    void whatIsRefused(String descr, String order, String shape, String key) {
        byte[] bytes = npy(1, descr, order, shape, SCORES);
        FileProblem problem = Csv.refuse(Csv.file(bytes), with(labels()));
        assertEquals(key, problem.key());
        assertEquals(problem.message(), problem.message().lines().findFirst().orElseThrow());
    }

    @Test
    void aFileCutAnywhereIsRefused() throws Exception {
        byte[] whole = scores("'<f4'");
        byte[] archive = Files.readAllBytes(npz(Map.of("logits", whole, "labels", labels())));
        ReadOptions options = with(labels());
        for (int length = 6; length < whole.length; length++) {
            assertEquals(
                    "file.numpy.short",
                    Csv.refuse(Csv.file(Arrays.copyOf(whole, length)), options).key());
        }
        for (int length = 1; length < archive.length; length++) {
            Csv.refuse(Csv.file(Arrays.copyOf(archive, length)), ReadOptions.DEFAULT);
        }
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        assertEquals(
                "file.numpy.noLabels",
                Csv.refuse(Csv.file(scores("'<f4'")), ReadOptions.DEFAULT).key());
        assertEquals(
                "file.numpy.noScores",
                Csv.refuse(npz(Map.of("weights", labels())), ReadOptions.DEFAULT)
                        .key());
        byte[] f = scores("'<f4'");
        assertEquals(
                "file.numpy.twoTables",
                Csv.refuse(npz(Map.of("logits", f, "probs", f, "y", labels())), ReadOptions.DEFAULT)
                        .key());
    }

    @Test
    void aNumberThatIsNoScoreHasAPlace() {
        double[] values = SCORES.clone();
        values[4] = Double.NaN;
        FileProblem problem = Csv.refuse(Csv.file(npy(1, "'<f8'", "False", "(2, 3)", values)), with(labels()));
        assertEquals(List.of("file.number.nan", 2L, 2), List.of(problem.key(), problem.line(), problem.column()));
    }

    /** Found by the fuzzer: the archive says its names are UTF-8, and one is not. */
    @Test
    void aNameThatIsNoTextIsRefused() throws IOException {
        byte[] archive = Files.readAllBytes(npz(Map.of("logits\u00e9", labels())));
        // U+00E9 is C3 A9 in UTF-8; no text has FF.
        for (int i = 0; i + 1 < archive.length; i++) {
            if (archive[i] == (byte) 0xC3 && archive[i + 1] == (byte) 0xA9) archive[i] = (byte) 0xFF;
        }
        assertEquals(
                "file.magic.zip",
                Csv.refuse(Csv.file(archive), ReadOptions.DEFAULT).key());
    }
}
