package softmaxlab.ui;

import java.util.Locale;
import javafx.scene.layout.Region;

/**
 * The small marks that the text face has no glyphs for. Drawn as shapes that grow with the text; the colour is that of
 * the {@link Tone}. They carry no accessible text: a word stands beside each.
 */
public final class Marks {
    private Marks() {}

    /** What a mark or a sentence says about what it stands by. */
    public enum Tone {
        PLAIN,
        GOOD,
        WARN,
        BAD;

        /** The style class of texts and marks in this tone. */
        public String styleClass() {
            return "tone-" + name().toLowerCase(Locale.ROOT);
        }

        /** Whether it asks for a warning mark. */
        public boolean isWarning() {
            return this == WARN || this == BAD;
        }
    }

    /** A triangle with an exclamation mark. */
    public static Region warning(Tone tone) {
        return mark("mark-warning", tone);
    }

    public static Region tick(Tone tone) {
        return mark("mark-tick", tone);
    }

    public static Region cross(Tone tone) {
        return mark("mark-cross", tone);
    }

    /** The flag of the true class. */
    public static Region pennant() {
        return mark("mark-pennant", Tone.PLAIN);
    }

    /** A closed padlock: held by the lesson. */
    public static Region padlock() {
        return mark("mark-padlock", Tone.PLAIN);
    }

    private static Region mark(String shape, Tone tone) {
        Region mark = new Region();
        mark.getStyleClass().addAll("mark", shape, tone.styleClass());
        mark.setMouseTransparent(true);
        return mark;
    }
}
