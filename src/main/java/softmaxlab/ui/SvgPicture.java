package softmaxlab.ui;

import static softmaxlab.ui.SvgDefs.attribute;
import static softmaxlab.ui.SvgDefs.number;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Transform;
import softmaxlab.file.Markup;

/**
 * What a part of the scene shows, as an SVG document: the same shapes, colours and words, nothing as pixels. Call on the FX
 * thread.
 */
final class SvgPicture {
    private final StringBuilder out = new StringBuilder();
    private final SvgDefs defs;
    private final SvgText words;

    private SvgPicture(String ids) {
        defs = new SvgDefs(ids);
        words = new SvgText(defs, out);
    }

    /** @param title says what it is, for those who cannot see it */
    static String of(Region root, String title) {
        return of(root, title, "");
    }

    /** @param ids what all ids in it begin with, so that several documents can stand in one page */
    static String of(Region root, String title, String ids) {
        SvgPicture picture = new SvgPicture(ids);
        picture.ground(root);
        picture.node(root, false);
        String size = attribute("width", root.getWidth()) + attribute("height", root.getHeight());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"" + size + " viewBox=\"0 0 " + number(root.getWidth()) + ' '
                + number(root.getHeight()) + "\" role=\"img\">\n<title>" + Markup.escaped(title) + "</title>\n"
                + picture.defs.all() + '\n' + picture.out + "</svg>\n";
    }

    /** The ground of the theme, without which the words of a dark one could not be read on a page. */
    private void ground(Region root) {
        box(0, 0, root.getWidth(), root.getHeight(), 0);
        out.append(defs.paint("fill", Pictures.ground(root))).append("/>\n");
    }

    private void node(Node node, boolean placed) {
        if (!node.isVisible() || node.getOpacity() == 0) return;
        out.append("<g");
        if (placed) transform(node.getLocalToParentTransform());
        if (node.getOpacity() < 1) out.append(attribute("opacity", node.getOpacity()));
        if (node.getClip() instanceof Rectangle r) out.append(" clip-path=\"url(#" + defs.clip(r) + ")\"");
        out.append('>');
        if (node instanceof Text text) words.text(text);
        else if (node instanceof Shape shape) shape(shape);
        else if (node instanceof Region region) region(region);
        if (node instanceof TextFlow flow) words.flow(flow);
        if (node instanceof Parent parent) children(parent);
        out.append("</g>\n");
    }

