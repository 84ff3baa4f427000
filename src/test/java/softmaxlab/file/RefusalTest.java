package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import softmaxlab.file.ReadOptions.Input;

/** Files that are refused: which sentence, which line, which column. */
class RefusalTest {
    private static final String HEAD = "a,b,c,label\n2.5,-1.0,0.5,0\n";
    private static final String TAIL = "\n0.5,-0.25,1.25,2\n";

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of("1.0,NaN,2.5,1", "file.number.nan", 2),
                Arguments.of("1.0,inf,2.5,1", "file.number.infinite", 2),
                Arguments.of("1.0,1e999,2.5,1", "file.number.tooLarge", 2),
                Arguments.of("1.0,,2.5,1", "file.number.blank", 2),
                Arguments.of("1.0,n/a,2.5,1", "file.number.bad", 2),
                Arguments.of("1.0,\"1,000.5\",2.5,1", "file.number.bad", 2),
                Arguments.of("1.0,0x1p3,2.5,1", "file.number.bad", 2),
                Arguments.of("1.0,1.5f,2.5,1", "file.number.bad", 2),
                Arguments.of("1.0,2.5,1.5\u0007,1", "file.number.invisible", 3),
                Arguments.of("-inf,-inf,-inf,1", "file.allMasked", 0),
                Arguments.of("1.0,0.5,1", "file.ragged", 0),
                Arguments.of("1.0,0.5,1.5,2.5,1", "file.ragged", 0),
                Arguments.of("total", "file.ragged", 0),
                Arguments.of("1.0,0.5,1.5,3", "file.label.range", 4),
                Arguments.of("1.0,0.5,1.5,-1", "file.label.notIndex", 4),
                Arguments.of("1.0,0.5,1.5,0.5", "file.label.notIndex", 4),
                Arguments.of("1.0,0.5,1.5,NaN", "file.label.nan", 4),
                Arguments.of("1.0,0.5,1.5,", "file.label.blank", 4),
                Arguments.of("1.0,0.5,1.5,zebra", "file.label.unknown", 4),
                Arguments.of("1.0,\"0.5,1.5,1", "file.quote.unclosed", 0),
                Arguments.of("1.0,\"0.5\"x,1.5,1", "file.quote.after", 0));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void namesTheLineAndTheColumn(String row, String key, int column) {
        FileProblem problem = Csv.refuse(HEAD + row + TAIL);
        assertEquals(key, problem.key());
        assertEquals(3, problem.line());
        assertEquals(column, problem.column());
        assertEquals(
                column == 0 ? null : "abc".length() < column ? "label" : "abc".substring(column - 1, column),
                problem.columnName());
    }

    @Test
    void linesAreCountedAsAnEditorCountsThem() {
        FileProblem problem = Csv.refuse("# note\n\n\"a\nb\",c,label\r\n1.5,2.5,0\r\n\r\n1.5,oops,1\n");
        assertEquals("file.number.bad", problem.key());
        assertEquals(7, problem.line());
        assertEquals(2, problem.column());
        assertEquals("c", problem.columnName());
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("", "file.empty"),
                Arguments.of("\uFEFF", "file.empty"),
                Arguments.of(" \n\n", "file.empty"),
                Arguments.of("a,b,c,label\n", "file.noRows"),
                Arguments.of("a,b,c,label", "file.noRows"),
                Arguments.of("# a\n# b\n", "file.noRows"),
                Arguments.of("a,label\n2.5,0\n0.5,0\n", "file.oneClass"),
                Arguments.of("score,label\n2.5,0\n0.5,1\n", "file.oneScore"),
                Arguments.of("logits,label\n\"[1.1,-0.5,1.9]\",0\n\"[0.1,2.5,1.9]\",1\n", "file.listInCell"),
                Arguments.of("cat,dog,bird,label\n28.55,5.23,66.23,0\n3.16,13.36,83.47,2\n", "file.input.percent"),
                Arguments.of("p0,p1,p2,label\n28.55,5.23,66.23,0\n3.16,13.36,83.47,2\n", "file.input.percent"),
                Arguments.of("a,b,c,label\n33,33,33,0\n10,20,70,2\n", "file.input.percent"),
                Arguments.of("a,b,c,label\n93.0,6.9,0.0712,0\n0.111,2.22,97.7,2\n", "file.input.percent"),
                Arguments.of("93.0,6.9,0.0712,0\n0.111,2.22,97.7,2\n", "file.input.percent"),
                Arguments.of("a,b,label\ntensor(1.5),tensor(0.5),0\ntensor(0.5),tensor(2.5),1\n", "file.number.bad"),
                Arguments.of("a,b,label\n[1.5,0.5],0\n[0.5,2.5],1\n", "file.number.bad"),
                Arguments.of("x,label\n\"tensor([1.5, 0.5])\",0\n\"tensor([0.5, 1.5])\",1\n", "file.listInCell"),
                Arguments.of("probs,label\n0.25 0.5 0.25,1\n0.5 0.25 0.25,0\n", "file.listInCell"),
                Arguments.of("probs,label\n\"c(0.5, 0.5)\",1\n\"c(0.2, 0.8)\",0\n", "file.listInCell"),
                Arguments.of(
                        "probs,label\n\"{'a': 0.5, 'b': 0.5}\",1\n\"{'a': 0.2, 'b': 0.8}\",0\n", "file.listInCell"),
                Arguments.of("a,b,label\n=\"1.5\",0.5,0\n=\"2.5\",1.5,0\n", "file.number.bad"),
                Arguments.of("a,b,label\n1.5,0.5,0\u0007\n2.5,1.5,0\n", "file.number.invisible"),
                Arguments.of(",cat,dog\ncat,8,2\ndog,1,9\n", "file.confusion"),
                Arguments.of("cat,cat,dog,label\n1.5,0.5,2.5,cat\n0.5,1.5,2.5,dog\n", "file.label.shared"),
                Arguments.of("Run 7,,,\n,,,\na,b,c,label\n1.5,0.5,2.5,1\n", "file.header.one"),
                Arguments.of("\"a\" \"b\" \"label\"\n\"1\" 1.5 0.5 0\n\"2\" 0.5 1.5 1\n", "file.ragged"),
                Arguments.of("label\n0\n1\n2\n", "file.noScores"),
                Arguments.of("confidence,label\n0.9,1\n0.3,0\n", "file.confidenceAlone"),
                Arguments.of("a,b,c\n2.5,-1.0,0.5\n0.25,1.75,-0.5\n", "file.label.none"),
                Arguments.of("a,b,c\n3,0,1\n1,5,0\n", "file.label.none"),
                Arguments.of("a,b,label,target\n2.5,-1.0,0,1\n", "file.label.several"),
                Arguments.of("a,b,label,label\n2.5,-1.0,0,1\n", "file.label.several"),
                Arguments.of("a,b,label,y_a,y_b\n2.5,-1.0,0,1,0\n", "file.label.several"),
                Arguments.of("2.5,-1.0,0.5\n0.25,1.75,-0.5\n", "file.label.noneNoHeader"),
                Arguments.of("1,2.5,-1.0,0\n1,0.25,1.75,1\n", "file.label.firstOrLast"),
                Arguments.of("2.5,-1.0,cat\n0.25,1.75,dog\n1,2,cat\n", "file.label.namesWithoutHeader"),
                Arguments.of("0,394,0.68\n1,1,0.9\n2,2,0.3\n", "file.top1.noHeader"),
                Arguments.of("logit_a,logit_b,p_a,p_b,label\n1.5,0.5,0.7,0.3,0\n", "file.twoTables"),
                Arguments.of("a;b;label\n1,234;2,345;0\n3,456;4,567;1\n", "file.decimal.ambiguous"),
                Arguments.of("2.5  -1.0 0.5 0\n0.25 1.75 -0.5 1\n", "file.delimiter.blanks"),
                Arguments.of("a,b,label\n0.2,0.9,0\n", "file.input.ambiguous"),
                Arguments.of("logit_a,logit_b,label\n0.25,0.75,1\n", "file.input.namedLogits"),
                Arguments.of("p_a,p_b,p_c,label\n0.77,0.03,0.1,0\n", "file.probability.sum"),
                Arguments.of("p_a,p_b,label\n1.5,0.5,0\n", "file.probability.range"),
                Arguments.of("a,b,label\n0.2,0.8,1\n0.5,0.5,0\n-0.1,1.1,1\n", "file.probability.range"),
                Arguments.of("true_label,pred_label,confidence\n0,0,1.2\n", "file.confidence.range"),
                Arguments.of("a,b,y_a,y_b\n1.5,2.5,1,1\n0.5,1.5,1,0\n1.5,2.5,0,1\n", "file.oneHot.sum"),
                Arguments.of("[{\"a\":1,\"b\":2}]\n", "file.magic.json"),
                Arguments.of("{\"a\": [1, 2]}\n", "file.magic.json"),
                Arguments.of("[1.5, 2.5]\n", "file.magic.json"),
                Arguments.of("<!DOCTYPE html><html></html>", "file.magic.html"),
                Arguments.of("%PDF-1.7 x", "file.magic.pdf"),
                Arguments.of("PK\u0003\u0004xl/workbook.xml", "file.magic.xlsx"),
                Arguments.of("PK\u0003\u0004a.csv", "file.magic.zip"),
                Arguments.of("PK\u0003\u0004archive/data.pkl", "file.magic.torch"),
                Arguments.of("@\0\0\0\0\0\0\0{\"logits\":{}}", "file.magic.safetensors"),
                Arguments.of("MATLAB 5.0 MAT-file, Platform: GLNXA64", "file.magic.matlab"),
                Arguments.of("array([[1.5, 2.5],\n       [0.5, 1.5]])\n", "file.magic.printed"),
                Arguments.of("[[ 1.5 -2.5]\n [ 0.5  1.5]]\n", "file.magic.printed"),
                Arguments.of("Dear all,\nplease find the results.\nBest, Bob\n", "file.noNumbers"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhatIsWrong(String text, String key) {
        assertEquals(key, refuseOrShow(text).key());
    }

    private static FileProblem refuseOrShow(String text) {
        return Csv.refuse(text);
    }

    static Stream<Arguments> bytes() {
        byte[] zeros = new byte[400];
        return Stream.of(
                Arguments.of(
                        "\u0093NUMPY\u0001\0v\0{'descr'".getBytes(StandardCharsets.ISO_8859_1), "file.numpy.short"),
                Arguments.of("\u0089PNG\r\n\u001a\n\0\0".getBytes(StandardCharsets.ISO_8859_1), "file.magic.image"),
                Arguments.of("\u001f\u008b\b\0".getBytes(StandardCharsets.ISO_8859_1), "file.magic.packed"),
                Arguments.of(zeros, "file.notText"),
                Arguments.of("a,b,label\n1,2,0\n".getBytes(StandardCharsets.UTF_16LE), "file.utf16"),
                Arguments.of(
                        ("\uFEFFa,b,label\n1,2,0\n").getBytes(java.nio.charset.Charset.forName("UTF-32BE")),
                        "file.utf32"));
    }

    @ParameterizedTest
    @MethodSource("bytes")
    void knowsWhatIsNoText(byte[] bytes, String key) {
        assertEquals(key, Csv.refuse(Csv.file(bytes), ReadOptions.DEFAULT).key());
    }

    @Test
    void foldersAndMissingFiles(@TempDir Path folder) throws IOException {
        Path named = Files.createDirectory(folder.resolve("94_directory.csv"));
        assertEquals("file.folder", Csv.refuse(named, ReadOptions.DEFAULT).key());
        assertEquals(
                "file.missing",
                Csv.refuse(folder.resolve("none.csv"), ReadOptions.DEFAULT).key());
    }

    @Test
    void quotesOfTheFileAreShortAndClean() {
        FileProblem problem = Csv.refuse(HEAD + "1.0,\u202E" + "x".repeat(5_000_000) + "\u0007,2.5,1" + TAIL);
        assertEquals(3, problem.line());
        assertTrue(problem.message().length() < 100, problem.message());
        assertFalse(problem.message().contains("\u202E"));
        assertTrue(problem.message().contains("x".repeat(39) + "…"));
    }

    @Test
    void thePlaceStandsInFrontWithoutUnknownParts() {
        FileProblem field = Csv.refuse(HEAD + "1.0,n/a,2.5,1" + TAIL);
        assertEquals("x.csv:3:2: Column 'b': \"n/a\" is not a number.", field.located("x.csv"));
        assertEquals(
                "x.csv:2: Expected 4 fields, found 1.",
                Csv.refuse("a,b,c,label\n1\n1,2,3,0\n").located("x.csv"));
        assertEquals("x.csv: The file is empty.", Csv.refuse("").located("x.csv"));
    }

    @Test
    void probabilitiesAskedForMustBeSome() {
        ReadOptions asked = new ReadOptions(null, null, Input.PROBABILITIES);
        FileProblem range = Csv.refuse("a,b,label\n0.25,0.75,0\n2.5,0.75,0\n", asked);
        assertEquals("file.probability.range", range.key());
        assertEquals(3, range.line());
        assertEquals(1, range.column());
        assertEquals(
                "file.probability.sum",
                Csv.refuse("a,b,label\n0.2,0.9,0\n", asked).key());
    }

    @Test
    void percentIsRefusedAtItsFirstRowUnlessItIsSaidToBeLogits() {
        String text = "a,b,label\n28.55,71.45,0\n3.16,96.84,1\n";
        Path file = Csv.file(text.getBytes(StandardCharsets.UTF_8));
        ReadOptions shares = new ReadOptions(null, null, ReadOptions.Input.PROBABILITIES);
        FileProblem problem = Csv.refuse(file, shares);
        assertEquals("file.input.percent", problem.key());
        assertEquals(2, problem.line());
    }
}
