package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.engine.Predictions.Kind;

/** Columns among the class scores that are something else, whatever they are called. */
class StrangersTest {
    private static final String[] LOGITS = {
        "1.75,-0.25,0.5", "0.125,2.5,-1.5", "-2.5,0.25,1.5", "0.75,1.25,-0.5", "2.25,0.5,-1.75", "-0.5,1.25,2.5"
    };
    private static final String[] PROBABILITIES = {
        "0.75,0.125,0.125", "0.1,0.8,0.1", "0.2,0.3,0.5", "0.25,0.5,0.25", "0.6,0.3,0.1", "0.2,0.2,0.6"
    };
    private static final int[] LABELS = {0, 1, 2, 0, 0, 2};

    /** The rows and, at a place among the scores, one more column. */
    private static String with(String[] rows, String header, int at, String... cells) {
        return IntStream.range(-1, rows.length)
                .mapToObj(i -> {
                    List<String> row = new ArrayList<>(List.of((i < 0 ? "a,b,c" : rows[i]).split(",")));
                    row.add(at, i < 0 ? header : cells[i]);
                    row.add(i < 0 ? "label" : "" + LABELS[i]);
                    return String.join(",", row);
                })
                .collect(Collectors.joining("\n"));
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of("nr", 0, new String[] {"17", "3", "11", "8", "2", "5"}),
                Arguments.of("guess", 3, new String[] {"0", "1", "2", "1", "0", "2"}),
                Arguments.of("hit", 1, new String[] {"1", "1", "1", "0", "1", "1"}),
                Arguments.of("run", 3, new String[] {"42", "42", "42", "42", "42", "42"}),
                Arguments.of("sha", 3, new String[] {"1b64", "a3f0", "9c2e", "77aa", "0d1c", "4e5f"}),
                Arguments.of(
                        "input", 3, new String[] {"0001.png", "0002.png", "0003.png", "0004.png", "0005.png", "0006.png"
                        }),
                Arguments.of("saved", 0, new String[] {
                    "2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"
                }),
                Arguments.of("ce_loss", 3, new String[] {"0.5", "0.1", "0.2", "1.5", "0.3", "0.4"}));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void areLeftOutAndSaid(String header, int at, String... cells) {
        Loaded loaded = Csv.read(with(LOGITS, header, at, cells));
        assertEquals(List.of("a", "b", "c"), loaded.predictions().classNames());
        assertArrayEquals(LABELS, Csv.labels(loaded.predictions()));
        assertEquals(List.of("file.notice.ignored"), Csv.noticeKeys(loaded));
        assertTrue(loaded.notices().get(0).text().contains("'" + header + "'"));
    }

    /** By numpy: the largest of each row, and log(sum(exp)) of each row, rounded to three decimals. */
    @Test
    void whatIsWorkedOutFromTheOthers() {
        String rows =
                "1.5,0.5,-1,%s,0\n0.25,2,1,%s,1\n-0.5,0.5,2.5,%s,2\n1,0.75,-2,%s,1\n3,1,0.5,%s,0\n0.5,-1,1.5,%s,2\n";
        String max = rows.formatted("1.5", "2.0", "2.5", "1.0", "3.0", "1.5");
        String energy = rows.formatted("-1.872", "-2.433", "-2.670", "-1.604", "-3.197", "-1.872");
        for (String text : List.of("a,b,c,top,label\n" + max, "a,b,c,energy,label\n" + energy, max)) {
            Loaded loaded = Csv.read(text);
            assertEquals(3, loaded.predictions().classes());
            assertTrue(Csv.noticeKeys(loaded).contains("file.notice.ignored"));
        }
        assertEquals(
                4,
                Csv.read("a,b,c,d,label\n" + max.replace("1.0,1\n", "1.01,1\n"))
                        .predictions()
                        .classes());
    }

    @Test
    void aClassThatNoRowHasIsSaidWhereThereAreMany() {
        String row = "0.5,1.5,0.25,%d\n".formatted(0) + "2.5,1.5,0.25,%d\n".formatted(1);
        assertEquals(List.of(), Csv.noticeKeys(Csv.read("cat,dog,age,label\n" + row.repeat(14))));
        Loaded many = Csv.read("cat,dog,age,label\n" + row.repeat(15));
        assertEquals(List.of("file.notice.unused"), Csv.noticeKeys(many));
        assertTrue(many.notices().get(0).text().contains("'age'"));
    }

