package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import softmaxlab.Parts;
import softmaxlab.file.ReadOptions;
import softmaxlab.file.ReadOptions.Input;
import softmaxlab.lab.FitOn;

/** The ways a table comes in: two files at once, the clipboard, the files opened last. */
class OpeningTest extends ShellWindow {
    private static final Path REAL = Path.of("../shared/data/real");
    private static final String FIRST = "a,b,label\n2.5,-1,0\n0.25,1.75,1\n";
    private static final String SCORES = "a,b\n2.5,-1\n0.25,1.75\n";
    private static final String LABELS = "label\n1\n0\n";

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private int[] labels() {
        return IntStream.range(0, data().rows())
                .map(i -> data().predictions().label(i))
                .toArray();
    }

    private void pasteKey() {
        Node target = stage.getScene().getFocusOwner();
        Event.fireEvent(
                target == null ? stage.getScene().getRoot() : target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "v", "v", KeyCode.V, false, true, false, false));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private List<MenuItem> menu() {
        MenuButton button = (MenuButton) stage.getScene().lookup("#open-menu");
        button.getOnShowing().handle(null);
        return button.getItems();
    }

    @Test
    void scoresAndLabelsAreDroppedInEitherOrder() throws Exception {
        Path scores = file("scores.csv", SCORES);
        Path labels = file("labels.csv", LABELS);
        Fx.run(() -> {
            parts.opener().openAll(List.of(scores, labels));
            assertArrayEquals(new int[] {1, 0}, labels());
            assertTrue(data().description().endsWith("labels in labels.csv"), data().description());
        });
        Path other = file("other.csv", "truth\n1\n1\n");
        Fx.run(() -> {
            parts.opener().openAll(List.of(other, scores));
            assertArrayEquals(new int[] {1, 1}, labels());
            assertEquals("scores.csv", data().name());
        });
    }

    @Test
    void numpyScoresAndLabelsAreTold() throws Exception {
        Path scores = REAL.resolve("densenet40_c10_test_logits.npy");
        Path labels = REAL.resolve("densenet40_c10_test_labels.npy");
        Assumptions.assumeTrue(Files.exists(scores), scores.toString());
        Fx.run(() -> {
            parts.opener().openAll(List.of(labels, scores));
            assertEquals("densenet40_c10_test_logits.npy", data().name());
            assertEquals(10_000, data().rows());
            assertEquals(10, data().predictions().classes());
        });
    }

    @Test
    void ofTwoFilesOfPredictionsItIsAskedWhichIsJudged() throws Exception {
        Path one = file("one.csv", FIRST);
        Path two = file("two.csv", FIRST);
        Fx.run(() -> {
            parts.opener().openAll(List.of(one, two));
            Button second = (Button) stage.getScene().lookup("#judge-second");
            assertEquals("Judge two.csv, fit on one.csv", second.getText());
            second.fire();
            assertNull(stage.getScene().lookup("#two-files"));
            assertEquals("two.csv", data().name());
            assertEquals(FitOn.FILE, parts.lab().inputs().question().fitOn());
            assertEquals("one.csv", parts.lab().inputs().question().fitData().name());
        });
    }

    @Test
    void threeFilesAreTooMany() throws Exception {
        Path one = file("one.csv", FIRST);
        Fx.run(() -> {
            parts.opener().openAll(List.of(one, one, one));
            assertEquals(
                    "3 files were dropped; two at most belong together.",
                    problems.sentenceProperty().get());
        });
    }

    @Test
    void aTableIsPastedOnTheCalibrationBench() throws Exception {
        Fx.run(() -> {
            copy("a\tb\tlabel\r\n2,5\t-1\t0\r\n0,25\t1,75\t1\r\n");
            parts.window().benchProperty().set(Bench.CALIBRATION);
            stage.getScene().getRoot().requestFocus();
            pasteKey();
            assertEquals("pasted table", data().name());
            assertEquals(2.5, data().predictions().score(0, 0));
            assertTrue(data().description().contains("decimal comma"));
            assertTrue(parts.opener().canAdjust(data()));
            assertEquals(List.of(), parts.opener().recent().files(), "it is gone with the program");
        });
    }

    @Test
    void aPastedTableIsRefusedInTheSameWords() throws Exception {
        Fx.run(() -> {
            parts.opener().paste("a\tb\tlabel\n2.5\tx\t0\n1.5\t2\t1\n");
            assertEquals(
                    "pasted table:2:2: Column 'b': \"x\" is not a number. The file before it is still open.",
                    problems.sentenceProperty().get());
            parts.opener().paste("");
            assertEquals(
                    "The clipboard holds no text to paste.",
                    problems.sentenceProperty().get());
        });
    }

