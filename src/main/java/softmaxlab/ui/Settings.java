package softmaxlab.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the window remembers from one time to the next.
 *
 * @param x left edge on the screen in pixels; NaN to let the system choose
 * @param y upper edge on the screen in pixels; NaN to let the system choose
 * @param reducedMotion whether nothing may move by itself
 * @param recent the files that were opened last, the latest first, in the lines of {@link RecentFiles}
 */
public record Settings(
        Look look,
        double width,
        double height,
        double x,
        double y,
        boolean maximized,
        boolean reducedMotion,
        List<String> recent) {
    public static final Settings DEFAULT =
            new Settings(Look.DEFAULT, 1280, 760, Double.NaN, Double.NaN, false, false, List.of());

    private static final String RECENT = "recent";

    static final double MIN_WIDTH = 720;
    static final double MIN_HEIGHT = 480;

    /** What the map says, as far as it makes sense. */
    public static Settings of(Map<String, String> values) {
        int textSize = (int) number(values, "textSize", Look.DEFAULT.textSize());
        Look look = new Look(Look.Theme.byKey(values.getOrDefault("theme", "")), textSize);
        return new Settings(
                look,
                Math.max(MIN_WIDTH, number(values, "width", DEFAULT.width)),
                Math.max(MIN_HEIGHT, number(values, "height", DEFAULT.height)),
                number(values, "x", Double.NaN),
                number(values, "y", Double.NaN),
                "true".equals(values.get("maximized")),
                "true".equals(values.get("reducedMotion")),
                recent(values));
    }

    private static List<String> recent(Map<String, String> values) {
        return values.getOrDefault(RECENT, "")
                .lines()
                .filter(path -> !path.isEmpty())
                .toList();
    }

    /** With other files that were opened last. */
    public Settings withRecent(List<String> files) {
        return new Settings(look, width, height, x, y, maximized, reducedMotion, files);
    }

    public Map<String, String> toMap() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("theme", look.theme().key());
        values.put("textSize", String.valueOf(look.textSize()));
        values.put("width", String.valueOf(width));
        values.put("height", String.valueOf(height));
        values.put("x", String.valueOf(x));
        values.put("y", String.valueOf(y));
        values.put("maximized", String.valueOf(maximized));
        values.put("reducedMotion", String.valueOf(reducedMotion));
        values.put(RECENT, String.join("\n", recent));
        return values;
    }

    private static double number(Map<String, String> values, String key, double otherwise) {
        try {
            double value = Double.parseDouble(values.getOrDefault(key, ""));
            return Double.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
