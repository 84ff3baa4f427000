package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Predictions.Kind;
import softmaxlab.file.ReadOptions.Input;

/** Files that are taken in, and what is understood of them. */
class PredictionsCsvTest {
    private static final double[] SCORES = {2.5, -1, 0.5, 0.25, 1.75, -0.5, -1.5, 0.5, 3};
    private static final int[] LABELS = {0, 1, 2};

    private static void same(Loaded loaded) {
        assertEquals(Kind.LOGITS, loaded.predictions().kind());
        assertArrayEquals(SCORES, Csv.scores(loaded.predictions()));
        assertArrayEquals(LABELS, Csv.labels(loaded.predictions()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b,c,label\n2.5,-1.0,0.5,0\n0.25,1.75,-0.5,1\n-1.5,0.5,3.0,2\n",
                "a,b,c,label\r\n2.5,-1.0,0.5,0\r\n0.25,1.75,-0.5,1\r\n-1.5,0.5,3.0,2",
                "a,b,c,label\r2.5,-1.0,0.5,0\r0.25,1.75,-0.5,1\r-1.5,0.5,3.0,2\r",
                "\uFEFFa;b;c;label\n2.5;-1.0;0.5;0\n0.25;1.75;-0.5;1\n-1.5;0.5;3.0;2\n",
                "a\tb\tc\tlabel\n2.5\t-1.0\t0.5\t0\n0.25\t1.75\t-0.5\t1\n-1.5\t0.5\t3.0\t2\n",
                "a;b;c;label\n2,5;-1,0;0,5;0\n0,25;1,75;-0,5;1\n-1,5;0,5;3,0;2\n",
                "a\tb\tc\tlabel\n2,5\t-1,0\t0,5\t0\n0,25\t1,75\t-0,5\t1\n-1,5\t0,5\t3,0\t2\n",
                "\"a\",\"b\",\"c\",\"label\"\n\"2.5\",\"-1\",\"0.5\",\"0\"\n\"0.25\",\"1.75\",\"-0.5\",\"1\"\n\"-1.5\",\"0.5\",\"3\",\"2\"\n",
                "\"a\", \"b\", \"c\", \"label\"\n\"2.5\", \"-1\", \"0.5\", \"0\"\n0.25, 1.75, -0.5, 1\n-1.5, 0.5, 3, 2\n",
                "target,a,b,c\n0,2.5,-1.0,0.5\n1,0.25,1.75,-0.5\n2,-1.5,0.5,3.0\n",
                "a,b,c,Truth\n2.5,-1.0,0.5,a\n0.25,1.75,-0.5,b\n-1.5,0.5,3.0,c\n",
                "logit_a,logit_b,logit_c,y\n2.5,-1.0,0.5,a\n0.25,1.75,-0.5,b\n-1.5,0.5,3.0,c\n",
                "x,y,z,label\n2.5,-1.0,0.5,0\n0.25,1.75,-0.5,1\n-1.5,0.5,3.0,2\n",
                "a,b,c,label,,\n2.5,-1.0,0.5,0,,\n0.25,1.75,-0.5,1,,\n-1.5,0.5,3.0,2,,\n",
                "sep=;\na;b;c;label\n2.5;-1.0;0.5;0\n0.25;1.75;-0.5;1\n-1.5;0.5;3.0;2\n",
                "T,F,NA,label\n2.5,-1.0,0.5,T\n0.25,1.75,-0.5,F\n-1.5,0.5,3.0,NA\n",
                "0,1,2,label\n2.5,-1.0,0.5,0\n0.25,1.75,-0.5,1\n-1.5,0.5,3.0,2.0\n"
            })
    void readsTheSameFromEveryDialect(String text) {
        same(Csv.read(text));
    }

    @Test
    void saysWhatItUnderstood() {
        Loaded loaded = Csv.read("a,b,c,label\n2.5,-1.0,0.5,0\n0.25,1.75,-0.5,1\n-1.5,0.5,3.0,2\n");
        assertEquals("3 rows × 3 classes, logits, labels in column 'label'", loaded.described());
        assertEquals(List.of("a", "b", "c"), loaded.predictions().classNames());
        assertTrue(loaded.notices().isEmpty());
    }

    @Test
    void withoutHeaderTheOnlyWholeColumnIsTheLabel() {
        Loaded last = Csv.read("2.5,-1.0,0.5,0\n0.25,1.75,-0.5,1\n-1.5,0.5,3.0,2\n");
        same(last);
        assertEquals(List.of("file.notice.noHeader"), Csv.noticeKeys(last));
        assertEquals(
                List.of("class 0", "class 1", "class 2"), last.predictions().classNames());
        same(Csv.read("0,2.5,-1.0,0.5\n1,0.25,1.75,-0.5\n2,-1.5,0.5,3.0\n"));
    }

    @Test
    void leavesOutWhatIsNoScoreAndSaysSo() {
        Loaded loaded = Csv.read("file,a,b,c,pred,loss,label\n"
                + "x.png,2.5,-1.0,0.5,0,0.1,0\ny.png,0.25,1.75,-0.5,1,0.3,1\nz.png,-1.5,0.5,3.0,2,0.2,2\n");
        same(loaded);
        assertEquals(List.of("file.notice.ignored"), Csv.noticeKeys(loaded));
        assertTrue(loaded.notices().get(0).text().contains("'file', 'pred', 'loss'"));
        Loaded pandas = Csv.read(",a,b,c,label\n0,2.5,-1.0,0.5,0\n1,0.25,1.75,-0.5,1\n2,-1.5,0.5,3.0,2\n");
        same(pandas);
    }

    @Test
    void namedScoresKeepOthersOut() {
        Loaded loaded = Csv.read("logit_a,logit_b,logit_c,temperature,label\n"
                + "2.5,-1.0,0.5,7.5,0\n0.25,1.75,-0.5,7.5,1\n-1.5,0.5,3.0,7.5,2\n");
        same(loaded);
        assertEquals(List.of("file.notice.ignored"), Csv.noticeKeys(loaded));
    }

    @Test
    void classNamesMayLookLikeOtherThings() {
        Loaded loaded = Csv.read("yes,no,label\n1.5,0.5,yes\n0.25,2.5,no\n");
        assertEquals(List.of("yes", "no"), loaded.predictions().classNames());
        assertArrayEquals(new int[] {0, 1}, Csv.labels(loaded.predictions()));
        assertEquals(
                2,
                Csv.read("index,weight,y\n1.5,0.5,index\n0.25,2.5,weight\n")
                        .predictions()
                        .classes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "logit_cat,logit_dog         | cat,dog",
                "p_cat,p_dog                 | cat,dog",
                "Prob.cat,prob.dog           | cat,dog",
                ".pred_cat,.pred_dog         | cat,dog",
                "pred_prob_cat,pred_prob_dog | cat,dog",
                "cat_prob,dog_prob           | cat,dog",
                "cat probability,dog prob    | cat probability,dog prob",
                "Probability:Class=cat,Probability:Class=dog | cat,dog",
                "score_cat,score_dog         | cat,dog",
                "softmax[cat],softmax[dog]   | cat,dog",
                "logit_p_cat,logit_p_dog     | p_cat,p_dog",
                "prob_0,prob_1               | class 0,class 1",
                "p1,p2                       | class 1,class 2",
                "p_cat,dog                   | p_cat,dog",
                "p_cat,prob_dog              | p_cat,prob_dog",
                "p_cat,p_Cat                 | cat,Cat",
                "p_cat,p-cat                 | p_cat,p-cat",
                "Class1,Class2               | Class1,Class2",
                "class_cat,class_dog         | class_cat,class_dog",
                "pear,plum                   | pear,plum"
            })
    void whatSaysThatTheseAreScoresIsNoPartOfAName(String columns, String classes) {
        Loaded loaded = Csv.read(
                columns + ",label\n0.25,0.75,0\n0.5,0.5,1\n", ReadOptions.DEFAULT.withInput(Input.PROBABILITIES));
        assertEquals(List.of(classes.split(",")), loaded.predictions().classNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat,dog", "logit_cat,logit_dog", "CAT,Dog", "0,1"})
    void labelsAreFoundWithAndWithoutWhatNamesBeginWith(String labels) {
        String[] label = labels.split(",");
        String text = "logit_cat,logit_dog,label\n2.5,-1.0,%s\n0.25,1.75,%s\n".formatted(label[0], label[1]);
        Predictions read = Csv.read(text).predictions();
        assertEquals(List.of("cat", "dog"), read.classNames());
        assertArrayEquals(new int[] {0, 1}, Csv.labels(read));
    }

    @Test
    void shortLabelNamesMayBeClassesButLabelMayNot() {
        assertEquals(
                List.of("x", "y"),
                Csv.read("x,y,label\n2.5,-1.0,0\n0.25,1.75,1\n").predictions().classNames());
        FileProblem problem = Csv.refuse("a,b,label\n2.5,-1.0,0.25\n0.25,1.75,0.75\n");
        assertEquals("file.label.notIndex", problem.key());
        assertEquals(2, problem.line());
    }

    @Test
    void oneBasedLabelsAreAnnounced() {
        Loaded loaded = Csv.read("a,b,c,label\n2.5,-1.0,0.5,1\n0.25,1.75,-0.5,2\n-1.5,0.5,3.0,3\n");
        same(loaded);
        assertEquals(List.of("file.notice.oneBased"), Csv.noticeKeys(loaded));
    }

    @Test
    void columnsNamedByNumberBindLabelsByNumber() {
        same(Csv.read("logit_1,logit_2,logit_3,label\n2.5,-1.0,0.5,1\n0.25,1.75,-0.5,2\n-1.5,0.5,3.0,3\n"));
        Loaded fromOne = Csv.read("logit_0,logit_1,logit_2,label\n2.5,-1.0,0.5,1\n0.25,1.75,-0.5,2\n-1.5,0.5,3.0,3\n");
        same(fromOne);
        assertEquals(List.of("file.notice.oneBased"), Csv.noticeKeys(fromOne));
        FileProblem problem =
                Csv.refuse("logit_0,logit_1,logit_2,label\n2.5,-1.0,0.5,0\n0.25,1.75,-0.5,2\n-1.5,0.5,3.0,3\n");
        assertEquals("file.label.range", problem.key());
        assertEquals(4, problem.line());
    }

    @Test
    void oneHotLabelsByNameAndByValue() {
        Loaded named = Csv.read("a,b,c,y_c,y_a,y_b\n2.5,-1,0.5,0,1,0\n0.25,1.75,-0.5,0,0,1\n-1.5,0.5,3,1,0,0\n");
        same(named);
        assertEquals(List.of("file.notice.oneHot"), Csv.noticeKeys(named));
        assertTrue(named.described().endsWith("one-hot labels"));
        same(Csv.read("2.5,-1,0.5,1,0,0\n0.25,1.75,-0.5,0,1,0\n-1.5,0.5,3,0,0,1\n"));
    }

    @Test
    void booleansOfTwoClasses() {
        Loaded loaded = Csv.read("neg,pos,label\n2.5,-1.0,FALSE\n0.25,1.75,TRUE\n");
        assertArrayEquals(new int[] {0, 1}, Csv.labels(loaded.predictions()));
        assertEquals(List.of("file.notice.booleans"), Csv.noticeKeys(loaded));
    }

    @Test
    void skipsCommentsAndBlankLinesAndCountsThem() {
        Loaded loaded = Csv.read("# made by eval\n\na,b,c,label\n2.5,-1.0,0.5,0\n   \n0.25,1.75,-0.5,1\n"
                + "# half\n-1.5,0.5,3.0,2\n,,,\n");
        same(loaded);
        assertEquals(List.of("file.notice.comments", "file.notice.emptyLines"), Csv.noticeKeys(loaded));
        assertTrue(loaded.notices().get(0).text().endsWith(": 2."));
        assertTrue(loaded.notices().get(1).text().endsWith(": 3."));
    }

    @Test
    void duplicateNamesStayApart() {
        Loaded loaded = Csv.read("a,a,a,label\n2.5,-1.0,0.5,0\n0.25,1.75,-0.5,1\n-1.5,0.5,3.0,2\n");
        same(loaded);
        assertEquals(List.of("file.notice.duplicates"), Csv.noticeKeys(loaded));
    }

    @Test
    void maskedLogitsAreTakenWithANotice() {
        Loaded loaded = Csv.read("a,b,label\n1.5,-inf,0\n0.5,2.5,1\n");
        assertEquals(Double.NEGATIVE_INFINITY, loaded.predictions().score(0, 1));
        assertEquals(List.of("file.notice.masked"), Csv.noticeKeys(loaded));
    }

    @Test
    void otherEncodings() throws FileProblem {
        String text = "café,b,c,label\n2.5,-1.0,0.5,0\n0.25,1.75,-0.5,1\n-1.5,0.5,3.0,2\n";
        Loaded latin = Csv.read(Csv.file(text.getBytes(StandardCharsets.ISO_8859_1)), ReadOptions.DEFAULT);
        same(latin);
        assertEquals("café", latin.predictions().classNames().get(0));
        assertEquals(List.of("file.notice.oneByte"), Csv.noticeKeys(latin));
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Loaded wide = Csv.read(Csv.file(("\uFEFF" + text).getBytes(charset)), ReadOptions.DEFAULT);
            same(wide);
            assertEquals(List.of("file.notice.utf16"), Csv.noticeKeys(wide));
        }
    }

    @Test
    void aBadByteFarDownTheFileIsFoundToo() throws FileProblem {
        String text = "a,b,note,label\n" + "1.5,2.5,x,1\n".repeat(30_000) + "1.5,2.5,é,0\n";
        Loaded loaded = Csv.read(Csv.file(text.getBytes(StandardCharsets.ISO_8859_1)), ReadOptions.DEFAULT);
        assertEquals(30_001, loaded.predictions().rows());
        assertTrue(Csv.noticeKeys(loaded).contains("file.notice.oneByte"));
    }

    @Test
    void labelColumnByNameOrNumber() {
        String text = "a,b,c,label,target\n2.5,-1.0,0.5,0,1\n0.25,1.75,-0.5,1,1\n-1.5,0.5,3.0,2,1\n";
        same(Csv.read(text, new ReadOptions("label", null, Input.AUTO)));
        same(Csv.read(text, new ReadOptions("4", null, Input.AUTO)));
        assertArrayEquals(
                new int[] {1, 1, 1},
                Csv.labels(Csv.read(text, new ReadOptions("Target", null, Input.AUTO))
                        .predictions()));
        assertEquals(
                "file.label.missing",
                Csv.refuse(text, new ReadOptions("d", null, Input.AUTO)).key());
    }

    @Test
    void labelsWithoutZeroAreSaidToCountFromZero() {
        String rows = "2.5,-1.5,0.5,1\n0.25,1.75,-0.5,2\n";
        assertEquals(List.of("file.notice.zeroBased"), Csv.noticeKeys(Csv.read("a,b,c,label\n" + rows)));
        assertEquals(List.of("file.notice.noHeader", "file.notice.zeroBased"), Csv.noticeKeys(Csv.read(rows)));
        assertEquals(List.of(), Csv.noticeKeys(Csv.read("c0,c1,c2,label\n" + rows)));
    }
}
