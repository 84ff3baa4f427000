package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import softmaxlab.lab.Lab;
import softmaxlab.ui.WindowState.Overlay;

/** The keys that work everywhere in the window, whatever has the focus. */
final class Keys {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private record Key(KeyCombination combination, Runnable action) {}

    private final Lab lab;
    private final WindowState window;
    private final Problems problems;
    private final Runnable paste;
    private final List<Key> keys = new ArrayList<>();
    private final Scene scene;

    Keys(Scene scene, Lab lab, WindowState window, Problems problems, FileOpener opener) {
        this.scene = scene;
        this.lab = lab;
        this.window = window;
        this.problems = problems;
        paste = OpenMenu.paste(opener);
        letter(KeyCode.O, opener::chooseJudged);
        letter(KeyCode.L, window::toggleLesson);
        letter(KeyCode.Z, inSight(lab::undo));
        letter(KeyCode.Y, inSight(lab::redo));
        add(
                new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                inSight(lab::redo));
        letter(KeyCode.PAGE_DOWN, () -> turnView(1));
        letter(KeyCode.PAGE_UP, () -> turnView(-1));
        letter(KeyCode.S, () -> onBench("#save-menu", n -> ((MenuButton) n).show()));
        letter(KeyCode.ENTER, () -> onBench("#fit", n -> ((Button) n).fire()));
        add(new KeyCodeCombination(KeyCode.F1), () -> window.toggle(Overlay.HELP));
        for (Bench bench : Bench.values()) {
            digit(bench.ordinal() + 1, inSight(() -> window.benchProperty().set(bench)));
        }
        digit(0, window::normalText);
        // On many layouts plus is Shift and the key "=".
        sign("=", window::largerText, KeyCode.EQUALS);
        sign("+", window::largerText, KeyCode.PLUS, KeyCode.ADD);
        sign("-", window::smallerText, KeyCode.MINUS, KeyCode.SUBTRACT);
    }

    /** What changes the bench does nothing while something lies over it. */
    private Runnable inSight(Runnable action) {
        return () -> {
            if (window.overlayProperty().get() == Overlay.NONE) action.run();
        };
    }

    private void letter(KeyCode code, Runnable action) {
        add(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), action);
    }

    private void digit(int digit, Runnable action) {
        sign(String.valueOf(digit), action, KeyCode.valueOf("DIGIT" + digit), KeyCode.valueOf("NUMPAD" + digit));
    }

    /** A sign: by the character that the keyboard's layout has on the key, and by the keys it usually has. */
    private void sign(String character, Runnable action, KeyCode... codes) {
        add(new KeyCharacterCombination(character, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY), action);
        for (KeyCode code : codes) {
            add(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY), action);
        }
    }

    private void add(KeyCombination combination, Runnable action) {
        keys.add(new Key(combination, action));
    }

    void install() {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && escape()) e.consume();
        });
    }

    private void turnView(int by) {
        if (isCalibration()) window.turnView(by);
    }

    /** What a control of the calibration bench does, where it can be pressed; what is being typed is taken first. */
    private void onBench(String id, Consumer<Node> act) {
        Node control = isCalibration() ? scene.lookup(id) : null;
        if (control == null || control.isDisabled() || !control.getParent().isVisible()) return;
        if (scene.getFocusOwner() instanceof TextInputControl) control.requestFocus();
        act.accept(control);
    }

    private boolean isCalibration() {
        return window.benchProperty().get() == Bench.CALIBRATION
                && window.overlayProperty().get() == Overlay.NONE;
    }

    private void pressed(KeyEvent e) {
        if (isTextUndo(scene.getFocusOwner(), e)) return;
        for (Key key : keys) {
            if (!key.combination.match(e)) continue;
            key.action.run();
            e.consume();
            return;
        }
        if (isPasteOfTable(scene.getFocusOwner(), e)) {
            paste.run();
            e.consume();
        }
    }

    /** A table is pasted where files are judged, unless something is being typed there. */
    private boolean isPasteOfTable(Node focused, KeyEvent e) {
        return PASTE.match(e) && isCalibration() && !(focused instanceof TextInputControl);
    }

    /** While something is being typed, undo and redo belong to the typing. */
    private static boolean isTextUndo(Node focused, KeyEvent e) {
        return e.isShortcutDown()
                && (e.getCode() == KeyCode.Z || e.getCode() == KeyCode.Y)
                && focused instanceof TextInputControl field
                && (field.isUndoable() || field.isRedoable());
    }

    /** Closes what lies uppermost: the overlay, then the banner. */
    private boolean escape() {
        Overlay overlay = window.overlayProperty().get();
        if (overlay == Overlay.UNEXPECTED) problems.dismissUnexpected();
        else if (overlay != Overlay.NONE) window.overlayProperty().set(Overlay.NONE);
        else if (!problems.sentenceProperty().get().isEmpty()) problems.dismiss();
        else return false;
        return true;
    }
}
