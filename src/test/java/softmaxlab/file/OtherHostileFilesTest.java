package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.engine.Predictions;

/**
 * Files of the kinds of ../shared/data/hostile that are not among them. Each is read as the four rows below, with what
 * was assumed, or refused with its place.
 */
class OtherHostileFilesTest {
    private static final String BASE = "a,b,c,label\n2.5,-1,0.5,0\n0.25,1.75,-0.5,1\n-1.5,0.5,3,2\n1,0.75,-2,1\n";
    private static final double[] SCORES = {2.5, -1, 0.5, 0.25, 1.75, -0.5, -1.5, 0.5, 3, 1, 0.75, -2};
    private static final int[] LABELS = {0, 1, 2, 1};

    /** The base with a prefix and a suffix at each row; %d in them is the number of the row, from 0. */
    private static String framed(String head, String before, String after, String headAfter) {
        List<String> lines = BASE.lines().toList();
        return head + lines.get(0) + headAfter + "\n"
                + IntStream.range(0, 4)
                        .mapToObj(i -> before.replace("%d", "" + i) + lines.get(i + 1) + after.replace("%d", "" + i))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** The base with its labels written otherwise. */
    private static String labelled(String... labels) {
        List<String> lines = BASE.lines().toList();
        return lines.get(0) + "\n"
                + IntStream.range(0, 4)
                        .mapToObj(i -> lines.get(i + 1).replaceAll("\\d$", "") + labels[i])
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static Arguments of(String text, String... notices) {
        return Arguments.of(text, List.of(notices));
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                of("sep=;\n" + BASE.replace(',', ';')),
                of("\"sep=;\"\n" + BASE.replace(',', ';')),
                of("SEP=\t\n" + BASE.replace(',', '\t')),
                of(BASE.replace(',', '|'), "file.notice.pipe"),
                of(BASE.replace(",", " | "), "file.notice.pipe"),
                of(BASE.replace(',', ' '), "file.notice.blankDelimiter"),
                of(BASE.replace(",", ", ")),
                of(BASE.replaceAll("(?m)(-?\\d+)\\.(\\d+)", "\"$1,$2\""), "file.notice.decimalComma"),
                of(BASE.replace("0.5,0\n", "0.5,0,\n"), "file.notice.uneven"),
                of(framed("", "%d,", "", "").replace("a,b", ",a,b"), "file.notice.ignored"),
                of(framed("Unnamed: 0,", "%d,", "", ""), "file.notice.ignored"),
                of(framed("date,", "2024-01-0%d,", "", ""), "file.notice.ignored"),
                of(framed("path,", "\"C:\\img, %d.png\",", "", ""), "file.notice.ignored"),
                of(framed("", "", ",0.5%d", ",loss"), "file.notice.ignored"),
                of(framed("\n\n", "", "", ""), "file.notice.emptyLines"),
                of(BASE + "# end\n", "file.notice.comments"),
                of(BASE + ",,,\n,,,\n", "file.notice.emptyLines"),
                of(BASE.replace("1.75", "\"1.75\"").replace("2.5", "\"2.5\"")),
                of("\uFEFF\"a\",\"b\"" + BASE.substring(3)),
                of(BASE.replace("\n", "\r")),
                of(BASE.replace("\n", "\r\n").replaceFirst("\r", "")),
                of(labelled("0.0", "1.0", "2.0", "1.0")),
                of(labelled("1", "2", "3", "2"), "file.notice.oneBased"),
                of(labelled("1.0", "2.0", "3.0", "2.0"), "file.notice.oneBased"),
                of(labelled("A", "B", "C", "B"), "file.notice.anyCase"),
                of(labelled("a", "B", "c", "b"), "file.notice.anyCase"),
                of(labelled("\"0\"", "\"1\"", "\"2\"", "\"1\"")),
                of(hot("a,b,c,y_a,y_b,y_c", true), "file.notice.oneHot"),
                of(hot("y_a,y_b,y_c,a,b,c", false), "file.notice.oneHot"));
    }

    private static String hot(String head, boolean last) {
        String[] rows = {"2.5,-1,0.5", "0.25,1.75,-0.5", "-1.5,0.5,3", "1,0.75,-2"};
        String[] ones = {"1,0,0", "0,1,0", "0,0,1", "0,1,0"};
        return head + "\n"
                + IntStream.range(0, 4)
                        .mapToObj(i -> last ? rows[i] + "," + ones[i] : ones[i] + "," + rows[i])
                        .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void sameNumbers(String text, List<String> notices) {
        assertBase(Csv.read(text), notices);
    }

    private static void assertBase(Loaded loaded, List<String> notices) {
        assertArrayEquals(SCORES, Csv.scores(loaded.predictions()));
        assertArrayEquals(LABELS, Csv.labels(loaded.predictions()));
        assertEquals(notices, Csv.noticeKeys(loaded));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Label",
                "TARGET",
                "class",
                "y_true",
                "gt",
                "Y",
                "True Label",
                "ground-truth",
                "TrueLabel",
                "class_idx",
                "GT_label",
                "y_test",
                " label ",
                "\"label\"",
                "category"
            })
    void namesOfLabelColumns(String name) {
        assertBase(Csv.read(BASE.replace("label", name)), List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inf",
                "NaN",
                "NA",
                "null",
                "None",
                "n/a",
                "#N/A",
                "#DIV/0!",
                "?",
                "-",
                ".",
                "1.#QNAN",
                "1e",
                "1e+",
                "0x1A",
                "0x1p3",
                "1.5f",
                "3L",
                "1.5D0",
                "1_000",
                "١٫٥",
                "１．５",
                "\"1，5\"",
                "+-1",
                "(1.5)",
                "$1.5",
                "1.5€",
                "1/2",
                "'1.5",
                "=1.5",
                "True",
                "2024-01-02",
                "12:30",
                "1+2j",
                "[1.5]",
                "tensor(1.5)",
                "1..5",
                "1.5.",
                "1e400",
                "1 .5",
                "–1.5",
                "1.5-",
                "1.5;",
                "45%",
                "\"1,234.5\"",
                "1 234.5",
                "''",
                "1\u200b.5"
            })
    void whatIsNoNumberIsRefusedWhereItStands(String field) {
        String cell = field.equals("''") ? "" : field;
        FileProblem problem = Csv.refuse(BASE.replace("1.75", cell));
        assertEquals(3, problem.line(), problem.getMessage());
        assertEquals(2, problem.column(), problem.getMessage());
        assertEquals("b", problem.columnName());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "-1, file.label.notIndex",
                "1.5, file.label.notIndex",
                "255, file.label.range",
                "inf, file.label.notIndex",
                "nan, file.label.nan",
                "NA, file.label.unknown",
                "zebra, file.label.unknown",
                "`0;1`, file.label.unknown",
                "``, file.label.blank"
            })
    void whatIsNoLabelIsRefusedWhereItStands(String label, String key) {
        FileProblem problem = Csv.refuse(labelled("0", label, "2", "1"));
        assertEquals(key, problem.key());
        assertEquals(3, problem.line());
        assertEquals(4, problem.column());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a;b;c;label\n" + BASE.substring(12), "file.header.one", 1),
                Arguments.of("Results of model X\n" + BASE, "file.header.one", 1),
                Arguments.of("a,b,label\n" + BASE.substring(12), "file.ragged", 2),
                Arguments.of("a,b,c,d,label\n" + BASE.substring(12), "file.ragged", 2),
                Arguments.of(BASE.replace("-0.5,1", "-0.5,1,9"), "file.ragged", 3),
                Arguments.of(BASE.replace("0.25,1.75,-0.5,1", "0.25;1.75;-0.5;1"), "file.ragged", 3),
                Arguments.of(BASE + "Total,12.3,4.5,\n", "file.number.bad", 6),
                Arguments.of(BASE + "4 rows\n", "file.ragged", 6),
                Arguments.of(BASE + BASE, "file.number.bad", 6),
                Arguments.of(BASE.replace("label\n", "label\n(nats),(nats),(nats),\n"), "file.number.bad", 2),
                Arguments.of(BASE.replace("2.5,", "'2.5',"), "file.number.bad", 2),
                Arguments.of(BASE.replace("1.75", "1.\0" + "75"), "file.zeroByte", 3),
                Arguments.of(framed("", "", ",%d", ",label").replace(",3\n", ",2\n"), "file.label.several", 0),
                Arguments.of("label\n1\n0\n", "file.noScores", 0),
                Arguments.of("a\n1.5\n2.5\n", "file.oneColumn", 0),
                Arguments.of(BASE.replace(",", "   ").replace(" 2.5", "2.5"), "file.delimiter.blanks", 0),
                Arguments.of("label,pred,prob\n1,1,0.9\n0,0,0.6\n", "file.top1.orBinary", 0),
                Arguments.of("version https://git-lfs.github.com/spec/v1\noid sha256:4d\n", "file.magic.lfs", 0),
                Arguments.of("\n<html><body>404</body></html>", "file.magic.html", 0),
                Arguments.of(BASE.replace("0.25,", "#REF!,"), "file.number.bad", 3),
                Arguments.of(BASE.replace("2.5,", "#N/A,"), "file.number.bad", 2),
                Arguments.of("model: x\ndate: y\n\n" + BASE, "file.header.one", 1),
                Arguments.of("p,q,label\n0.33,0.77,0\n0.08,1.02,1\n0.55,0.55,1\n", "file.probability.sum", 2),
                Arguments.of("SQLite format 3\0", "file.magic.sqlite", 0),
                Arguments.of("PAR1\u0015", "file.magic.parquet", 0),
                Arguments.of("{\\rtf1 x}", "file.magic.document", 0));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusedWithTheLine(String text, String key, int line) {
        FileProblem problem = Csv.refuse(text);
        assertEquals(key, problem.key(), problem.getMessage());
        assertEquals(line, problem.line());
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16BE, file.notice.utf16, \uFEFF",
        "UTF-16LE, file.notice.utf16, \uFEFF",
        "windows-1252, file.notice.oneByte, ''"
    })
    void encodings(String charset, String notice, String mark) throws FileProblem {
        byte[] bytes = (mark + BASE.replace("a,b", "café œ €,b")).getBytes(Charset.forName(charset));
        Loaded loaded = Csv.read(Csv.file(bytes), ReadOptions.DEFAULT);
        assertBase(loaded, List.of(notice));
        assertEquals("café œ €", loaded.predictions().classNames().get(0));
    }

    @Test
    void aVeryWideFile() {
        String head = IntStream.range(0, 5000).mapToObj(k -> "c" + k).collect(Collectors.joining(","));
        String row = IntStream.range(0, 5000).mapToObj(k -> "1." + k).collect(Collectors.joining(","));
        Predictions data =
                Csv.read(head + ",label\n" + (row + ",4999\n").repeat(3)).predictions();
        assertEquals(5000, data.classes());
        assertEquals(4999, data.label(2));
        assertEquals(1.4998, data.score(0, 4998));
    }

    @Test
    void bytesThatFitNoEncodingAreReadAsLatin1() throws FileProblem {
        byte[] bytes = BASE.replace("a,b", "\u0081,b").getBytes(StandardCharsets.ISO_8859_1);
        Loaded loaded = Csv.read(Csv.file(bytes), ReadOptions.DEFAULT);
        assertEquals(
                "The file is not valid UTF-8 and was read as Latin-1.",
                loaded.notices().get(0).text());
    }
}
