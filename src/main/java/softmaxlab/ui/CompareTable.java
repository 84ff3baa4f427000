package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import softmaxlab.lab.CompareMetric;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.MarkWalk;

/** A table with one row per calibrator or kept result, and one column per number. */
public final class CompareTable extends GridPane {
    private final List<CompareRow> rows = new ArrayList<>();
    private final MarkWalk cells = new MarkWalk(this, CompareTable::next);

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
        row.cells().forEach(cells::watchPressed);
        row.place(this, 2 * rows.size() - 1);
    }

    /** Takes all rows behind the first {@code count} away. */
    void keepFirst(int count) {
        while (rows.size() > count) rows.remove(rows.size() - 1);
        getChildren().removeIf(n -> getRowIndex(n) != null && getRowIndex(n) > 2 * count);
    }

    /** Lets the keyboard walk the numbers that are there. */
    void walkCells() {
        List<Label> all = new ArrayList<>();
        for (CompareRow r : rows) if (r.shown() != null) all.addAll(r.cells());
        cells.use(all, 0);
    }

    private static int next(KeyCode key, int at, int count) {
        int columns = CompareMetric.values().length;
        int to = switch (key) {
            case UP -> at - columns;
            case DOWN -> at + columns;
            default -> MarkWalk.Step.LINE.from(key, at, count);
        };
        return to < 0 && key == KeyCode.UP || to >= count && key == KeyCode.DOWN ? at : to;
    }
}