    @Test
    void whatIsNoClassCanBeLeftOut() throws Exception {
        String text = "cat,dog,age,label\n" + "0.5,1.5,0.25,0\n2.5,1.5,0.25,1\n".repeat(15);
        for (String column : List.of("age", "AGE", "3")) {
            Loaded left = Csv.read(text, ignoring(column));
            assertEquals(List.of("cat", "dog"), left.predictions().classNames());
            assertEquals(1.5, left.predictions().score(0, 1));
            assertEquals(List.of(), Csv.noticeKeys(left));
        }
        assertEquals("file.label.missing", Csv.refuse(text, ignoring("size")).key());
    }

    private static ReadOptions ignoring(String column) {
        return new ReadOptions(
                TextForm.AUTO,
                Map.of(),
                List.of(column),
                null,
                null,
                ReadOptions.Input.AUTO,
                ReadOptions.LabelBase.AUTO);
    }

    @Test
    void besideProbabilitiesThatSumToOneWithoutIt() {
        Loaded loaded = Csv.read(with(PROBABILITIES, "hardness", 1, "2.5", "0.25", "1.5", "0.75", "0.1", "3.5"));
        assertEquals(Kind.PROBABILITIES, loaded.predictions().kind());
        assertEquals(List.of("a", "b", "c"), loaded.predictions().classNames());
        assertEquals(List.of("file.notice.ignored"), Csv.noticeKeys(loaded));
    }

    @Test
    void aClassOfZerosOrOneThatLabelsNameIsNone() {
        Loaded zeros = Csv.read(with(LOGITS, "base", 0, "0", "0", "0", "0", "0", "0"));
        assertEquals(4, zeros.predictions().classes());
        String named = with(LOGITS, "d", 3, "1", "2", "3", "1", "2", "3").replaceAll("(?m)0$", "d");
        assertEquals(
                4,
                Csv.read(named.replaceAll("(?m)1$", "a").replaceAll("(?m)2$", "b"))
                        .predictions()
                        .classes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pred_name", "predictedClass", "argmax_name", "model prediction"})
    void predictionsAreNeverTheLabels(String header) {
        String text = with(LOGITS, header, 3, "a", "b", "c", "b", "a", "c").replaceAll("(?m),\\w+$", "");
        assertEquals("file.label.none", Csv.refuse(text).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"prob,hardness,label", "score,age,label", "hardness,p,y", "age,score,label"})
    void besideOneProbability(String header) {
        boolean whole = header.contains("age");
        String[] other = whole ? new String[] {"31", "47", "25"} : new String[] {"1.5", "0.25", "2.75"};
        boolean first = header.startsWith("prob") || header.startsWith("score");
        String text = header + "\n"
                + IntStream.range(0, 9)
                        .mapToObj(i -> (first ? "0.%d,%s" : "%2$s,0.%1$d").formatted(i + 1, other[i % 3]) + "," + i % 2)
                        .collect(Collectors.joining("\n"));
        Loaded loaded = Csv.read(text);
        assertEquals(Kind.PROBABILITIES, loaded.predictions().kind());
        assertEquals(0.3, loaded.predictions().score(2, 1));
        assertEquals(List.of("file.notice.ignored", "file.notice.binary"), Csv.noticeKeys(loaded));
    }

    @Test
    void besideTheConfidenceOfAPrediction() {
        String text = "label,pred,score,age\n" + "2,2,0.75,31\n1,2,0.25,47\n0,0,0.5,25\n".repeat(2);
        assertEquals(Kind.TOP1, Csv.read(text).predictions().kind());
    }

    @Test
    void fewRowsMayBeWholeByChance() {
        Loaded loaded = Csv.read("a,b,c,label\n2,-0.5,0.5,0\n1,2.5,-1.5,1\n3,0.25,1.5,2\n");
        assertEquals(3, loaded.predictions().classes());
    }
}
