package softmaxlab.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Numbers one under the other: name, rule, value; each line can be focused and has its whole text. */
public final class FactTable extends VBox {
    public FactTable() {
        getStyleClass().add("fact-table");
    }

    /** One line. */
    static final class Fact {
        private final HBox line = new HBox();
        private final Label name = new Label();
        private final Label rule = new Label();
        private final Label value = new Label();

        private Fact(String id, String title) {
            name.setText(title);
            name.setMinWidth(Label.USE_PREF_SIZE);
            rule.getStyleClass().add("note");
            rule.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(rule, Priority.ALWAYS);
            value.getStyleClass().add("strong");
            value.setMinWidth(Label.USE_PREF_SIZE);
            value.setId(id);
            line.getStyleClass().addAll("metric-name", "metric-line");
            line.getChildren().addAll(name, rule, value);
            line.setFocusTraversable(true);
            line.setAccessibleRole(AccessibleRole.TEXT);
        }

        void show(String ruleText, String valueText) {
            rule.setText(ruleText);
            value.setText(valueText);
            line.setAccessibleText(String.join(" ", name.getText(), ruleText, valueText));
        }
    }

    /** Adds a line; {@code id} is the id of its value. */
    Fact add(String id, String title) {
        Fact fact = new Fact(id, title);
        getChildren().add(fact.line);
        return fact;
    }

    /** Says the whole of a line while it is pointed at; its rule may be cut where there is little width. */
    void sayIn(SentenceLine sentence) {
        getChildren().forEach(line -> sentence.describe(line, line::getAccessibleText));
    }

    /** Whether the values are of an older question. */
    void setStale(boolean stale) {
        setOpacity(stale ? 0.45 : 1);
    }
}
