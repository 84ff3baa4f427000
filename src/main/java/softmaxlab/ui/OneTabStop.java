package softmaxlab.ui;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/**
 * Buttons of which one is chosen are one stop of Tab, the chosen one. From there Left, Right, Home and End go to another
 * and choose it.
 */
final class OneTabStop {
    private static final int NOWHERE = -1;

    private final Pane row;

    private OneTabStop(Pane row) {
        this.row = row;
    }

    static void make(Pane row) {
        OneTabStop stop = new OneTabStop(row);
        row.addEventFilter(KeyEvent.KEY_PRESSED, stop::key);
        row.getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) change.getAddedSubList().forEach(stop::watch);
            stop.place();
        });
    }

    private void watch(Node added) {
        if (!(added instanceof ToggleButton button)) return;
        button.selectedProperty().subscribe(is -> place());
        button.visibleProperty().subscribe(is -> place());
        button.disableProperty().subscribe(is -> place());
    }

    /** Those that can be chosen. */
    private List<ToggleButton> choices() {
        return row.getChildren().stream()
                .filter(n -> n instanceof ToggleButton && n.isVisible() && !n.isDisable())
                .map(ToggleButton.class::cast)
                .toList();
    }

    private void place() {
        List<ToggleButton> choices = choices();
        ToggleButton stop = choices.stream()
                .filter(ToggleButton::isSelected)
                .findFirst()
                .orElse(choices.isEmpty() ? null : choices.get(0));
        choices.forEach(b -> b.setFocusTraversable(b == stop));
    }

    private void key(KeyEvent e) {
        List<ToggleButton> choices = choices();
        int at = choices.indexOf(e.getTarget());
        if (at < 0 || e.isShortcutDown() || e.isAltDown()) return;
        int last = choices.size() - 1;
        int to = switch (e.getCode()) {
            case LEFT -> at == 0 ? last : at - 1;
            case RIGHT -> at == last ? 0 : at + 1;
            case HOME -> 0;
            case END -> last;
            default -> NOWHERE;
        };
        if (to == NOWHERE) return;
        choices.get(to).requestFocus();
        if (to != at) choices.get(to).fire();
        e.consume();
    }
}
