package softmaxlab.ui.chart;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The marks of a chart, or the cells of a table, walked by keyboard: Tab comes to one of them, keys go on from there.
 * What is pointed at is the hovered mark, else the focused one.
 */
public final class MarkWalk {
    private final Step step;
    private final ReadOnlyObjectWrapper<Node> pointed = new ReadOnlyObjectWrapper<>(this, "pointed");
    private List<? extends Node> marks = List.of();
    private Node hovered;
    private Node focused;
    private int current;

    /** Where a key leads. */
    @FunctionalInterface
    public interface Step {
        int NOWHERE = Integer.MIN_VALUE;

        /** Left and Right one on, Home and End to the ends. */
        Step LINE = (key, at, count) -> switch (key) {
            case LEFT -> at - 1;
            case RIGHT -> at + 1;
            case HOME -> 0;
            case END -> count - 1;
            default -> NOWHERE;
        };

        /** The same, Up and Down too. */
        Step LIST = (key, at, count) -> switch (key) {
            case UP -> at - 1;
            case DOWN -> at + 1;
            default -> LINE.from(key, at, count);
        };

        /** The index that {@code key} leads to from {@code at}; kept in range; {@link #NOWHERE} for other keys. */
        int from(KeyCode key, int at, int count);
    }

    /** @param chart gets the keys of its marks */
    public MarkWalk(Node chart, Step step) {
        this.step = step;
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Watches a mark that is new and takes the focus when it is pressed. */
    public void watchPressed(Node mark) {
        mark.setOnMousePressed(e -> mark.requestFocus());
        watch(mark);
    }

    /** Watches a mark that is new. */
    void watch(Node mark) {
        mark.focusedProperty().subscribe(is -> {
            if (is) {
                focused = mark;
                setCurrent(marks.indexOf(mark));
            } else if (focused == mark) focused = null;
            refresh();
        });
        mark.hoverProperty().subscribe(is -> {
            if (is) hover(mark);
            else if (hovered == mark) hover(null);
        });
    }

    /** Says what the pointer is near; null for nothing. */
    void hover(Node mark) {
        hovered = mark;
        refresh();
    }

    private void refresh() {
        pointed.set(hovered == null ? focused : hovered);
    }

    /** The marks in use, in their order; Tab comes to {@code start} unless a mark has the focus. */
    public void use(List<? extends Node> newMarks, int start) {
        marks.forEach(m -> m.setFocusTraversable(false));
        marks = newMarks;
        int held = focused == null ? -1 : marks.indexOf(focused);
        current = 0;
        if (!marks.isEmpty()) setCurrent(held >= 0 ? held : Math.max(0, Math.min(start, marks.size() - 1)));
    }

    /** The first {@code used} of all marks are in use and the others hidden; Tab comes to where it came before. */
    void useFirst(int used, List<? extends Node> all) {
        for (int i = 0; i < all.size(); i++) all.get(i).setVisible(i < used);
        use(List.copyOf(all.subList(0, used)), current);
    }

    private void setCurrent(int index) {
        if (index < 0) return;
        if (current < marks.size()) marks.get(current).setFocusTraversable(false);
        current = index;
        marks.get(index).setFocusTraversable(true);
    }

    ReadOnlyObjectProperty<Node> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    Node pointed() {
        return pointed.get();
    }

    private void key(KeyEvent e) {
        if (marks.isEmpty()) return;
        int to = step.from(e.getCode(), current, marks.size());
        if (to == Step.NOWHERE) return;
        marks.get(Math.max(0, Math.min(marks.size() - 1, to))).requestFocus();
        e.consume();
    }
}
