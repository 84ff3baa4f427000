package softmaxlab.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import softmaxlab.lab.Texts;

/** Text for ears: signs that a screen reader skips or spells are put into words. */
public final class Spoken {
    private final Map<Pattern, String> words = new LinkedHashMap<>();

    public Spoken(Texts texts) {
        word("\\bNaN\\b", texts.get("spoken.nan"));
        word("\u2212\\s?\u221e", texts.get("spoken.minusInfinity"));
        word("\u221e", texts.get("spoken.infinity"));
        word(" ?\u00d7 ?10\\^", " " + texts.get("spoken.timesTenTo") + " ");
        word("\u2212(?=\\d)", texts.get("spoken.minus") + " ");
        word("\u2192", texts.get("spoken.to"));
        word("\u00f7", texts.get("spoken.dividedBy"));
    }

    private void word(String pattern, String word) {
        words.put(Pattern.compile(pattern), word);
    }

    /** The text as it is to be read out: "NaN" becomes "not a number", "−∞" "minus infinity". */
    public String of(String text) {
        String spoken = text;
        for (Map.Entry<Pattern, String> e : words.entrySet()) {
            spoken = e.getKey().matcher(spoken).replaceAll(e.getValue());
        }
        return spoken;
    }
}
