package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Predictions;
import softmaxlab.file.Diagnosis.Answer;
import softmaxlab.file.Diagnosis.Column;
import softmaxlab.file.Diagnosis.Line;
import softmaxlab.file.ReadOptions.ColumnRole;
import softmaxlab.file.ReadOptions.Input;
import softmaxlab.file.ReadOptions.LabelBase;

/** What is said of a file before it is taken in, and what a correction makes of it. */
class DoctorTest {
    private static final double[] SCORES = {2.5, -1, 0.5, 0.25, 1.75, -0.5, -1.5, 0.5, 3};
    private static final int[] LABELS = {0, 1, 2};
    private static final String CLEAR = "a,b,c,label\n2.5,-1,0.5,0\n0.25,1.75,-0.5,1\n-1.5,0.5,3,2\n";

    private static Diagnosis of(String text) throws FileProblem {
        return Doctor.examine(Csv.file(text), ReadOptions.DEFAULT);
    }

    private static List<ColumnRole> roles(Diagnosis diagnosis) {
        return diagnosis.columns().stream().map(Column::role).toList();
    }

    private static List<String> answers(Diagnosis diagnosis) {
        return diagnosis.question().answers().stream()
                .map(a -> a.key() + " " + a.argument())
                .toList();
    }

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
    void aClearFileIsSaidToBeWhatItIs() throws FileProblem {
        Diagnosis d = of(CLEAR);
        assertTrue(d.isReadable());
        assertEquals(new TextForm(',', '.', StandardCharsets.UTF_8, true), d.found());
        assertEquals(Input.LOGITS, d.input());
        assertEquals(LabelBase.ZERO, d.base());
        assertEquals(List.of(ColumnRole.SCORE, ColumnRole.SCORE, ColumnRole.SCORE, ColumnRole.LABEL), roles(d));
        assertEquals(
                List.of("a", "b", "c", "label"),
                d.columns().stream().map(Column::name).toList());
        assertEquals(4, d.lines().size());
        assertEquals(
                new Line(1, true, List.of("a", "b", "c", "label")), d.lines().get(0));
        assertEquals(List.of("2.5", "−1", "0.5", "0"), d.lines().get(1).cells());
        assertTrue(d.whole());
        assertEquals(Csv.read(CLEAR).described(), d.described());
    }

    @Test
    void numbersAreShownAsTheyAreRead() throws FileProblem {
        Diagnosis d = of("a;b;label\n1,50;+2e1;1\n0,25;3;0\n");
        assertEquals(';', d.found().delimiter());
        assertEquals(',', d.found().decimal());
        assertEquals(List.of("1.5", "20", "1"), d.lines().get(1).cells());
        assertEquals(
                List.of("file.notice.decimalComma"),
                d.notices().stream().map(Notice::key).toList());
    }

    @Test
    void twoLabelLikeColumnsAreAsked() throws FileProblem {
        Path file = Csv.file("a,b,c,label,target\n2.5,-1,0.5,0,2\n0.25,1.75,-0.5,1,2\n-1.5,0.5,3,2,1\n");
        Diagnosis d = Doctor.examine(file, ReadOptions.DEFAULT);
        assertEquals("file.label.several", d.problem().key());
        assertEquals("file.ask.label", d.question().key());
        assertEquals(List.of("file.ask.label.column 'label'", "file.ask.label.column 'target'"), answers(d));
        assertSame(file, d.question().answers().get(0).options());
        assertArrayEquals(
                new int[] {2, 2, 1},
                Csv.labels(
                        Csv.read(file, d.question().answers().get(1).options()).predictions()));
        ReadOptions leftOut = ReadOptions.DEFAULT.withRole(List.of(4), ColumnRole.IGNORED);
        assertSame(file, leftOut);
        assertTrue(Doctor.examine(file, leftOut).columns().get(4).given());
    }

    @Test
    void withoutALabelColumnTheLabelsMayBeElsewhere() throws FileProblem {
        Path file = Csv.file("a,b,c\n2.5,-1,0.5\n0.25,1.75,-0.5\n-1.5,0.5,3\n");
        Diagnosis d = Doctor.examine(file, ReadOptions.DEFAULT);
        assertEquals("file.ask.label.elsewhere", d.question().key());
        assertEquals(List.of(), d.question().answers());
        assertSame(file, ReadOptions.DEFAULT.withLabels(Csv.file("label\n0\n1\n2\n")));
        Diagnosis few = Doctor.examine(file, ReadOptions.DEFAULT.withLabels(Csv.file("label\n0\n1\n")));
        assertEquals("file.labels.count", few.problem().key());
    }

    @Test
    void aColumnOfWholeNumbersIsOfferedAsLabel() throws FileProblem {
        Path file = Csv.file("a,b,c,kind\n2.5,-1,0.5,0\n0.25,1.75,-0.5,1\n-1.5,0.5,3,2\n");
        Diagnosis d = Doctor.examine(file, ReadOptions.DEFAULT);
        assertEquals("file.ask.label.none", d.question().key());
        assertEquals(List.of("file.ask.label.column 'kind'"), answers(d));
        assertSame(file, d.question().answers().get(0).options());
    }

