package softmaxlab.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import softmaxlab.ui.chart.JudgedDiagram;

/**
 * Two square diagrams side by side and a column right of them that takes the rest; the squares are as large as height and
 * that column allow. Where there is little width, one of the two is shown at a time.
 */
public final class BenchColumns extends SharingPane {
    private JudgedDiagram before;
    private JudgedDiagram after;
    private Region column;
    private boolean single;
    private boolean showAfter;

    void fill(JudgedDiagram first, JudgedDiagram second, Region column) {
        before = first;
        after = second;
        this.column = column;
        getChildren().setAll(before, after, column);
        arrange(false);
    }

    void arrange(boolean oneDiagram) {
        single = oneDiagram;
        showAfter(showAfter);
    }

    /** Which of the two is on show if there is room for one. */
    void showAfter(boolean second) {
        showAfter = second;
        before.setVisible(!single || !second);
        after.setVisible(!single || second);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double w = getWidth();
        double h = getHeight();
        double inset = JudgedDiagram.INSET * em;
        double space = SPACE * em;
        int shown = single ? 1 : 2;
        double least = (single && w < 50 * em ? NARROW_COLUMN : COLUMN) * em;
        double byWidth = (w - least - shown * space) / shown - inset;
        double width = Math.round(inset + Math.min(byWidth, before.sideFor(h)));
        for (Node diagram : new Node[] {before, after}) {
            double x = diagram == after && !single ? width + space : 0;
            diagram.resizeRelocate(Math.round(x), 0, width, h);
        }
        double left = Math.round(shown * (width + space));
        column.resizeRelocate(left, 0, w - left, h);
    }
}
