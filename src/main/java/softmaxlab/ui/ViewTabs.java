package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/**
 * Tabs side by side, or a list to choose from where they do not fit. Tab comes to the one that is open; Left and Right go
 * from tab to tab.
 */
public final class ViewTabs extends Pane {
    private final Segments row = new Segments();
    private final ComboBox<String> list = new ComboBox<>();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private IntConsumer onChoose = i -> {};
    private int chosen = -1;

    public ViewTabs() {
        getStyleClass().add("view-tabs");
        setAccessibleRole(AccessibleRole.TAB_PANE);
        list.setOnAction(e -> pick(list.getSelectionModel().getSelectedIndex()));
        getChildren().addAll(row, list);
    }

    /** @param words one per tab; a tab that is chosen by hand is told to {@code handler} */
    void setUp(List<String> words, IntConsumer handler) {
        onChoose = handler;
        list.getItems().setAll(words);
        for (int i = 0; i < words.size(); i++) buttons.add(tab(i, words.get(i)));
        row.getChildren().setAll(buttons);
    }

    private ToggleButton tab(int i, String word) {
        ToggleButton tab = new Tab(word);
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setOnAction(e -> pick(i));
        return tab;
    }

    /** One that a screen reader opens as it opens a tab: by asking for the focus. */
    private static final class Tab extends ToggleButton {
        Tab(String word) {
            super(word);
            setAccessibleRole(AccessibleRole.TAB_ITEM);
        }

        @Override
        public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
            super.executeAccessibleAction(action, parameters);
            if (action == AccessibleAction.REQUEST_FOCUS && !isSelected()) fire();
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> buttons.size();
            case ITEM_AT_INDEX -> {
                int at = (Integer) parameters[0];
                yield at < buttons.size() ? buttons.get(at) : null;
            }
            case FOCUS_ITEM -> chosen < 0 ? null : buttons.get(chosen);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** Puts the focus on what is open. */
    void focus() {
        if (!row.isVisible()) list.requestFocus();
        else if (chosen >= 0) buttons.get(chosen).requestFocus();
    }

    private void pick(int i) {
        if (i < 0) return;
        if (i == chosen) choose(i);
        else onChoose.accept(i);
    }

    /** Shows which one is open. */
    void choose(int i) {
        chosen = i;
        boolean focused = buttons.stream().anyMatch(Node::isFocused);
        for (int b = 0; b < buttons.size(); b++) buttons.get(b).setSelected(b == i);
        if (focused) buttons.get(i).requestFocus();
        list.getSelectionModel().select(i);
    }

    @Override
    public Orientation getContentBias() {
        return null;
    }

    /** Asks for no more than the list needs, so that what stands beside it keeps its words; grows into what is left. */
    @Override
    protected double computePrefWidth(double height) {
        return list.prefWidth(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return list.minWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(row.prefHeight(-1), list.prefHeight(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = row.prefWidth(-1);
        boolean fits = width <= getWidth();
        boolean held = isFocusWithin();
        boolean same = row.isVisible() == fits;
        row.setVisible(fits);
        list.setVisible(!fits);
        if (held && !same) focus();
        row.resizeRelocate(0, 0, width, getHeight());
        list.resizeRelocate(0, 0, Math.min(getWidth(), list.prefWidth(-1)), getHeight());
    }
}
