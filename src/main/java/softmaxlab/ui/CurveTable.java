package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import softmaxlab.lab.CurveWords.Fact;

/** Numbers before and after and their change, each with its name and rule. */
public final class CurveTable extends GridPane {
    /** In em: below, there is no room for the change. */
    private static final double NARROW = 33;

    private final List<MetricLine> lines = new ArrayList<>();
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

    /** @param words what stands over before, after and change */
    void setHeads(List<String> words) {
        heads = MetricLine.heads(this, words);
    }

    /** Without room the change goes, before the words that say what a number is. */
    private void narrow(double width) {
        if (getScene() == null || heads.isEmpty()) return;
        roomForChange = width > NARROW * Look.em(getScene());
        Nodes.show(heads.get(2), roomForChange);
        lines.forEach(l -> l.setRoomForChange(roomForChange));
    }

    void show(List<Fact> facts) {
        while (lines.size() < facts.size()) {
            MetricLine line = new MetricLine(this, lines.size() + 1);
            line.setRoomForChange(roomForChange);
            lines.add(line);
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).setShown(i < facts.size());
            if (i < facts.size()) show(lines.get(i), facts.get(i));
        }
    }

    private void show(MetricLine line, Fact fact) {
        line.show(fact.name(), fact.rule(), fact.before(), fact.after(), fact.change());
        List<String> said = new ArrayList<>(List.of(fact.name(), fact.rule()));
        List<String> numbers = List.of(fact.before(), fact.after(), fact.change());
        for (int i = 0; i < numbers.size(); i++) {
            if (!numbers.get(i).isEmpty()) said.add(heads.get(i).getText() + " " + numbers.get(i));
        }
        line.setAccessibleText(String.join(" ", said));
    }
}
