package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels that are numbers, where the names of the classes hold numbers too. */
class ClassNumbersTest {
    private static final int[] AS_TEXT = {0, 1, 10, 11, 2, 3, 4, 5, 6, 7, 8, 9};

    /** Row i is of class i; its columns stand in the order of their names as text. */
    private static String file(String prefix, int base, String labels) {
        String head = IntStream.of(AS_TEXT).mapToObj(k -> prefix + (k + base)).collect(Collectors.joining(","));
        return head + ",label\n"
                + IntStream.range(0, AS_TEXT.length)
                        .mapToObj(i -> "-0.5,".repeat(AS_TEXT.length) + String.format(labels, i))
                        .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "v_", "logit_", "", "model2_"})
    void meanTheColumnOfThatNumber(String prefix) {
        for (String labels : new String[] {"%d", "%d.0"}) {
            int[] found = Csv.labels(Csv.read(file(prefix, 0, labels)).predictions());
            for (int i = 0; i < found.length; i++) assertEquals(i, AS_TEXT[found[i]]);
        }
    }

    @Test
    void labelsMayBeDressedOtherwise() {
        Loaded loaded = Csv.read("logit_1,logit_0,label\n-0.5,1.5,class_0\n-0.5,2.5,class_1\n");
        assertArrayEquals(new int[] {1, 0}, Csv.labels(loaded.predictions()));
    }

    @Test
    void countFromZeroWhereTheNamesCountFromOne() {
        int[] found = Csv.labels(Csv.read(file("c", 1, "%d")).predictions());
        for (int i = 0; i < found.length; i++) assertEquals(i, AS_TEXT[found[i]]);
    }

    @Test
    void areNoNumbersWhereNamesDifferInMore() {
        Loaded loaded = Csv.read("x2,y1,z0,label\n-0.5,1.5,2.5,0\n-0.5,1.5,2.5,1\n-0.5,1.5,2.5,2\n");
        assertArrayEquals(new int[] {0, 1, 2}, Csv.labels(loaded.predictions()));
    }

    @ParameterizedTest
    @CsvSource({"0, a, 1, 3", "a, b, 1, 4", "cat, cat, 2, 4"})
    void theFewerOfNamesAndNumbersAreRefused(String first, String second, String third, int line) {
        FileProblem problem = Csv.refuse("a,b,cat,label\n-0.5,1.5,2.5," + first + "\n-0.5,1.5,2.5," + second
                + "\n-0.5,1.5,2.5," + third + "\n-0.5,1.5,2.5," + first + "\n");
        assertEquals("file.label.mixed", problem.key());
        assertEquals(line, problem.line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019,2021,2020,label",
                "10,20,30,klasse",
                "0.1,0.5,0.9,label",
                "-1,0,1,y_true",
                "2,0,1,label",
                "0,2,1,target_id"
            })
    void areAHeaderBesideTheNameOfALabel(String head) {
        String label = head.endsWith("klasse") ? "klasse" : null;
        Loaded loaded = Csv.read(
                head + "\n2.5,-1.5,0.5,0\n0.25,1.75,-0.5,1\n", new ReadOptions(label, null, ReadOptions.Input.AUTO));
        assertEquals(2, loaded.predictions().rows());
        assertEquals(head.split(",")[0], loaded.predictions().classNames().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5,oops,2.5,0", "1,oops,2.5,0", "3,x,5.5,0"})
    void aDamagedFirstRowIsNoHeader(String row) {
        FileProblem problem = Csv.refuse(row + "\n2.5,-1.5,0.5,0\n0.25,1.75,-0.5,1\n0.5,1.75,-0.5,1\n");
        assertEquals(1, problem.line());
        assertEquals(2, problem.column());
    }
}
