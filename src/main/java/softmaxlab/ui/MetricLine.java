package softmaxlab.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One line of a table of numbers: its name with the rule, before, after, and the change where there is room. */
final class MetricLine {
    private static final PseudoClass STACKED = PseudoClass.getPseudoClass("stacked");
    /** In em: two numbers with the gaps before them; the gap between name and rule; the size of the rule. */
    private static final double NUMBERS = 10.6;

    private static final double GAP = 0.35;
    private static final double NOTE = 0.9;

    private final HBox ground = new HBox();
    private final Label title = label("metric");
    private final Label rule = label("note");
    private final HBox name = new HBox(title, rule);
    private final Label before = label("metric");
    private final Label after = label("strong");
    private final Label change = label("metric-change");
    private final VBox stack = new VBox();
    private double em = 1;
    private double room = Double.POSITIVE_INFINITY;
    private boolean shown = true;
    private boolean roomForChange = true;

    /** Adds the line to a table of four columns. */
    MetricLine(GridPane table, int row) {
        ground.getStyleClass().add("metric-line");
        ground.setAccessibleRole(AccessibleRole.TEXT);
        name.getStyleClass().add("metric-name");
        for (Label l : List.of(title, before, after, change)) l.setMinWidth(Label.USE_PREF_SIZE);
        HBox.setHgrow(rule, Priority.ALWAYS);
        HBox.setHgrow(stack, Priority.ALWAYS);
        table.add(ground, 0, row, 4, 1);
        table.add(name, 0, row);
        table.add(before, 1, row);
        table.add(after, 2, row);
        table.add(change, 3, row);
    }

    /** The heads over the numbers, in the first row of the table. */
    static List<Label> heads(GridPane table, List<String> words) {
        List<Label> heads = words.stream().map(Label::new).toList();
        for (int i = 0; i < heads.size(); i++) {
            heads.get(i).getStyleClass().addAll("note", "metric-head");
            table.add(heads.get(i), i + 1, 0);
        }
        return heads;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    /** Gives the numbers ids: "before-" and "after-" before {@code key}. */
    void setKey(String key) {
        before.setId("before-" + key);
        after.setId("after-" + key);
    }

    /**
     * Makes the line a button.
     *
     * @param help what it does
     */
    void onOpen(Runnable open, String help) {
        ground.setAccessibleRole(AccessibleRole.BUTTON);
        ground.setAccessibleHelp(help);
        ground.setFocusTraversable(true);
        ground.getStyleClass().add("opens");
        ground.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ENTER && e.getCode() != KeyCode.SPACE) return;
            open.run();
            e.consume();
        });
        for (Node n : List.of(ground, name, before, after, change)) n.setOnMouseClicked(e -> open.run());
    }

    void show(String nameText, String ruleText, String beforeText, String afterText, String changeText) {
        title.setText(nameText);
        rule.setText(ruleText);
        before.setText(beforeText);
        after.setText(afterText);
        change.setText(changeText);
        stack();
    }

    void setAccessibleText(String text) {
        ground.setAccessibleText(text);
    }

    /** Takes the line off the table or puts it back. */
    void setShown(boolean is) {
        shown = is;
        refresh();
    }

    /** Without room for it beside the name, the rule goes under it. */
    void setWidth(double pixels, double newEm) {
        em = newEm;
        room = pixels - NUMBERS * em;
        stack();
    }

    private void stack() {
        double words = Fonts.width(title.getText(), false, em);
        double beside = words + GAP * em + Fonts.width(rule.getText(), false, NOTE * em);
        boolean stacked = !rule.getText().isEmpty() && beside > room;
        if (stacked == stack.getChildren().contains(rule)) return;
        name.pseudoClassStateChanged(STACKED, stacked);
        rule.setWrapText(stacked);
        name.getChildren().clear();
        stack.getChildren().clear();
        if (stacked) stack.getChildren().setAll(title, rule);
        if (stacked) name.getChildren().setAll(stack);
        else name.getChildren().setAll(title, rule);
    }

    void setRoomForChange(boolean is) {
        roomForChange = is;
        refresh();
    }

    private void refresh() {
        for (Node n : List.of(ground, name, before, after)) Nodes.show(n, shown);
        Nodes.show(change, shown && roomForChange);
    }

    void outline(boolean pointed) {
        ground.getStyleClass().remove("pointed-at");
        if (pointed) ground.getStyleClass().add("pointed-at");
    }
}
