package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Numbers one under the other: name, rule, and one or more values, the last of them strong; each line can be focused and
 * has its whole text.
 */
public final class FactTable extends GridPane {
    private final List<Fact> facts = new ArrayList<>();
    private int columns;

    public FactTable() {
        getStyleClass().add("fact-table");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(0);
        getColumnConstraints().add(name);
        columns(1);
    }

    /** One line. */
    static final class Fact {
        private final Region line = new Region();
        private final HBox head = new HBox();
        private final Label name = new Label();
        private final Label rule = new Label();
        private final List<Label> values = new ArrayList<>();

        private Fact(String id, String title, int columns) {
            name.setText(title);
            name.setMinWidth(Region.USE_PREF_SIZE);
            rule.getStyleClass().add("note");
            head.getStyleClass().add("metric-name");
            head.getChildren().addAll(name, rule);
            head.setMouseTransparent(true);
            for (int i = 0; i < columns; i++) {
                Label value = new Label();
                value.getStyleClass().add(i == columns - 1 ? "strong" : "metric");
                value.setMouseTransparent(true);
                values.add(value);
            }
            values.get(columns - 1).setId(id);
            line.getStyleClass().add("metric-line");
            line.setId(id + "-line");
            line.setFocusTraversable(true);
            line.setAccessibleRole(AccessibleRole.TEXT);
        }

        void show(String ruleText, String... texts) {
            rule.setText(ruleText);
            for (int i = 0; i < texts.length; i++) values.get(i).setText(texts[i]);
            line.setAccessibleText(String.join(" ", name.getText(), ruleText, String.join(" ", texts)));
        }

        /** Another text for the whole line than its parts in a row. */
        void say(String text) {
            line.setAccessibleText(text);
        }

        /** Marks the line, and all of its values instead of the last. */
        void setChosen(boolean chosen) {
            line.getStyleClass().remove("chosen");
            if (chosen) line.getStyleClass().add("chosen");
            name.getStyleClass().setAll("label", chosen ? "strong" : "metric");
            for (Label l : values) l.getStyleClass().setAll("label", chosen ? "strong" : "metric");
        }

        /** The value in a column. */
        Label value(int column) {
            return values.get(column);
        }
    }

    /** How many values a line has; to be said before there is one. */
    void columns(int count) {
        columns = count;
        while (getColumnConstraints().size() > 1) getColumnConstraints().remove(1);
        for (int i = 0; i < count; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            column.setMinWidth(USE_PREF_SIZE);
            getColumnConstraints().add(column);
        }
    }

    /** What stands over the values. */
    void heads(String... words) {
        columns(words.length);
        for (int i = 0; i < words.length; i++) {
            Label head = new Label(words[i]);
            head.getStyleClass().add("note");
            add(head, i + 1, 0);
        }
    }

    /** Adds a line; {@code id} is the id of its last value. */
    Fact add(String id, String title) {
        Fact fact = new Fact(id, title, columns);
        facts.add(fact);
        int at = facts.size();
        add(fact.line, 0, at, columns + 1, 1);
        add(fact.head, 0, at);
        for (int i = 0; i < columns; i++) add(fact.values.get(i), i + 1, at);
        return fact;
    }

    /** Says the whole of a line while it is pointed at; its rule may be cut where there is little width. */
    void sayIn(SentenceLine sentence) {
        facts.forEach(f -> sentence.describe(f.line, f.line::getAccessibleText));
    }
}
