package softmaxlab.ui;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import softmaxlab.Parts;
import softmaxlab.engine.Row;
import softmaxlab.lab.Lab;

/** One bench in a window of its own, for tests; to be used on the FX thread. */
final class BenchWindow {
    private final Parts parts;
    private final Parent root;
    private final Stage stage;

    BenchWindow(String name, int percent, int width, int height) {
        this(name, percent, width, height, Runnable::run);
    }

    /** @param worker gets what is to be done in the background */
    BenchWindow(String name, int percent, int width, int height, Executor worker) {
        parts = new Parts(worker, Runnable::run, e -> {
            throw new IllegalStateException(e);
        });
        root = parts.views().load(name);
        stage = Fx.show(root, new Look(Look.Theme.LIGHT, percent), width, height);
        settle();
    }

    Lab lab() {
        return parts.lab();
    }

    WindowState window() {
        return parts.window();
    }

    Parent root() {
        return root;
    }

    void close() {
        stage.close();
    }

    /** Style and layout as at the next pulse; twice, because new rows are styled in the first. */
    void settle() {
        for (int i = 0; i < 2; i++) {
            root.applyCss();
            root.layout();
        }
    }

    void logits(double... z) {
        lab().change(in -> in.withLogits(Row.of(z)));
        settle();
    }

    /** The whole bench "Calibration" at one of its views, in the room that a window of 1280 × 720 leaves. */
    static BenchWindow calibration(CalibrationView view) {
        BenchWindow w = new BenchWindow("calibration", 100, 1186, 647);
        w.window().calibrationViewProperty().set(view);
        w.settle();
        return w;
    }

    /** All that a flow of texts says, with plain spaces. */
    static String said(TextFlow flow) {
        return flow.getChildren().stream()
                .map(t -> ((Text) t).getText())
                .collect(Collectors.joining())
                .replace('\u00a0', ' ');
    }

    String said(String id) {
        return said(find(id, TextFlow.class));
    }

    String label(String id) {
        return find(id, Label.class).getText();
    }

    <T extends Node> T find(String id, Class<T> type) {
        return type.cast(root.lookup("#" + id));
    }

    Sheet sheet(String id) {
        return find(id, Sheet.class);
    }

    /** Text and cause of a cell, as "∞ overflow". */
    String cell(String sheet, int row, int column) {
        Cell c = sheet(sheet).cell(row, column);
        return (c.text() + " " + c.cause()).strip();
    }

    /** The cells of one column, sums last. */
    List<String> column(String sheet, int rows, int column) {
        return java.util.stream.IntStream.rangeClosed(0, rows)
                .mapToObj(r -> cell(sheet, r, column))
                .toList();
    }

    void type(NumberField field, String text) {
        field.setText(text);
        field.fireEvent(new ActionEvent());
        settle();
    }

    void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        settle();
    }

    void release(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
        settle();
    }

    /** Whether a node and all its parents are on show. */
    static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    /** Whether every node with this style class lies inside the window. */
    boolean isInside(String styleClass) {
        return root.lookupAll("." + styleClass).stream()
                .filter(BenchWindow::isShown)
                .map(n -> n.localToScene(n.getLayoutBounds()))
                .allMatch(b -> b.getMinX() >= -0.5
                        && b.getMinY() >= -0.5
                        && b.getMaxX() <= stage.getScene().getWidth() + 0.5
                        && b.getMaxY() <= stage.getScene().getHeight() + 0.5);
    }
}