    @Test
    void elsewhereTheKeyIsNotForTables() throws Exception {
        Fx.run(() -> {
            copy(FIRST);
            parts.window().benchProperty().set(Bench.WORKINGS);
            pasteKey();
            assertFalse(data().name().startsWith("pasted"));
        });
    }

    @Test
    void theFilesOpenedLastAreInTheMenu() throws Exception {
        Path one = file("one.csv", FIRST);
        Path two = file("two.csv", FIRST);
        Path bad = file("bad.csv", "a,b,label\n1\n");
        Fx.run(() -> {
            int before = menu().size();
            for (Path f : List.of(one, two, one, bad)) parts.opener().open(f);
            assertEquals(List.of(one, two), parts.opener().recent().files());
            assertEquals(before + 3, menu().size(), "two files below a line");
            MenuItem last = menu().get(menu().size() - 1);
            assertEquals("two.csv   in " + folder, last.getText());
            last.fire();
            assertEquals("two.csv", data().name());
        });
        Files.delete(one);
        Fx.run(() -> {
            MenuItem gone = menu().get(menu().size() - 1);
            assertEquals("one.csv   no longer in " + folder, gone.getText());
            gone.fire();
            assertEquals(
                    "one.csv: There is no such file. The file before it is still open.",
                    problems.sentenceProperty().get());
        });
    }

    @Test
    void anotherFileIsLookedForWhereTheLastOneWas() throws Exception {
        RecentFiles recent = new RecentFiles();
        assertEquals(Path.of("").toAbsolutePath(), recent.folder());
        Path one = Files.createDirectory(folder.resolve("one"));
        Path two = Files.createDirectory(folder.resolve("two"));
        recent.restore(List.of(one.resolve("a.csv").toString()));
        assertEquals(one, recent.folder());
        recent.ask(two.resolve("refused.csv"));
        assertEquals(two, recent.folder());
        Files.delete(two);
        assertEquals(one, recent.folder(), "that folder is gone");
        Files.delete(one);
        assertEquals(Path.of("").toAbsolutePath(), recent.folder());
    }

    @Test
    void theChooserIsToldWhereToLook() throws Exception {
        Path one = file("one.csv", FIRST);
        List<Path> shown = new ArrayList<>();
        FileDialogs dialogs = new FileDialogs() {
            @Override
            public Optional<Path> open(Path start) {
                shown.add(start);
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(Path start, String suggestion) {
                return Optional.empty();
            }
        };
        Fx.run(() -> {
            Parts others = new Parts(Runnable::run, Runnable::run, problems, dialogs, new TourClock());
            others.opener().chooseJudged();
            others.opener().open(one);
            others.opener().chooseFitting();
        });
        assertEquals(List.of(Path.of("").toAbsolutePath(), folder), shown);
    }

    @Test
    void eightFilesAreRemembered() {
        RecentFiles recent = new RecentFiles();
        for (int i = 0; i < 10; i++) recent.add(folder.resolve("f" + i), ReadOptions.DEFAULT);
        assertEquals(8, recent.files().size());
        assertEquals(folder.resolve("f9"), recent.files().get(0));
        RecentFiles next = new RecentFiles();
        next.restore(recent.lines(List.of()));
        assertEquals(recent.files(), next.files());
        next.restore(List.of("", "\0", "x"));
        assertEquals(List.of(Path.of("x")), next.files());
    }

    @Test
    void twoWindowsRememberTheFilesOfBoth() {
        List<String> start = List.of("/a", "/b\tinput=top1");
        RecentFiles first = new RecentFiles();
        RecentFiles second = new RecentFiles();
        for (RecentFiles window : List.of(first, second)) window.restore(start);
        first.add(Path.of("/one"), ReadOptions.DEFAULT);
        second.add(Path.of("/b"), ReadOptions.DEFAULT.withInput(Input.LOGITS));
        List<String> left = first.lines(start);
        assertEquals(List.of("/one", "/a", "/b\tinput=top1"), left);
        assertEquals(List.of("/b\tinput=logits", "/one", "/a"), second.lines(left));
        assertEquals(left, new RecentFiles().lines(left), "a window in which nothing was opened");
    }
}
