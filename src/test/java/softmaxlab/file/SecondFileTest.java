package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.engine.Loop;
import softmaxlab.file.ReadOptions.Input;

/** Labels in a file of their own; and a reading that is watched. */
class SecondFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "label\n0\n1\n2\n",
                "0\r\n1\r\n2\r\n",
                "id;truth\nx;0\ny;1\nz;2\n",
                "a\nb\nc\n",
                "answer\n0\n1\n2\n",
                "# from eval\ny\n1\n2\n3\n"
            })
    void labelsInASecondFile(String labels) {
        Path second = Csv.file(labels);
        Loaded loaded = Csv.read(
                "a,b,c\n2.5,-1.0,0.5\n0.25,1.75,-0.5\n-1.5,0.5,3.0\n", new ReadOptions(null, second, Input.AUTO));
        assertArrayEquals(new int[] {0, 1, 2}, Csv.labels(loaded.predictions()));
        assertTrue(loaded.described()
                .endsWith("labels in " + Quoted.clean(second.getFileName().toString())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b,c\n1,0,0\n0,1,0\n0,0,1\n",
                "y_c,y_a,y_b\n0,1,0\n0,0,1\n1,0,0\n",
                "id;u;v;w\n7;1;0;0\n3;0;1;0\n5;0.0;0.0;1.0\n",
                "1,0,0\n0,1,0\n0,0,1\n"
            })
    void oneHotLabelsInASecondFile(String labels) {
        Loaded loaded = Csv.read(
                "logit_a,logit_b,logit_c\n2.5,-1.0,0.5\n0.25,1.75,-0.5\n-1.5,0.5,3.0\n",
                new ReadOptions(null, Csv.file(labels), Input.AUTO));
        assertArrayEquals(new int[] {0, 1, 2}, Csv.labels(loaded.predictions()));
        assertEquals(List.of("file.notice.oneHot"), Csv.noticeKeys(loaded));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`a,b\n1,0\n0,1\n1,0\n`, file.oneHot.count",
                "`y_a,y_b,y_d\n1,0,0\n0,1,0\n0,0,1\n`, file.oneHot.names",
                "`a,b,c\n1,0,0\n0,1,0\n0,1,1\n`, file.labels.column"
            })
    void oneHotLabelsMustFit(String labels, String key) {
        Path second = Csv.file(labels.replace("\\n", "\n"));
        FileProblem problem = Csv.refuse(
                "a,b,c\n2.5,-1.0,0.5\n0.25,1.75,-0.5\n-1.5,0.5,3.0\n", new ReadOptions(null, second, Input.AUTO));
        assertEquals(key, problem.key());
        assertEquals(second, problem.file());
    }

    /** By hand: the second and third rows have changed places. */
    @ParameterizedTest
    @CsvSource({"id, ID", "'', ''", "image, image"})
    void theSameNamesInAnotherOrderAreRefused(String name, String second) {
        Path labels = Csv.file(second + ",label\nx,0\nz,2\ny,1\n");
        FileProblem problem = Csv.refuse(
                name + ",a,b,c\nx,2.5,-1.0,0.5\ny,0.25,1.75,-0.5\nz,-1.5,0.5,3.0\n",
                new ReadOptions(null, labels, Input.AUTO));
        assertEquals("file.labels.order", problem.key());
        assertEquals(labels, problem.file());
        assertEquals(3, problem.line());
        assertEquals(1, problem.column());
    }

    @ParameterizedTest
    @CsvSource({"id, x, y,", "id, u, v, file.notice.otherNames", "'', 70, 40,", "'', x, y,"})
    void otherNamesAreSaidUnlessTheyOnlyCount(String name, String first, String second, String notice) {
        String head = name + ",a,b\nx,2.5,-1.0\ny,0.25,1.75\n";
        Path labels = Csv.file(name + ",label\n" + first + ",0\n" + second + ",1\n");
        Loaded loaded = Csv.read(head, new ReadOptions(null, labels, Input.AUTO));
        assertArrayEquals(new int[] {0, 1}, Csv.labels(loaded.predictions()));
        assertEquals(notice != null, Csv.noticeKeys(loaded).contains("file.notice.otherNames"));
    }

    @Test
    void whatSeveralRowsShareIsNoName() {
        Path labels = Csv.file("fold,label\na,0\nb,1\na,1\n");
        Loaded loaded =
                Csv.read("fold,a,b\na,2.5,-1.0\na,0.25,1.75\nb,0.5,1.5\n", new ReadOptions(null, labels, Input.AUTO));
        assertArrayEquals(new int[] {0, 1, 1}, Csv.labels(loaded.predictions()));
        assertEquals(List.of("file.notice.ignored"), Csv.noticeKeys(loaded));
    }

    @Test
    void theOnlyColumnBesideRowNumbersHoldsTheLabels() {
        Path second = Csv.file(",0\n0,2\n1,1\n2,0\n3,2\n");
        Loaded loaded = Csv.read("a,b,c\n" + "2.5,-1.0,0.5\n".repeat(4), new ReadOptions(null, second, Input.AUTO));
        assertArrayEquals(new int[] {2, 1, 0, 2}, Csv.labels(loaded.predictions()));
        assertEquals(List.of("file.notice.label"), Csv.noticeKeys(loaded));
    }

    @Test
    void aSecondFileMustFit() {
        Path second = Csv.file("label\n0\n1\n");
        FileProblem problem = Csv.refuse("a,b\n2.5,-1.0\n", new ReadOptions(null, second, Input.AUTO));
        assertEquals("file.labels.count", problem.key());
        assertEquals(second, problem.file());
        Path bad = Csv.file("label\n0\nzebra\n");
        FileProblem unknown = Csv.refuse("a,b\n2.5,-1.0\n1,2\n", new ReadOptions(null, bad, Input.AUTO));
        assertEquals("file.label.unknown", unknown.key());
        assertEquals(bad, unknown.file());
        assertEquals(3, unknown.line());
    }

    @Test
    void progressRunsToTheEndAndCanStop() throws FileProblem {
        Path file = Csv.file("a,b,label\n" + "1.5,2.5,1\n".repeat(50_000));
        List<Double> seen = new ArrayList<>();
        PredictionsCsv.read(file, ReadOptions.DEFAULT, Loop.SERIAL, watching(seen, false));
        assertTrue(seen.size() > 2);
        assertEquals(seen.stream().sorted().toList(), seen);
        assertEquals(1, seen.get(seen.size() - 1));
        assertThrows(
                CancellationException.class,
                () -> PredictionsCsv.read(file, ReadOptions.DEFAULT, Loop.SERIAL, watching(seen, true)));
    }

    private static Progress watching(List<Double> seen, boolean stop) {
        return new Progress() {
            @Override
            public void fraction(double done) {
                seen.add(done);
            }

            @Override
            public boolean cancelled() {
                return stop;
            }
        };
    }
}
