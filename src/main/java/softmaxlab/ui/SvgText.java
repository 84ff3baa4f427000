package softmaxlab.ui;

import static softmaxlab.ui.SvgDefs.attribute;

import java.util.function.IntFunction;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import softmaxlab.file.Markup;

/** Words as SVG, each line where the toolkit put it. */
final class SvgText {
    private static final String SEMIBOLD = "SmBld";
    private static final double SAME_LINE = 2;

    private final SvgDefs defs;
    private final StringBuilder out;

    SvgText(SvgDefs defs, StringBuilder out) {
        this.defs = defs;
        this.out = out;
    }

    /** A text of its own. */
    void text(Text text) {
        lines(text, 0, i -> text.rangeShape(i, i + 1));
    }

    /** The texts of a flow: their places are known to the flow alone. */
    void flow(TextFlow flow) {
        int from = 0;
        for (Node child : flow.getChildren()) {
            if (!(child instanceof Text text)) {
                from++;
                continue;
            }
            int start = from;
            lines(text, flow.getInsets().getTop(), i -> flow.rangeShape(start + i, start + i + 1));
            from += text.getText().length();
        }
    }

    private void lines(Text text, double down, IntFunction<PathElement[]> shapeOf) {
        String all = text.getText();
        int start = 0;
        Bounds first = null;
        Bounds last = null;
        for (int i = 0; i < all.length(); i++) {
            Bounds at = new Path(shapeOf.apply(i)).getLayoutBounds();
            if (at.isEmpty()) continue;
            if (first != null && Math.abs(at.getMinY() - first.getMinY()) > SAME_LINE) {
                line(text, all.substring(start, i), first, last, down);
                start = i;
                first = null;
            }
            if (first == null) first = at;
            last = at;
        }
        if (first != null) line(text, all.substring(start), first, last, down);
    }

    private void line(Text text, String words, Bounds first, Bounds last, double down) {
        if (words.isBlank()) return;
        Font font = text.getFont();
        boolean bold = font.getName().contains(SEMIBOLD) || font.getStyle().contains("Bold");
        double ascent = text.getBaselineOffset();
        out.append("<text").append(attribute("x", first.getMinX()));
        out.append(attribute("y", first.getMinY() + ascent + down));
        out.append(attribute("font-size", font.getSize()));
        out.append(" font-family=\"'IBM Plex Sans', 'Liberation Sans', Arial, sans-serif\"")
                .append(bold ? " font-weight=\"600\"" : "");
        out.append(attribute("textLength", last.getMaxX() - first.getMinX()));
        out.append(" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"");
        out.append(defs.paint("fill", text.getFill())).append('>');
        out.append(Markup.escaped(words.replaceAll("\\R", ""))).append("</text>");
    }
}
