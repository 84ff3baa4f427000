package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.BinRows.Member;
import softmaxlab.engine.Binning;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.ClassReliability.OneClass;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Row;
import softmaxlab.engine.Rows;
import softmaxlab.engine.Samples;
import softmaxlab.engine.ScoredRows;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Guide;
import softmaxlab.lab.Inputs;
import softmaxlab.ui.WindowState.BinPlace;

/** Classes, Rows and Reject as a learner meets them: found by id, driven by keys and buttons. */
class CalibrationViewsTest {
    private static BenchWindow bench;
    private static Inputs start;

    @BeforeAll
    static void open() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            bench = new BenchWindow("calibration", 100, 1186, 648);
            start = bench.lab().inputs();
        });
    }

    @BeforeEach
    void startAgain() throws Exception {
        Fx.run(() -> {
            bench.window().calibrationViewProperty().set(CalibrationView.DIAGRAM);
            bench.window().binProperty().set(BinPlace.NONE);
            bench.lab().change(in -> start);
            bench.settle();
        });
    }

    @AfterAll
    static void close() throws Exception {
        if (bench != null) Fx.run(bench::close);
    }

    private void show(CalibrationView view) {
        bench.window().calibrationViewProperty().set(view);
        bench.settle();
    }

    private void use(Predictions p) {
        bench.lab().change(in -> in.withQuestion(in.question().withData(new DataSet("test", "a test", p))));
        bench.window().benchProperty().set(Bench.CALIBRATION);
        bench.settle();
    }

    @SuppressWarnings("unchecked")
    private ListView<OneClass> classes() {
        return bench.find("class-list", ListView.class);
    }

    private List<Member> table() {
        return bench.find("rows-table", RowTable.class).getItems();
    }

    /** What a lesson keeps back is kept back in every view, and cannot be saved either. */
    @Test
    void aCoverLiesOverEveryView() throws Exception {
        Fx.run(() -> {
            use(Samples.lessonSet("imb100"));
            for (CalibrationView view : CalibrationView.values()) {
                show(view);
                assertCovered(view, false);
                bench.lab().change(in -> in.withGuide(new Guide("x", "y", Set.of(), Set.of("calibration"), "")));
                assertCovered(view, true);
                bench.lab().change(in -> in.withGuide(Guide.NONE));
            }
        });
    }

    private static void assertCovered(CalibrationView view, boolean covered) {
        assertEquals(covered, bench.root().lookup("#calibration-cover").isVisible(), view.name());
        assertEquals(!covered, bench.root().lookup("#view-place").isVisible(), view.name());
        assertEquals(covered, bench.root().lookup("#save-menu").isDisabled(), view.name());
    }

    /** imb100: the rare class is chosen 10 times at 0.91 and right 4 times; 7 rows are truly its own, 4 of them found. */
    @Test
    void aRareClassCannotHide() throws Exception {
        Fx.run(() -> {
            show(CalibrationView.CLASSES);
            use(Samples.lessonSet("imb100"));
            assertEquals(2, classes().getItems().size());
            String verdict = bench.said("classes-verdict");
            assertTrue(verdict.contains("Lowest recall: minority, 0.571 of 7 rows"), verdict);
            assertTrue(verdict.contains("Smallest: minority, 7 rows of 100"), verdict);
            bench.find("class-order", ComboBox.class).getSelectionModel().select(1);
            assertEquals(1, classes().getSelectionModel().getSelectedItem().index(), "largest gap first");
            assertEquals("+0.510", bench.label("class-gap"));
            assertEquals("0.571", bench.label("class-recall"));
            Node matrix = bench.root().lookup("#confusion-matrix");
            matrix.requestFocus();
            bench.press(matrix, KeyCode.DOWN);
            assertEquals("minority taken for majority: 3 rows of its 7, 42.9\u00a0%.", matrix.getAccessibleText());
            assertEquals(matrix.getAccessibleText(), bench.label("classes-sentence"));
            bench.find("class-order", ComboBox.class).getSelectionModel().select(0);
        });
    }

    @Test
    void theNumbersAreThoseOfTheEngine() throws Exception {
        Fx.run(() -> {
            bench.lab().change(in -> in.withTemperature(2));
            show(CalibrationView.CLASSES);
            Predictions data = Samples.of(Samples.Classifier.OVER_CONFIDENT);
            ClassReliability r =
                    ClassReliability.of(ScoredRows.at(data, Rows.all(data), 2), Binning.DEFAULT, Loop.SERIAL);
            OneClass first = classes().getItems().get(0);
            OneClass same = r.classes().get(first.index());
            assertEquals(same.ece(), first.ece(), 1e-12);
            assertEquals(same.confidence(), first.confidence(), 1e-12);
            assertEquals(same.rows(), first.rows());
        });
    }

    @Test
    void aThousandClassesAreAListWithFewCellsAndAreFoundByName() throws Exception {
        Fx.run(() -> {
            int k = 1000;
            double[] scores = new double[k * k];
            for (int i = 0; i < k; i++) scores[i * k + (i + i % 2) % k] = 9;
            List<String> names =
                    IntStream.range(0, k).mapToObj(i -> "kind " + i).toList();
            show(CalibrationView.CLASSES);
            use(Predictions.logits(names, scores, IntStream.range(0, k).toArray()));
            assertEquals(k, classes().getItems().size());
            assertTrue(bench.root().lookupAll(".class-cell").size() < 30, "only what is in sight has nodes");
            bench.find("class-find", TextField.class).setText("KIND 777");
            assertEquals(777, classes().getSelectionModel().getSelectedItem().index());
            bench.find("class-find", TextField.class).clear();
            assertFalse(bench.root().lookup("#confusion-matrix").isVisible());
            assertTrue(bench.root().lookup("#confusions").isVisible());
        });
    }

    @Test
    void aTop1FileSaysWhatItCannotShow() throws Exception {
        Fx.run(() -> {
            show(CalibrationView.CLASSES);
            use(Samples.lessonSet("hand10"));
            assertTrue(
                    bench.said("classes-verdict").contains("knows p of the chosen class only"),
                    bench.said("classes-verdict"));
            show(CalibrationView.ROWS);
            assertTrue(bench.find("rows-send", ButtonBase.class).isDisabled());
            assertEquals("A top-1 file holds no logits to send.", bench.label("rows-send-note"));
            show(CalibrationView.REJECT);
            assertTrue(bench.said("reject-verdict").contains("AURC"), bench.said("reject-verdict"));
        });
    }

    @Test
    void enterOnABinShowsItsRowsThoseThatMakeTheGapFirst() throws Exception {
        Fx.run(() -> {
            Node mark = bench.root().lookup("#after-bin-12");
            mark.requestFocus();
            bench.press(mark, KeyCode.ENTER);
            assertEquals(
                    CalibrationView.ROWS,
                    bench.window().calibrationViewProperty().get());
            assertTrue(
                    bench.said("rows-verdict").startsWith("Bin (0.800, 0.867]: over-confident by "),
                    bench.said("rows-verdict"));
            List<Member> rows = table();
            int count = bench.lab()
                    .snapshot()
                    .calibration()
                    .after()
                    .reliability()
                    .bins()
                    .get(12)
                    .count();
            assertEquals(count, rows.size());
            assertFalse(rows.get(0).right(), "wrong rows first");
            assertTrue(rows.stream().allMatch(m -> m.confidence() > 0.8 && m.confidence() <= 13 / 15.0));
            bench.find("rows-right", ButtonBase.class).fire();
            assertTrue(table().stream().allMatch(Member::right) && table().size() < count);
            bench.find("rows-wrong", ButtonBase.class).fire();
            assertTrue(table().stream().noneMatch(Member::right) && !table().isEmpty());
            bench.find("rows-all", ButtonBase.class).fire();
        });
    }

    @Test
    void aRowIsSentToTheProbabilitiesInOneUndoEntry() throws Exception {
        Fx.run(() -> {
            bench.lab().change(in -> in.withTemperature(2));
            bench.window().showRows(new BinPlace(false, 11));
            bench.settle();
            Inputs before = bench.lab().inputs();
            Member m = table().get(0);
            bench.find("rows-send", ButtonBase.class).fire();
            Inputs in = bench.lab().inputs();
            Predictions data = Samples.of(Samples.Classifier.OVER_CONFIDENT);
            assertEquals(data.logits(m.index()), in.logits());
            assertEquals(data.label(m.index()), in.trueClass());
            assertEquals("ship", in.classes().get(8).name());
            assertEquals(1, in.temperature(), "before: T = 1");
            assertEquals(Bench.PROBABILITIES, bench.window().benchProperty().get());
            bench.lab().undo();
            assertEquals(before, bench.lab().inputs());
        });
    }

    @Test
    void aProbabilityOf0IsSentAsTheLeastLogitAndSaidSo() throws Exception {
        Fx.run(() -> {
            show(CalibrationView.ROWS);
            use(Predictions.probabilities(List.of("a", "b", "c"), new double[] {0.75, 0.25, 0}, new int[] {1}));
            assertTrue(bench.label("rows-send-note").startsWith("One class with p = 0"), bench.label("rows-send-note"));
            bench.find("rows-send", ButtonBase.class).fire();
            assertEquals(
                    Row.of(Math.log(0.75), Math.log(0.25), -1e6),
                    bench.lab().inputs().logits());
            assertEquals(0, bench.lab().snapshot().prediction().p().get(2));
        });
    }

    @Test
    void namesOfTwelveLettersAreNotCutAndLongerOnesKeepTheirEnds() throws Exception {
        Fx.run(() -> {
            List<String> names =
                    List.of("photographer", "a very long name of a class 1", "a very long name of a class 2");
            double[] z = {2, 1, 0, 0, 1, 2, 0, 2.5, 0, 1, 0, 2};
            DataSet set = new DataSet("names", "", Predictions.logits(names, z, new int[] {0, 2, 1, 0}));
            bench.lab().change(in -> in.withNewQuestion(in.question().withData(set)));
            show(CalibrationView.ROWS);
            bench.settle();
            List<TableCell<?, ?>> cells = bench.root().lookupAll(".row-table .table-cell").stream()
                    .map(n -> (TableCell<?, ?>) n)
                    .filter(c -> c.getText() != null && names.contains(c.getText()))
                    .collect(Collectors.toCollection(ArrayList::new));
            assertFalse(cells.isEmpty());
            for (TableCell<?, ?> c : cells) {
                String seen = ((Text) c.lookup(".text")).getText();
                String last = c.getText().substring(c.getText().length() - 1);
                assertTrue(seen.endsWith(last), seen);
                if (c.getText().length() <= 12) assertEquals(c.getText(), seen);
            }
        });
    }

    /** 843 px are 57 em after the margins: the three parts of Classes, the two of Compare, without tabs. */
    @Test
    void aMiddlingWidthIsUsed() throws Exception {
        Fx.run(() -> {
            BenchWindow middling = new BenchWindow("calibration", 100, 843, 647);
            middling.window().calibrationViewProperty().set(CalibrationView.CLASSES);
            middling.settle();
            for (String id : List.of("class-list", "classes-verdict", "confusions")) {
                assertTrue(BenchWindow.isShown(middling.root().lookup("#" + id)), id);
            }
            middling.window().calibrationViewProperty().set(CalibrationView.COMPARE);
            middling.settle();
            assertTrue(BenchWindow.isShown(middling.root().lookup("#curve-0")));
            assertTrue(BenchWindow.isShown(middling.root().lookup("#compare-verdict")));
            assertFalse(middling.root().lookup("#mce-temperature").isManaged());
            ((ButtonBase) middling.root().lookup("#compare-whole")).fire();
            middling.settle();
            assertTrue(middling.root().lookup("#mce-temperature").isManaged());
            middling.close();
        });
    }
}
