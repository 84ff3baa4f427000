package softmaxlab.ui;

import javafx.scene.layout.Region;
import softmaxlab.ui.chart.CurvePicture;

/**
 * A picture at the left, as large as it wants to be, and a column right of it; or one of the two at a time, a square
 * picture then with a few lines beside it.
 */
public final class CurvesPane extends SharingPane {
    private static final double WIDEST_COLUMN = 50;
    /** What the few lines need at least. */
    private static final double FEW = 15;

    private CurvePicture picture;
    private Region column;
    private Region beside;
    private boolean paged;

    void fill(CurvePicture newPicture, Region newColumn, Region fewLines) {
        picture = newPicture;
        column = newColumn;
        beside = fewLines;
        // The choice of a picture is in the column: Tab comes to it first.
        getChildren().setAll(column, picture, beside);
    }

    /**
     * @param onePage whether there is room for one of the two
     * @param showPicture which of them that is
     * @param showBeside whether the few lines stand beside the picture
     */
    void arrange(boolean onePage, boolean showPicture, boolean showBeside) {
        paged = onePage;
        picture.setVisible(!paged || showPicture);
        column.setVisible(!paged || !showPicture);
        beside.setVisible(showBeside);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double w = getWidth();
        double h = getHeight();
        if (paged) {
            double room = beside.isVisible() ? w - FEW * em : w;
            double side = Math.round(Math.min(room, picture.widthFor(h)));
            picture.resizeRelocate(0, 0, side, h);
            beside.resizeRelocate(side + em, 0, Math.max(0, w - side - em), h);
            column.resizeRelocate(0, 0, w, h);
            return;
        }
        double most = w - (COLUMN + SPACE) * em;
        // As wide for each kind of curve: the choice of the kind, in the column, stays under the mouse.
        double width = Math.round(Math.min(most, picture.squareWidth(h)));
        picture.resizeRelocate(0, 0, width, h);
        double left = Math.round(width + SPACE * em);
        column.resizeRelocate(left, 0, Math.min(w - left, WIDEST_COLUMN * em), h);
    }
}
