package softmaxlab.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.scene.Scene;

/**
 * How the window looks.
 *
 * @param theme colours
 * @param textSize text in percent, 100 to 200
 */
public record Look(Theme theme, int textSize) {
    public static final Look DEFAULT = new Look(Theme.LIGHT, 100);
    /** The steps of A− and A+. */
    public static final int[] TEXT_SIZES = {80, 90, 100, 110, 125, 150, 175, 200};

    private static final double BASE_PIXELS = 14;

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
    }

    /** One em in pixels. */
    public double em() {
        return BASE_PIXELS * textSize / 100;
    }

    /** Dresses a scene: base theme, tokens, style sheets and text size. */
    public void apply(Scene scene) {
        scene.setUserAgentStylesheet(
                theme == Theme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(
                        url("tokens-" + theme.key() + ".css"),
                        url("app.css"),
                        url("shell.css"),
                        url("probabilities.css"),
                        url("workings.css"),
                        url("targets.css"),
                        url("calibration.css"),
                        url("lesson.css"));
        scene.getRoot().setStyle("-fx-font-size: " + em() + "px;");
        scene.getProperties().put(Look.class, em());
    }

    /** One em of a scene in pixels. */
    static double em(Scene scene) {
        return scene != null && scene.getProperties().get(Look.class) instanceof Double em ? em : BASE_PIXELS;
    }

    private static String url(String file) {
        return Look.class.getResource("/css/" + file).toExternalForm();
    }
}
