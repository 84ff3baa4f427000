package softmaxlab.ui.chart;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/** The ink line of the present temperature with its flag: the handle that is dragged and focused. */
public final class TemperatureMark extends Region {
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");

    /** From the end of the flag to the tip of its chevron, in em. */
    private static final double INSET = 0.4;

    private static final double GRAB = 14;
    /** The font size, in pixels, that the chevrons are drawn for. */
    private static final double CHEVRONS_FOR = 14;

    private final Label flag = new Label();
    private final Line line = new Line();
    private final Polygon left = new Polygon(0, 0, 6, -5, 6, 5);
    private final Polygon right = new Polygon(0, 0, -6, -5, -6, 5);
    private boolean locked;

    TemperatureMark() {
        getStyleClass().add("temperature-mark");
        setId("temperature-mark");
        setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setCursor(Cursor.H_RESIZE);
        flag.getStyleClass().add("curve-flag");
        line.getStyleClass().add("curve-line");
        for (Polygon chevron : new Polygon[] {left, right}) {
            chevron.getStyleClass().add("curve-chevron");
            chevron.setManaged(false);
        }
        line.setManaged(false);
        flag.setManaged(false);
        getChildren().addAll(line, flag, left, right);
    }

    void setText(String text) {
        flag.setText(text);
    }

    void setLocked(boolean isLocked) {
        locked = isLocked;
        pseudoClassStateChanged(LOCKED, locked);
        setFocusTraversable(!locked);
        setCursor(locked ? Cursor.DEFAULT : Cursor.H_RESIZE);
        left.setVisible(!locked);
        right.setVisible(!locked);
    }

    boolean isLocked() {
        return locked;
    }

    /**
     * @param x of the line
     * @param height of the line, flag included
     * @param from the least x of the flag, {@code to} the greatest: it stops there with its chevrons, the line does not
     */
    void place(double x, double height, double from, double to) {
        double em = flag.getFont().getSize();
        double flagWidth = Math.ceil(flag.prefWidth(-1));
        double flagHeight = Math.round(1.85 * em);
        double flagX = Math.round(Math.max(from, Math.min(to - flagWidth, x - flagWidth / 2)));
        // A target wider than the line.
        double start = Math.min(flagX, x - GRAB);
        double end = Math.max(flagX + flagWidth, x + GRAB);
        resizeRelocate(start, 0, end - start, height);
        flag.resizeRelocate(flagX - start, 0, flagWidth, flagHeight);
        double at = Math.round(x - start);
        Shapes.place(line, at, flagHeight, at, height);
        for (Polygon chevron : List.of(left, right)) {
            chevron.setScaleX(em / CHEVRONS_FOR);
            chevron.setScaleY(em / CHEVRONS_FOR);
        }
        left.setLayoutX(flagX - start + INSET * em);
        left.setLayoutY(flagHeight / 2);
        right.setLayoutX(flagX - start + flagWidth - INSET * em);
        right.setLayoutY(flagHeight / 2);
    }
}
