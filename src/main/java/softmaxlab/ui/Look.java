package softmaxlab.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
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

    /** Dresses a scene: base theme, tokens, style sheets and text size. */
    public void apply(Scene scene) {
        // First, while the styles still fit together: views fold at this, and JavaFX then looks colours up at once.
        Em.set(scene, em());
        scene.getRoot().setStyle("-fx-font-size: " + em() + "px;");
        scene.setUserAgentStylesheet(
                theme == Theme.DARK
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS());
        scene.getStylesheets()
                .setAll(
                        url("tokens-" + theme.key() + ".css"),
                        url("app.css"),
                        url("icons.css"),
                        url("shell.css"),
                        url("probabilities.css"),
                        url("workings.css"),
                        url("targets.css"),
                        url("calibration.css"),
                        url("calibration-curves.css"),
                        url("lesson.css"));
    }

    /** One em of a scene in pixels; of the usual text size without a scene. */
    public static double em(Scene scene) {
        return Em.of(scene);
    }

    private static String url(String file) {
        return Look.class.getResource("/css/" + file).toExternalForm();
    }
}