    @Test
    void rowsThatSumToSomethingElseAreAsked() throws FileProblem {
        Path file = Csv.file("p_a,p_b,label\n0.45,0.45,0\n0.72,0.18,1\n");
        Diagnosis d = Doctor.examine(file, ReadOptions.DEFAULT);
        assertEquals("file.probability.sum", d.problem().key());
        assertEquals(2, d.offending().number());
        assertEquals(List.of("0.45", "0.45", "0"), d.offending().cells());
        assertEquals(List.of("file.ask.input.logits ", "file.ask.input.shares "), answers(d));
        Predictions logits =
                Csv.read(file, d.question().answers().get(0).options()).predictions();
        assertEquals(Predictions.Kind.LOGITS, logits.kind());
        Loaded shares = Csv.read(file, d.question().answers().get(1).options());
        assertEquals(Predictions.Kind.PROBABILITIES, shares.predictions().kind());
        // 0.45/0.9, 0.72/0.9, 0.18/0.9
        assertArrayEquals(new double[] {0.5, 0.5, 0.8, 0.2}, Csv.scores(shares.predictions()), 1e-15);
        assertEquals(List.of("file.notice.divided"), Csv.noticeKeys(shares));
    }

    @Test
    void percentAreShares() throws FileProblem {
        Path file = Csv.file("p_a,p_b,label\n28,72,0\n3.5,96.5,1\n");
        ReadOptions shares = ReadOptions.DEFAULT.withInput(Input.SHARES);
        assertArrayEquals(
                new double[] {0.28, 0.72, 0.035, 0.965},
                Csv.scores(Csv.read(file, shares).predictions()));
        FileProblem negative = Csv.refuse("a,b,label\n1,-0.5,0\n2,3,1\n", shares);
        assertEquals("file.probability.range", negative.key());
        assertEquals(2, negative.line());
        assertEquals(
                "file.probability.sum",
                Csv.refuse("a,b,label\n0,0,0\n2,3,1\n", shares).key());
    }

    @Test
    void aCommaThatMayBeEitherIsAsked() throws FileProblem {
        Path file = Csv.file("a;b;label\n1,234;2,500;1\n3,125;1,750;0\n");
        Diagnosis d = Doctor.examine(file, ReadOptions.DEFAULT);
        assertEquals("file.ask.decimal", d.question().key());
        assertEquals(3, d.columns().size());
        Answer comma = d.question().answers().get(0);
        assertArrayEquals(
                new double[] {1.234, 2.5, 3.125, 1.75},
                Csv.scores(Csv.read(file, comma.options()).predictions()));
    }

    @Test
    void threeColumnsWithoutAHeaderAreAsked() throws FileProblem {
        Path file = Csv.file("1,1,0.75\n0,2,0.5\n2,2,0.875\n");
        Diagnosis d = Doctor.examine(file, ReadOptions.DEFAULT);
        assertEquals("file.ask.top1", d.question().key());
        Loaded top1 = Csv.read(file, d.question().answers().get(0).options());
        assertEquals(Predictions.Kind.TOP1, top1.predictions().kind());
        assertEquals(0.5, top1.predictions().score(1, 0));
        assertEquals(3, d.question().answers().size());
    }

    @Test
    void utf16WithoutAMarkIsAsked() throws FileProblem {
        Path file = Csv.file(CLEAR.getBytes(StandardCharsets.UTF_16BE));
        Diagnosis d = Doctor.examine(file, ReadOptions.DEFAULT);
        assertEquals("file.ask.charset", d.question().key());
        assertSame(file, d.question().answers().get(1).options());
    }

    @Test
    void aProblemFurtherDownIsShownWithItsLine() throws FileProblem {
        String text = "a,b,label\n" + "1.5,2.5,1\n".repeat(40_000) + "1.5,x,0\n";
        Path file = Csv.file(text);
        Diagnosis head = Doctor.examine(file, ReadOptions.DEFAULT);
        assertTrue(head.isReadable());
        assertFalse(head.whole());
        FileProblem problem = Csv.refuse(file, ReadOptions.DEFAULT);
        Diagnosis d = Doctor.explain(file, ReadOptions.DEFAULT, problem);
        assertEquals(new Line(40_002, false, List.of("1.5", "x", "0")), d.offending());
        assertEquals(problem, d.problem());
        assertNull(d.question(), "no choice mends it");
    }

    @Test
    void whatNoChoiceCanMendIsRefused() {
        for (String text : List.of("", "[1.5, 2.5]\n", "<!DOCTYPE html><html></html>", "%PDF-1.7 x")) {
            assertThrows(FileProblem.class, () -> of(text), text);
        }
        assertThrows(FileProblem.class, () -> Doctor.examine(Path.of("."), ReadOptions.DEFAULT));
    }

    @Test
    void theWindowDoesNotSpeakOfTheCommandLine() {
        FileProblem problem = Csv.refuse("a,b,c\n2.5,-1,0.5\n");
        assertTrue(problem.message().contains("--label"));
        assertFalse(problem.windowMessage().contains("--"));
        assertNotNull(problem.sentence());
    }
}
