package softmaxlab.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** One row of a {@link Sheet}. */
final class SheetRow extends Region {
    private final List<CellView> views;
    private double[] edges = {0};

    /** @param onLinked told whether the pointer or the focus is on this row */
    SheetRow(List<Sheet.Column> columns, SentenceLine sentence, Consumer<Boolean> onLinked) {
        getStyleClass().add("sheet-row");
        setManaged(false);
        views = columns.stream().map(c -> new CellView(c.align(), c.style())).toList();
        getChildren().setAll(views);
        for (CellView v : views) {
            sentence.describe(v, () -> v.cell().sentence());
            v.setOnMousePressed(e -> v.requestFocus());
        }
        InvalidationListener changed = o -> onLinked.accept(isHover() || isFocusWithin());
        hoverProperty().addListener(changed);
        focusWithinProperty().addListener(changed);
    }

    void show(List<Cell> cells) {
        for (int c = 0; c < views.size(); c++) views.get(c).show(cells.get(c));
    }

    CellView view(int column) {
        return views.get(column);
    }

    List<CellView> views() {
        return views;
    }

    int indexOf(Node view) {
        return views.indexOf(view);
    }

    void place(double y, double width, double height, double[] newEdges) {
        edges = newEdges;
        resizeRelocate(0, y, width, height);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        for (int c = 0; c < views.size() && c + 1 < edges.length; c++) {
            views.get(c).resizeRelocate(edges[c], 0, edges[c + 1] - edges[c], getHeight() - 1);
        }
    }
}
