package softmaxlab.ui.chart;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What the hand does to the end of a probability bar: a drag moves it, arrow keys move it by 0.01 (with Shift or Page
 * keys by 0.1), Escape gives a drag up. A bar never reaches 0 or 1, which no finite logit gives.
 */
final class BarHandle {
    /** The nearest to 0 and to 1 that a bar can be dragged. */
    static final double EDGE = 1e-6;

    private static final double KEY_EDGE = 0.001;

    private final DoubleSupplier present;
    private DoubleConsumer onMove = p -> {};
    private Runnable onRelease = () -> {};
    private Runnable onCancel = () -> {};
    private boolean held;
    private boolean moved;
    private double grabbedAt;

    /** @param present the probability shown now */
    BarHandle(DoubleSupplier present) {
        this.present = present;
    }

    void handle(DoubleConsumer move, Runnable release, Runnable cancel) {
        onMove = move;
        onRelease = release;
        onCancel = cancel;
    }

    boolean isHeld() {
        return held;
    }

    /** Takes hold of the bar's end where the pointer is, {@code share} being the place on the axis. */
    void grab(double share) {
        held = true;
        grabbedAt = share - present.getAsDouble();
    }

    void drag(double share) {
        if (held) moveTo(clamp(share - grabbedAt, EDGE));
    }

    void release() {
        held = false;
        letGo();
    }

    void letGo() {
        if (moved) onRelease.run();
        moved = false;
    }

    /** Whether the key meant this bar. */
    boolean key(KeyEvent e) {
        double p = present.getAsDouble();
        if (e.getCode() == KeyCode.ESCAPE && held) {
            held = false;
            if (moved) onCancel.run();
            moved = false;
            return true;
        }
        double by = step(e.getCode()) * (e.isShiftDown() ? 10 : 1);
        if (e.getCode() == KeyCode.HOME) moveTo(KEY_EDGE);
        else if (e.getCode() == KeyCode.END) moveTo(1 - KEY_EDGE);
        else if (by != 0) moveTo(clamp(Math.rint((p + by) * 100) / 100, KEY_EDGE));
        else return false;
        return true;
    }

    private static double step(KeyCode code) {
        return switch (code) {
            case RIGHT -> 0.01;
            case LEFT -> -0.01;
            case PAGE_UP -> 0.1;
            case PAGE_DOWN -> -0.1;
            default -> 0;
        };
    }

    private void moveTo(double p) {
        double now = present.getAsDouble();
        if (Double.isNaN(now) || p == now) return;
        moved = true;
        onMove.accept(p);
    }

    private static double clamp(double p, double edge) {
        return Math.min(1 - edge, Math.max(edge, p));
    }
}
