package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import softmaxlab.engine.Predictions;

/** Files of nothing but predicted classes and confidences. */
class Top1Test {
    @Test
    void aPredictionWithOneScoreOfManyClassesIsTop1() {
        Predictions data =
                Csv.read("label,prediction,prob\ncat,cat,0.9\ndog,cat,0.6\n").predictions();
        assertEquals(Predictions.Kind.TOP1, data.kind());
        assertEquals(0.6, data.score(1, 0));
    }

    @Test
    void top1NamesMayDifferInCapitalLetters() {
        Loaded loaded = Csv.read("label,pred,conf\ncat,Cat,0.5\ndog,dog,0.75\ncat,dog,0.25\n");
        assertEquals(List.of("file.notice.anyCase"), Csv.noticeKeys(loaded));
        assertEquals(loaded.predictions().label(0), loaded.predictions().predicted(0));
        Loaded apart = Csv.read("label,pred,conf\ncat,Cat,0.5\nCat,Cat,0.75\n");
        assertEquals(List.of(), Csv.noticeKeys(apart));
        assertEquals(1 - apart.predictions().predicted(0), apart.predictions().label(0));
    }

    @Test
    void namesAndDecimalCommasAreCutAtTheSemicolons() {
        Predictions data = Csv.read("label;prediction;confidence\ncat;dog;0,7\ndog;dog;0,9\n")
                .predictions();
        assertEquals(Predictions.Kind.TOP1, data.kind());
        assertEquals(0.9, data.score(1, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "cat, cat, dog, 2, file.top1.kinds, 3, 2",
        "cat, 0, dog, 1, file.top1.kinds, 2, 1",
        "1, 1, 2, cat, file.top1.kinds, 3, 2",
        "1, 1, 1.5, 2, file.label.notIndex, 3, 1",
        "1, 1, nan, 2, file.label.nan, 3, 1"
    })
    void labelsAndPredictionsAreOfOneKind(
            String l1, String p1, String l2, String p2, String key, int line, int column) {
        FileProblem problem = Csv.refuse("label,pred,conf\n" + l1 + "," + p1 + ",0.5\n" + l2 + "," + p2 + ",0.75\n");
        assertEquals(key, problem.key());
        assertEquals(line, problem.line());
        assertEquals(column, problem.column());
    }

    @Test
    void bothMayHoldNamesAndNumbers() {
        assertEquals(
                2,
                Csv.read("label,pred,conf\n3,3,0.5\nA,B,0.75\n").predictions().rows());
    }

    /** Whole numbers by value, keeping their own; names in natural order; a mixture as it is written. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "900 900 3 7 7 7|class 3,class 7,class 900|2 0 1|2 1 1",
                "2 10 2.0 -1|class -1,class 2,class 10|1 1|2 0",
                "k10 k9 dog Cat|Cat,dog,k9,k10|3 1|2 0",
                "3 3 A B|3,A,B|0 1|0 2",
                "cat Cat dog dog|cat,dog|0 1|0 1"
            })
    void classesKeepTheirLabels(String cells, String names, String labels, String predicted) {
        String[] cell = cells.split(" ");
        StringBuilder text = new StringBuilder("label,pred,conf\n");
        for (int i = 0; i < cell.length; i += 2) {
            text.append(cell[i]).append(',').append(cell[i + 1]).append(",0.5\n");
        }
        Predictions data = Csv.read(text.toString()).predictions();
        assertEquals(List.of(names.split(",")), data.classNames());
        IntStream rows = IntStream.range(0, data.rows());
        assertEquals(labels, rows.mapToObj(i -> "" + data.label(i)).collect(Collectors.joining(" ")));
        IntStream again = IntStream.range(0, data.rows());
        assertEquals(predicted, again.mapToObj(i -> "" + data.predicted(i)).collect(Collectors.joining(" ")));
        assertEquals(0, data.classes(), "how many there are is not known");
    }

    /** A label of many digits is no number that an int holds. */
    @Test
    void aVeryLongNumberIsAName() {
        String id = "1".repeat(500);
        Predictions data =
                Csv.read("label,pred,conf\n" + id + ",a,0.5\na,a,0.75\n").predictions();
        assertEquals(List.of(id, "a"), data.classNames());
    }
}
