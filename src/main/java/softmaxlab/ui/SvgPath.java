package softmaxlab.ui;

import static softmaxlab.ui.SvgDefs.number;

import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.VLineTo;

/** The data of an SVG path. */
final class SvgPath {
    private SvgPath() {}

    /** @throws IllegalArgumentException for an element that no chart of ours uses, such as an arc */
    static String of(Path path) {
        StringBuilder out = new StringBuilder();
        for (PathElement e : path.getElements()) {
            if (e instanceof MoveTo m) add(out, 'M', m.getX(), m.getY());
            else if (e instanceof LineTo l) add(out, 'L', l.getX(), l.getY());
            else if (e instanceof HLineTo h) add(out, 'H', h.getX());
            else if (e instanceof VLineTo v) add(out, 'V', v.getY());
            else if (e instanceof QuadCurveTo q) add(out, 'Q', q.getControlX(), q.getControlY(), q.getX(), q.getY());
            else if (e instanceof CubicCurveTo c) {
                add(
                        out,
                        'C',
                        c.getControlX1(),
                        c.getControlY1(),
                        c.getControlX2(),
                        c.getControlY2(),
                        c.getX(),
                        c.getY());
            } else if (e instanceof ClosePath) out.append('Z');
            else throw new IllegalArgumentException("no SVG for " + e);
        }
        return out.toString();
    }

    private static void add(StringBuilder out, char command, double... numbers) {
        out.append(command);
        for (int i = 0; i < numbers.length; i++) out.append(i == 0 ? "" : " ").append(number(numbers[i]));
    }
}
