package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import softmaxlab.lab.CurveWords.Fact;

/** Numbers before and after and their change, each with its name and rule. */
public final class CurveTable extends GridPane {
    /** In em: below, there is no room for the change. */
    private static final double NARROW = 33;

    private final List<Line> lines = new ArrayList<>();
    private List<Label> heads = List.of();
    private boolean roomForChange = true;

    public CurveTable() {
        getStyleClass().add("metric-table");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(0);
        getColumnConstraints().addAll(name, numbers(), numbers(), numbers());
        widthProperty().subscribe(w -> narrow(w.doubleValue()));
    }

    private static ColumnConstraints numbers() {
        ColumnConstraints c = new ColumnConstraints();
        c.setHalignment(HPos.RIGHT);
        c.setMinWidth(USE_PREF_SIZE);
        return c;
    }

    void setHeads(String before, String after, String change) {
        heads = Stream.of(before, after, change).map(Label::new).toList();
        for (Label head : heads) {
            head.getStyleClass().addAll("note", "metric-head");
            add(head, heads.indexOf(head) + 1, 0);
        }
    }

    /** Without room the change goes, before the words that say what a number is. */
    private void narrow(double width) {
        if (getScene() == null || heads.isEmpty()) return;
        roomForChange = width > NARROW * Look.em(getScene());
        show(heads.get(2), roomForChange);
        lines.forEach(l -> show(l.change, roomForChange && l.name.isVisible()));
    }

    private static void show(Node n, boolean is) {
        n.setVisible(is);
        n.setManaged(is);
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
        private final Label change = label("metric-change");

        Line() {
            ground.getStyleClass().add("metric-line");
            ground.setAccessibleRole(AccessibleRole.TEXT);
            name.getStyleClass().add("metric-name");
            title.setMinWidth(USE_PREF_SIZE);
            for (Label l : List.of(before, after, change)) l.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(rule, Priority.ALWAYS);
        }

        private Label label(String style) {
            Label label = new Label();
            label.getStyleClass().add(style);
            return label;
        }

        void addAt(int row) {
            add(ground, 0, row, 4, 1);
            add(name, 0, row);
            add(before, 1, row);
            add(after, 2, row);
            add(change, 3, row);
        }

        void show(Fact fact) {
            for (Node n : List.of(ground, name, before, after)) CurveTable.show(n, fact != null);
            CurveTable.show(change, fact != null && roomForChange);
            if (fact == null) return;
            title.setText(fact.name());
            rule.setText(fact.rule());
            before.setText(fact.before());
            after.setText(fact.after());
            change.setText(fact.change());
            List<String> said = new ArrayList<>(List.of(fact.name(), fact.rule()));
            List<String> numbers = List.of(fact.before(), fact.after(), fact.change());
            for (int i = 0; i < numbers.size(); i++) {
                if (!numbers.get(i).isEmpty()) said.add(heads.get(i).getText() + " " + numbers.get(i));
            }
            ground.setAccessibleText(String.join(" ", said));
        }
    }
}
