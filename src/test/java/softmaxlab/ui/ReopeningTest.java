package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import softmaxlab.Parts;
import softmaxlab.engine.Predictions.Kind;
import softmaxlab.file.ReadOptions;
import softmaxlab.file.ReadOptions.Input;
import softmaxlab.lab.DataSet;

/** A file that was corrected is read in the same way the next time, in the same window or in another one. */
class ReopeningTest {
    private static final String SHARES = "a,b,label\n28,72,0\n3.5,96.5,1\n";
    private static final String SCORES = "a,b\n2.5,-1\n0.25,1.75\n";

    private final Problems problems = new Problems(p -> {
        throw new IllegalStateException(p.details());
    });
    private Parts parts;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        parts = window();
    }

    private Parts window() {
        return new Parts(Runnable::run, Runnable::run, problems, FileDialogs.NONE, new TourClock());
    }

    /** Another start of the program, with what this one leaves behind. */
    private Parts later() {
        List<String> lines = parts.opener().recent().lines(List.of());
        Map<String, String> kept = Settings.DEFAULT.withRecent(lines).toMap();
        Parts next = window();
        next.opener().recent().restore(Settings.of(kept).recent());
        return next;
    }

    private static DataSet data(Parts window) {
        return window.lab().inputs().question().data();
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void correct(FileReview review, ReadOptions options) {
        review.choose(options);
        review.accept();
    }

    @Test
    void aCorrectionIsRemembered() throws Exception {
        Path file = file("shares.csv", SHARES);
        parts.opener().open(file);
        if (parts.opener().review().diagnosisProperty().get() == null)
            parts.opener().adjust();
        correct(parts.opener().review(), ReadOptions.DEFAULT.withInput(Input.SHARES));
        assertEquals(Kind.PROBABILITIES, data(parts).predictions().kind());
        assertFalse(data(parts).description().contains("the last time"));
        Parts next = later();
        next.opener().open(file);
        assertEquals("shares.csv", data(next).name());
        assertEquals(0.28, data(next).predictions().score(0, 0), 1e-15);
        assertTrue(data(next).description().contains("Read as you said the last time"));
    }

    @Test
    void aCorrectionCanBeTakenBack() throws Exception {
        Path file = file("logits.csv", "a,b,label\n0.25,0.75,0\n0.5,0.5,1\n");
        parts.opener().open(file);
        parts.opener().adjust();
        correct(parts.opener().review(), ReadOptions.DEFAULT.withInput(Input.LOGITS));
        assertEquals(Kind.LOGITS, data(parts).predictions().kind());
        parts.opener().adjust();
        correct(parts.opener().review(), ReadOptions.DEFAULT);
        Parts next = later();
        next.opener().open(file);
        assertEquals(Kind.PROBABILITIES, data(next).predictions().kind());
        assertFalse(data(next).description().contains("the last time"));
    }

    @Test
    void theFileOfLabelsIsRememberedAndMissedInWords() throws Exception {
        Path scores = file("scores.csv", SCORES);
        Path labels = file("labels.csv", "label\n1\n0\n");
        parts.opener().openAll(List.of(scores, labels));
        Parts next = later();
        next.opener().open(scores);
        assertEquals(1, data(next).predictions().label(0));
        assertTrue(data(next).description().contains("labels in labels.csv"));
        Files.delete(labels);
        Parts last = later();
        last.opener().open(scores);
        assertEquals(
                "scores.csv: Its labels were in labels.csv, which is no longer in " + folder
                        + ". The file before it is still open.",
                problems.sentenceProperty().get());
        problems.remedyProperty().get().run();
        assertNotNull(last.opener().review().diagnosisProperty().get(), "the labels can be chosen anew");
        Path moved = file("moved.csv", "label\n0\n0\n");
        correct(last.opener().review(), ReadOptions.DEFAULT.withLabels(moved));
        assertEquals(0, data(last).predictions().label(0));
    }
}