    private void children(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            boolean written = parent instanceof TextFlow && child instanceof Text;
            if (!written) node(child, true);
        }
    }

    private void transform(Transform t) {
        if (t.isIdentity()) return;
        out.append(" transform=\"matrix(")
                .append(number(t.getMxx()))
                .append(' ')
                .append(number(t.getMyx()));
        out.append(' ').append(number(t.getMxy())).append(' ').append(number(t.getMyy()));
        out.append(' ')
                .append(number(t.getTx()))
                .append(' ')
                .append(number(t.getTy()))
                .append(")\"");
    }

    private void region(Region region) {
        Background background = region.getBackground();
        if (background != null) {
            for (BackgroundFill fill : background.getFills()) {
                double left = fill.getInsets().getLeft();
                double top = fill.getInsets().getTop();
                double width = region.getWidth() - left - fill.getInsets().getRight();
                double height = region.getHeight() - top - fill.getInsets().getBottom();
                if (region.getShape() instanceof SVGPath icon) icon(icon, left, top, width, height);
                else box(left, top, width, height, fill.getRadii().getTopLeftHorizontalRadius());
                out.append(defs.paint("fill", fill.getFill())).append("/>");
            }
        }
        Border border = region.getBorder();
        if (border != null) for (BorderStroke stroke : border.getStrokes()) border(region, stroke);
    }

    /** A shape as large as its region, as icons are. */
    private void icon(SVGPath icon, double x, double y, double width, double height) {
        Bounds b = icon.getLayoutBounds();
        out.append("<path d=\"").append(Markup.escaped(icon.getContent())).append("\" transform=\"translate(");
        out.append(number(x)).append(' ').append(number(y)).append(") scale(");
        out.append(number(width / b.getWidth())).append(' ').append(number(height / b.getHeight()));
        out.append(") translate(").append(number(-b.getMinX())).append(' ').append(number(-b.getMinY()));
        out.append(")\"");
    }

    /** A border that is the same on all sides as a frame, any other side by side. */
    private void border(Region region, BorderStroke s) {
        double w = region.getWidth();
        double h = region.getHeight();
        boolean all =
                s.isStrokeUniform() && s.getWidths().getTop() == s.getWidths().getBottom();
        if (all && s.getWidths().getTop() > 0) {
            double line = s.getWidths().getTop();
            box(line / 2, line / 2, w - line, h - line, s.getRadii().getTopLeftHorizontalRadius());
            out.append(" fill=\"none\"").append(defs.paint("stroke", s.getTopStroke()));
            out.append(attribute("stroke-width", line)).append("/>");
        } else if (!all) {
            double top = s.getWidths().getTop();
            double bottom = s.getWidths().getBottom();
            if (top > 0) side(w, top / 2, top, s.getTopStroke(), s.getTopStyle());
            if (bottom > 0) side(w, h - bottom / 2, bottom, s.getBottomStroke(), s.getBottomStyle());
        }
    }

    private void side(double width, double y, double line, Paint stroke, BorderStrokeStyle style) {
        out.append("<line x1=\"0\"").append(attribute("y1", y)).append(attribute("x2", width));
        out.append(attribute("y2", y)).append(defs.paint("stroke", stroke)).append(attribute("stroke-width", line));
        dashes(style.getDashArray());
        out.append("/>");
    }

    private void dashes(List<Double> lengths) {
        if (!lengths.isEmpty())
            out.append(" stroke-dasharray=\"").append(points(lengths)).append('"');
    }

    private void box(double x, double y, double width, double height, double radius) {
        out.append("<rect").append(attribute("x", x)).append(attribute("y", y));
        out.append(attribute("width", Math.max(0, width))).append(attribute("height", Math.max(0, height)));
        double round = Math.min(radius, Math.min(width, height) / 2);
        if (round > 0) out.append(attribute("rx", round));
    }

    private void shape(Shape shape) {
        if (shape instanceof Rectangle r) rectangle(r);
        else if (shape instanceof Line l) {
            out.append("<line").append(attribute("x1", l.getStartX())).append(attribute("y1", l.getStartY()));
            out.append(attribute("x2", l.getEndX())).append(attribute("y2", l.getEndY()));
        } else if (shape instanceof Circle c) {
            out.append("<circle").append(attribute("cx", c.getCenterX())).append(attribute("cy", c.getCenterY()));
            out.append(attribute("r", c.getRadius()));
        } else if (shape instanceof Polygon p)
            out.append("<polygon points=\"").append(points(p.getPoints())).append('"');
        else if (shape instanceof Polyline p)
            out.append("<polyline points=\"").append(points(p.getPoints())).append('"');
        else if (shape instanceof SVGPath p)
            out.append("<path d=\"").append(Markup.escaped(p.getContent())).append('"');
        else if (shape instanceof Path p)
            out.append("<path d=\"").append(SvgPath.of(p)).append('"');
        else return;
        paint(shape);
        out.append("/>");
    }

    /** SVG has no stroke that lies inside its shape: the shape is made smaller instead. */
    private void rectangle(Rectangle r) {
        boolean inside = r.getStroke() != null && r.getStrokeType() == StrokeType.INSIDE;
        double by = inside ? r.getStrokeWidth() / 2 : 0;
        box(r.getX() + by, r.getY() + by, r.getWidth() - 2 * by, r.getHeight() - 2 * by, r.getArcWidth() / 2);
    }

    private static String points(Iterable<Double> numbers) {
        StringBuilder text = new StringBuilder();
        for (double n : numbers) text.append(text.isEmpty() ? "" : " ").append(number(n));
        return text.toString();
    }

    private void paint(Shape shape) {
        out.append(defs.paint("fill", shape.getFill()));
        if (shape.getStroke() == null || shape.getStrokeWidth() == 0) return;
        out.append(defs.paint("stroke", shape.getStroke())).append(attribute("stroke-width", shape.getStrokeWidth()));
        String cap = shape.getStrokeLineCap().name().toLowerCase(Locale.ROOT);
        if (!cap.equals("butt")) out.append(" stroke-linecap=\"").append(cap).append('"');
        dashes(shape.getStrokeDashArray());
    }
}
