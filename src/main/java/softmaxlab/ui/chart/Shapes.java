package softmaxlab.ui.chart;

import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/** Puts the shapes and words of a chart where they belong. */
final class Shapes {
    private Shapes() {}

    /** A shape that is only looked at. */
    static <S extends Shape> S styled(S shape, String style) {
        shape.getStyleClass().add(style);
        shape.setManaged(false);
        shape.setMouseTransparent(true);
        return shape;
    }

    /** On whole pixels, so that letters are sharp. */
    static void place(Text text, double x, double y) {
        text.setLayoutX(Math.round(x));
        text.setLayoutY(Math.round(y));
    }

    static void place(Rectangle r, double x, double y, double width, double height) {
        r.setX(x);
        r.setY(y);
        r.setWidth(Math.max(0, width));
        r.setHeight(Math.max(0, height));
    }

    static void place(Line line, double x0, double y0, double x1, double y1) {
        line.setStartX(x0);
        line.setStartY(y0);
        line.setEndX(x1);
        line.setEndY(y1);
    }

    /**
     * Where a word beside an upright line begins: on its right, else on its left, wherever it crosses no other line; where
     * both sides are crossed, away from the first of the others.
     *
     * @param end the word stays between 0 and it
     * @return NaN if there is no room on either side
     */
    static double beside(double line, double width, double gap, double end, double... others) {
        double right = line + gap;
        double left = line - gap - width;
        boolean rightFits = right + width <= end;
        boolean leftFits = left >= 0;
        if (rightFits && isFree(line, right + width, others)) return right;
        if (leftFits && isFree(left, line, others)) return left;
        boolean away = others.length == 0 || others[0] <= line;
        if (away ? rightFits : leftFits) return away ? right : left;
        return Double.NaN;
    }

    private static boolean isFree(double from, double to, double... others) {
        for (double x : others) if (x > from && x < to) return false;
        return true;
    }
}
