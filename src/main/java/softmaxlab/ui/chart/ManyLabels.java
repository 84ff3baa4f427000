package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import softmaxlab.engine.Row;
import softmaxlab.lab.ClassLabel;
import softmaxlab.lab.Numbers;

/** Names and values beside the bars of many classes: the chosen and the true one, then by p, as far as there is room. */
final class ManyLabels extends Region {
    private static final double LINE_EM = 1.25;

    private record Line(Text name, NumberText value) {}

    private final List<Line> lines = new ArrayList<>();
    private final Region pennant;
    private List<ClassLabel> classes = List.of();
    private Row p = Row.of();
    private int trueClass;
    private int chosen;
    private Columns columns;

    ManyLabels(Region pennant) {
        this.pennant = pennant;
        setManaged(false);
    }

    void setColumns(Columns c) {
        columns = c;
        arrange();
    }

    void show(List<ClassLabel> newClasses, Row newP, int newTrueClass, int newChosen) {
        classes = newClasses;
        p = newP;
        trueClass = newTrueClass;
        chosen = newChosen;
    }

    /** Chooses what is labelled, and puts the labels where their bars are. */
    void arrange() {
        if (columns == null || classes.isEmpty()) return;
        double line = LINE_EM * columns.em();
        double pitch = getHeight() / classes.size();
        List<Integer> labelled = new ArrayList<>();
        for (int k : byImportance()) {
            double y = (k + 0.5) * pitch;
            boolean inside = y >= line / 2 - 1 && y <= getHeight() - line / 2 + 1 || pitch >= line;
            boolean free = labelled.stream().allMatch(j -> Math.abs(j - k) * pitch >= line - 0.5);
            if (free && (inside || labelled.isEmpty())) labelled.add(k);
            if ((labelled.size() + 1) * line > getHeight() + 2 * line) break;
        }
        draw(labelled, pitch);
    }

    private List<Integer> byImportance() {
        return IntStream.range(0, classes.size())
                .boxed()
                .sorted((a, b) -> Double.compare(weight(b), weight(a)))
                .toList();
    }

    private double weight(int k) {
        double extra = k == chosen ? 3 : k == trueClass ? 2 : 0;
        return extra + (Double.isNaN(p.get(k)) ? 0 : p.get(k));
    }

    private void draw(List<Integer> labelled, double pitch) {
        while (lines.size() < labelled.size()) addLine();
        pennant.setVisible(labelled.contains(trueClass));
        for (int i = 0; i < lines.size(); i++) {
            boolean used = i < labelled.size();
            lines.get(i).name.setVisible(used);
            lines.get(i).value.setVisible(used);
            if (used) draw(lines.get(i), labelled.get(i), pitch);
        }
    }

    private void addLine() {
        Line line = new Line(new Text(), new NumberText());
        line.name.getStyleClass().addAll("text", "many-name");
        line.value.getStyleClass().addAll("many-value", "strong");
        line.name.setManaged(false);
        line.value.setManaged(false);
        lines.add(line);
        getChildren().addAll(line.name, line.value);
        if (!getChildren().contains(pennant)) getChildren().add(pennant);
        line.name.applyCss();
        line.value.applyCss();
    }

    private void draw(Line line, int k, double pitch) {
        double y = (k + 0.5) * pitch;
        line.name.setText(classes.get(k).name());
        double half = line.name.getLayoutBounds().getHeight() / 2;
        line.name.relocate(columns.nameX(), Math.round(y - half));
        line.value.setText(Numbers.probability(p.get(k)));
        double w = line.value.prefWidth(-1);
        double h = line.value.prefHeight(-1);
        line.value.resizeRelocate(columns.valueEnd() - w, Math.round(y - h / 2), w, h);
        if (k != trueClass) return;
        pennant.autosize();
        double x = columns.nameX() + line.name.getLayoutBounds().getWidth() + 0.5 * columns.em();
        pennant.relocate(x, Math.round(y - pennant.getHeight() / 2));
    }
}
