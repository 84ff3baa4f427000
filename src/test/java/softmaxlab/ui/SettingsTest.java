package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void theyComeBackAsTheyWere() {
        Settings some = new Settings(
                new Look(Look.Theme.DARK, 150), 1000, 700, 20, -30.5, true, true, List.of("/a/b.csv", "/c"));
        assertEquals(some, Settings.of(some.toMap()));
        assertEquals(Settings.DEFAULT, Settings.of(Settings.DEFAULT.toMap()));
    }

    @Test
    void nonsenseIsTheDefault() {
        assertEquals(Settings.DEFAULT, Settings.of(Map.of()));
        Map<String, String> nonsense = Map.of(
                "theme", "plaid", "textSize", "big", "width", "NaN", "height", "", "x", "Infinity", "maximized", "1");
        assertEquals(Settings.DEFAULT, Settings.of(nonsense));
    }

    @Test
    void sizesAreKeptWithinReason() {
        Settings extreme = Settings.of(Map.of("textSize", "5000", "width", "3", "height", "-1"));
        assertEquals(200, extreme.look().textSize());
        assertEquals(Settings.MIN_WIDTH, extreme.width());
        assertEquals(Settings.MIN_HEIGHT, extreme.height());
    }

    @Test
    void textGrowsAndShrinksInSteps() {
        Look look = Look.DEFAULT;
        assertEquals(110, look.nextTextSize());
        assertEquals(90, look.previousTextSize());
        assertEquals(200, look.withTextSize(200).nextTextSize());
        assertEquals(80, look.withTextSize(80).previousTextSize());
        assertEquals(125, look.withTextSize(117).nextTextSize());
    }
}
