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
import softmaxlab.lab.CurveWords.Fact;

/** Numbers before and after, each with its name and rule. */
public final class CurveTable extends GridPane {
    private final List<Line> lines = new ArrayList<>();
    private String beforeHead = "";
    private String afterHead = "";

    public CurveTable() {
        getStyleClass().add("metric-table");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(0);
        getColumnConstraints().addAll(name, numbers(), numbers());
    }

    private static ColumnConstraints numbers() {
        ColumnConstraints c = new ColumnConstraints();
        c.setHalignment(HPos.RIGHT);
        c.setMinWidth(USE_PREF_SIZE);
        return c;
    }

    void setHeads(String before, String after) {
        beforeHead = before;
        afterHead = after;
        for (int i = 0; i < 2; i++) {
            Label head = new Label(i == 0 ? before : after);
            head.getStyleClass().addAll("note", "metric-head");
            add(head, i + 1, 0);
        }
    }

    void show(List<Fact> facts) {
        while (lines.size() < facts.size()) {
            Line line = new Line();
            lines.add(line);
            line.addAt(lines.size());
        }
        for (int i = 0; i < lines.size(); i++) lines.get(i).show(i < facts.size() ? facts.get(i) : null);
    }

    /** One number. */
    private final class Line {
        private final HBox ground = new HBox();
        private final Label title = label("metric");
        private final Label rule = label("note");
        private final HBox name = new HBox(title, rule);
        private final Label before = label("metric");
        private final Label after = label("strong");

        Line() {
            ground.getStyleClass().add("metric-line");
            ground.setAccessibleRole(AccessibleRole.TEXT);
            name.getStyleClass().add("metric-name");
            title.setMinWidth(USE_PREF_SIZE);
            for (Label l : List.of(before, after)) l.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(rule, Priority.ALWAYS);
        }

        private Label label(String style) {
            Label label = new Label();
            label.getStyleClass().add(style);
            return label;
        }

        void addAt(int row) {
            add(ground, 0, row, 3, 1);
            add(name, 0, row);
            add(before, 1, row);
            add(after, 2, row);
        }

        void show(Fact fact) {
            for (var n : List.of(ground, name, before, after)) {
                n.setVisible(fact != null);
                n.setManaged(fact != null);
            }
            if (fact == null) return;
            title.setText(fact.name());
            rule.setText(fact.rule());
            before.setText(fact.before());
            after.setText(fact.after());
            ground.setAccessibleText(
                    String.join(" ", fact.name(), fact.rule(), beforeHead, fact.before(), afterHead, fact.after()));
        }
    }
}
