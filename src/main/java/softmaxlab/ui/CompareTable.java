package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import softmaxlab.engine.Evaluation;
import softmaxlab.lab.Texts;

/** A table with one row per calibrator or kept result, and one column per number. */
public final class CompareTable extends GridPane {
    private final List<CompareRow> rows = new ArrayList<>();

    public CompareTable() {
        getStyleClass().add("compare-table");
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        first.setMinWidth(0);
        getColumnConstraints().add(first);
        for (int i = 0; i < CompareMetric.values().length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            column.setMinWidth(USE_PREF_SIZE);
            getColumnConstraints().add(column);
        }
    }

    void setUp(Texts texts) {
        for (CompareMetric m : CompareMetric.values()) {
            Label head = new Label(texts.get("calibration.compare.head." + m.key()));
            head.getStyleClass().add("note");
            add(head, m.ordinal() + 1, 0);
        }
    }

    void add(CompareRow row) {
        rows.add(row);
        row.place(this, rows.size());
    }

    /** Takes all rows behind the first {@code count} away. */
    void keepFirst(int count) {
        while (rows.size() > count) rows.remove(rows.size() - 1);
        getChildren().removeIf(n -> getRowIndex(n) != null && getRowIndex(n) > count);
    }

    /**
     * Marks the best number of each column.
     *
     * @param compared the first rows, which are judged on the same data; the others are not marked
     * @return the best of each column, null where there is none
     */
    List<Evaluation> markBest(int compared) {
        List<Evaluation> best = new ArrayList<>();
        for (CompareMetric m : CompareMetric.values()) best.add(best(m, compared));
        for (CompareRow r : rows.subList(0, compared)) r.mark(best);
        return best;
    }

    private Evaluation best(CompareMetric m, int compared) {
        Evaluation best = null;
        int candidates = 0;
        for (CompareRow r : rows.subList(0, compared)) {
            Evaluation e = r.shown();
            if (e == null || m.rank(e) == Double.NEGATIVE_INFINITY) continue;
            candidates++;
            if (best == null || m.rank(e) > m.rank(best)) best = e;
        }
        // Alone, nothing is best.
        return candidates > 1 ? best : null;
    }
}
