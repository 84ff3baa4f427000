package softmaxlab.ui;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;

/** The paints and clips of an SVG document: colours stand where they are used, the rest is defined once and referred to. */
final class SvgDefs {
    private static final int CHANNEL = 255;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final String prefix;

    /** @param prefix what all ids begin with */
    SvgDefs(String prefix) {
        this.prefix = prefix;
    }

    /** Attributes that paint with {@code paint}; "none" for null. */
    String paint(String attribute, Paint paint) {
        if (paint instanceof Color c) return color(attribute, c);
        if (paint instanceof LinearGradient g) return " " + attribute + "=\"url(#" + id(gradient(g)) + ")\"";
        return " " + attribute + "=\"none\"";
    }

    private static String color(String attribute, Color c) {
        if (c.getOpacity() == 0) return " " + attribute + "=\"none\"";
        String text = " " + attribute + "=\"" + hex(c) + '"';
        return c.getOpacity() == 1 ? text : text + " " + attribute + "-opacity=\"" + number(c.getOpacity()) + '"';
    }

    private static String hex(Color c) {
        return String.format(
                Locale.ROOT, "#%02x%02x%02x", channel(c.getRed()), channel(c.getGreen()), channel(c.getBlue()));
    }

    private static int channel(double share) {
        return (int) Math.round(share * CHANNEL);
    }

    private static String gradient(LinearGradient g) {
        String spread = g.getCycleMethod() == CycleMethod.REPEAT
                ? "repeat"
                : g.getCycleMethod() == CycleMethod.REFLECT ? "reflect" : "pad";
        StringBuilder out = new StringBuilder("<linearGradient id=\"%s\" gradientUnits=\"")
                .append(g.isProportional() ? "objectBoundingBox" : "userSpaceOnUse")
                .append("\" spreadMethod=\"" + spread + '"');
        out.append(attribute("x1", g.getStartX())).append(attribute("y1", g.getStartY()));
        out.append(attribute("x2", g.getEndX()))
                .append(attribute("y2", g.getEndY()))
                .append('>');
        for (Stop stop : g.getStops()) {
            out.append("<stop").append(attribute("offset", stop.getOffset()));
            out.append(color("stop-color", stop.getColor())).append("/>");
        }
        return out.append("</linearGradient>").toString();
    }

    /** The id of a clip to a rectangle. */
    String clip(Rectangle r) {
        return id("<clipPath id=\"%s\"><rect" + attribute("x", r.getX()) + attribute("y", r.getY())
                + attribute("width", r.getWidth()) + attribute("height", r.getHeight()) + "/></clipPath>");
    }

    private String id(String definition) {
        return ids.computeIfAbsent(definition, d -> prefix + "d" + (ids.size() + 1));
    }

    /** All definitions, to stand anywhere in the document. */
    String all() {
        StringBuilder out = new StringBuilder("<defs>");
        ids.forEach((definition, id) -> out.append(definition.replace("%s", id)));
        return out.append("</defs>").toString();
    }

    static String attribute(String name, double value) {
        return " " + name + "=\"" + number(value) + '"';
    }

    /** Three decimals, without those that are 0. */
    static String number(double value) {
        double rounded = Math.rint(value * 1000) / 1000;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
