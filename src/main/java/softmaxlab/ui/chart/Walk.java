package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * Lets the keyboard walk the marks of a chart: Tab comes to one of them, the arrow keys, Home and End go from there. Marks are
 * kept; those beyond the number in use are hidden.
 */
final class Walk {
    private final List<Region> marks = new ArrayList<>();
    private int used;
    private int current;

    Walk(Region chart) {
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void add(Region mark) {
        int index = marks.size();
        marks.add(mark);
        mark.setOnMousePressed(e -> mark.requestFocus());
        mark.focusedProperty().subscribe(is -> {
            if (is) set(index);
        });
    }

    /** The first {@code count} marks are in use. */
    void use(int count) {
        used = count;
        for (int i = 0; i < marks.size(); i++) marks.get(i).setVisible(i < count);
        set(Math.max(0, Math.min(current, count - 1)));
    }

    private void set(int index) {
        current = index;
        for (int i = 0; i < marks.size(); i++) marks.get(i).setFocusTraversable(i == index && i < used);
    }

    private void key(KeyEvent e) {
        int to = switch (e.getCode()) {
            case LEFT, UP -> Math.max(0, current - 1);
            case RIGHT, DOWN -> Math.min(used - 1, current + 1);
            case HOME -> 0;
            case END -> used - 1;
            default -> -1;
        };
        if (to < 0) return;
        marks.get(to).requestFocus();
        e.consume();
    }
}
