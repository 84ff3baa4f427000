package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
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
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final List<CompareRow> rows = new ArrayList<>();
    private final List<Label> heads = new ArrayList<>();
    private boolean compact;
    private final MarkWalk cells = new MarkWalk(this, this::next);

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
            heads.add(head);
            add(head, m.ordinal() + 1, 0);
        }
    }

    void add(CompareRow row) {
        rows.add(row);
        row.cells().forEach(cells::watchPressed);
        show(row.cells());
        row.place(this, 2 * rows.size() - 1);
    }

    /** Takes all rows behind the first {@code count} away. */
    void keepFirst(int count) {
        while (rows.size() > count) rows.remove(rows.size() - 1);
        getChildren().removeIf(n -> getRowIndex(n) != null && getRowIndex(n) > 2 * count);
    }

    /** Leaves out the numbers that are not tested, where there is little width. */
    void setCompact(boolean is) {
        compact = is;
        pseudoClassStateChanged(COMPACT, is);
        show(heads);
        for (CompareRow r : rows) show(r.cells());
        walkCells();
    }

    private void show(List<Label> all) {
        for (CompareMetric m : CompareMetric.values()) all.get(m.ordinal()).setManaged(isShown(m));
        for (Label l : all) l.setOpacity(l.isManaged() ? 1 : 0);
    }

    private boolean isShown(CompareMetric m) {
        return !compact || CompareMetric.TESTED.contains(m);
    }

    /** Lets the keyboard walk the numbers that are there. */
    void walkCells() {
        List<Label> all = new ArrayList<>();
        for (CompareRow r : rows) {
            if (r.shown() == null) continue;
            for (CompareMetric m : CompareMetric.values())
                if (isShown(m)) all.add(r.cells().get(m.ordinal()));
        }
        cells.use(all, 0);
    }

    private int next(KeyCode key, int at, int count) {
        int columns = compact ? CompareMetric.TESTED.size() : CompareMetric.values().length;
        int to = switch (key) {
            case UP -> at - columns;
            case DOWN -> at + columns;
            default -> MarkWalk.Step.LINE.from(key, at, count);
        };
        return to < 0 && key == KeyCode.UP || to >= count && key == KeyCode.DOWN ? at : to;
    }
}
