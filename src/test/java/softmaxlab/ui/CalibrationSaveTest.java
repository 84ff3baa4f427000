package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import softmaxlab.Parts;
import softmaxlab.engine.Predictions;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Texts;

/** What the bench shows, taken out of the app as files. */
class CalibrationSaveTest {
    @TempDir
    Path folder;

    private final Texts texts = new Texts();
    private final Problems problems = new Problems(p -> {
        throw new IllegalStateException(p.details());
    });
    private Parts parts;
    private Parent bench;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            FileDialogs dialogs = new Answering(() -> null, folder::resolve);
            parts = new Parts(Runnable::run, Runnable::run, problems, dialogs, new TourClock());
            bench = parts.views().load("calibration");
            stage = Fx.show(bench, Look.DEFAULT, 1186, 647);
            Pictures.of(stage.getScene());
        });
    }

    @AfterEach
    void close() throws Exception {
        if (stage != null) Fx.run(stage::close);
    }

    private void choose(String key) {
        MenuItem item = ((MenuButton) bench.lookup("#save-menu"))
                .getItems().stream()
                        .filter(i -> texts.get(key).equals(i.getText()))
                        .findFirst()
                        .orElseThrow();
        item.fire();
        assertEquals("", problems.sentenceProperty().get());
    }

    @Test
    void everyKindOfFileIsWritten() throws Exception {
        Fx.run(() -> {
            parts.lab().fit();
            choose("export.save.png");
            choose("export.save.svg");
            choose("export.save.bins");
            choose("export.save.probabilities");
            choose("export.save.html");
            assertEquals("Saved over-confident-study.html", ((Label) bench.lookup("#saved")).getText());
        });
        assertEquals(
                2 * 1186,
                javax.imageio.ImageIO.read(file("diagram.png").toFile()).getWidth(),
                80);
        assertTrue(Files.readString(file("diagram.svg")).startsWith("<svg "));
        List<String> bins = Files.readAllLines(file("bins.csv"));
        assertEquals(1 + 15 + 15, bins.size(), "before and after");
        List<String> p = Files.readAllLines(file("probabilities.csv"));
        assertEquals(4001, p.size());
        assertEquals("p_cat,p_dog", p.get(0).substring(0, 11));
        assertTrue(p.get(2000).endsWith(",fitted") && p.get(2001).endsWith(",judged"), "fitted on the first half");
    }

    private Path file(String ending) {
        return folder.resolve("over-confident-" + ending);
    }

    @Test
    void theStudyHoldsTheNumbersOnScreenAndNothingFromElsewhere() throws Exception {
        Fx.run(() -> {
            parts.lab().fit();
            choose("export.save.html");
        });
        String page = Files.readString(file("study.html"));
        double ece = parts.lab().snapshot().calibration().after().ece();
        assertTrue(page.contains(String.format(java.util.Locale.ROOT, "%.4f", ece)));
        assertTrue(page.contains("<svg "), "the picture");
        assertTrue(page.contains("import numpy as np"), "programs");
        assertFalse(
                page.contains("<script") || page.contains("<link") || page.contains("src=\"http"), "self-contained");
    }

    /** With just over two million numbers only the quick calibrators are fitted unasked; what Compare has fitted is there. */
    @Test
    void theStudyTakesOverWhatCompareHasFitted() throws Exception {
        int rows = 2001;
        int classes = 1000;
        Predictions flat =
                Predictions.logits(Collections.nCopies(classes, "c"), new double[rows * classes], new int[rows]);
        Fx.run(() -> {
            parts.window().calibrationViewProperty().set(CalibrationView.COMPARE);
            parts.lab().change(in -> in.withNewQuestion(in.question().withData(new DataSet("big.csv", "", flat))));
            choose("export.save.html");
        });
        assertTrue(leftOut().startsWith("Left out: vector scaling, Platt scaling,"), leftOut());
        Fx.run(() -> {
            ((Button) bench.lookup("#act-vector")).fire();
            choose("export.save.html");
        });
        assertTrue(leftOut().startsWith("Left out: Platt scaling,"), leftOut());
    }

    private String leftOut() throws Exception {
        String page = Files.readString(folder.resolve("big-study.html"));
        return page.substring(page.indexOf("Left out:"), page.indexOf("fits them."));
    }

    /** A name from a file is plain text everywhere. */
    @Test
    void classNamesCannotBecomeMarkupOrFormulas() throws Exception {
        Path csv = Files.writeString(folder.resolve("odd.csv"), "<b>x</b>,=1+1,label\n2,0,0\n0,2,1\n2,1,0\n1,2,0\n");
        Fx.run(() -> {
            parts.opener().open(csv);
            choose("export.save.html");
            choose("export.save.probabilities");
        });
        String page = Files.readString(folder.resolve("odd-study.html"));
        assertFalse(page.contains("<b>x</b>"));
        assertTrue(page.contains("&lt;b&gt;x&lt;/b&gt;"));
        assertTrue(page.contains("SHA-256"), "which bytes were read");
        assertTrue(Files.readString(folder.resolve("odd-probabilities.csv")).startsWith("p_<b>x</b>,p_=1+1,label\n"));
    }

    @Test
    void aFolderThatIsNotThereIsSaid() throws Exception {
        Fx.run(() -> {
            FileDialogs nowhere =
                    new Answering(() -> null, name -> folder.resolve("none").resolve(name));
            Parts other = new Parts(Runnable::run, Runnable::run, problems, nowhere, new TourClock());
            Parent view = other.views().load("calibration");
            Stage window = Fx.show(view, Look.DEFAULT, 1186, 647);
            ((MenuButton) view.lookup("#save-menu")).getItems().get(3).fire();
            assertTrue(problems.sentenceProperty().get().contains("cannot be written"));
            window.close();
        });
    }
}
