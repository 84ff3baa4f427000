package softmaxlab.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import softmaxlab.ui.chart.Em;

/**
 * How the window looks.
 *
 * @param theme colours
 * @param textSize text in percent, 80 to 200
 */
public record Look(Theme theme, int textSize) {
    /** The steps of A− and A+. */
    private static final int[] TEXT_SIZES = {80, 90, 100, 110, 125, 150, 175, 200};

    private static final double BASE_PIXELS = 14;

    private static final List<String> SHEETS =
            List.of("app", "icons", "shell", "probabilities", "workings", "targets", "calibration", "lesson");

    public static final Look DEFAULT = new Look(Theme.LIGHT, 100);

    /** Which token file is on. */
    public enum Theme {
        LIGHT("light"),
        DARK("dark");

        private final String key;

        Theme(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        private String base() {
            return this == DARK
                    ? new PrimerDark().getUserAgentStylesheetBSS()
                    : new PrimerLight().getUserAgentStylesheetBSS();
        }

        /** The theme of a key; light if there is none. */
        public static Theme byKey(String key) {
            return key.equals(DARK.key) ? DARK : LIGHT;
        }
    }

    public Look {
        textSize = Math.min(TEXT_SIZES[TEXT_SIZES.length - 1], Math.max(TEXT_SIZES[0], textSize));
    }

    public Look withTheme(Theme other) {
        return new Look(other, textSize);
    }

    public Look withTextSize(int percent) {
        return new Look(theme, percent);
    }

    /** The next larger step; the present size if it is the largest. */
    public int nextTextSize() {
        return Arrays.stream(TEXT_SIZES).filter(s -> s > textSize).min().orElse(textSize);
    }

    /** The next smaller step; the present size if it is the smallest. */
    public int previousTextSize() {
        return Arrays.stream(TEXT_SIZES).filter(s -> s < textSize).max().orElse(textSize);
    }

    /** One em in pixels. */
    public double em() {
        return BASE_PIXELS * textSize / 100;
    }

    /**
     * Takes nothing in place of JavaFX's own theme, which would otherwise come with the first control and style every
     * scene once more, though each brings its base. To be called on the FX thread before any control is made.
     */
    public static void useNoOtherBase() {
        Application.setUserAgentStylesheet("data:text/css,");
    }

    /** Dresses a scene: base theme, tokens, style sheets and text size. */
    public void apply(Scene scene) {
        // First, while the styles still fit together: views fold at this, and JavaFX then looks colours up at once.
        Em.set(scene, em());
        scene.getRoot().setStyle("-fx-font-size: " + em() + "px;");
        dress(scene);
    }

    /** Only what is not so already: each change styles every node again. */
    private void dress(Scene scene) {
        String base = theme.base();
        if (!base.equals(scene.getUserAgentStylesheet())) scene.setUserAgentStylesheet(base);
        List<String> sheets = Stream.concat(Stream.of("tokens-" + theme.key()), SHEETS.stream())
                .map(Look::url)
                .toList();
        if (!sheets.equals(scene.getStylesheets())) scene.getStylesheets().setAll(sheets);
    }

    /** One em of a scene in pixels; of the usual text size without a scene. */
    public static double em(Scene scene) {
        return Em.of(scene);
    }

    /** Where a style sheet is. */
    static String url(String sheet) {
        return Look.class.getResource("/css/" + sheet + ".css").toExternalForm();
    }
}
