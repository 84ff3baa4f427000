package softmaxlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import softmaxlab.lab.Texts;

class DisplayTest {
    private static final Function<String, Optional<String>> ALL_THERE = library -> Optional.empty();
    private final Texts texts = new Texts();

    @Test
    void linuxWithoutDisplayHasNone() {
        Function<String, Optional<String>> untouched = library -> fail("loaded " + library);
        assertTrue(Display.problem("Linux", Map.of(), untouched, texts).isPresent());
        assertTrue(Display.problem("Linux", Map.of("DISPLAY", ""), untouched, texts)
                .isPresent());
    }

    @Test
    void linuxWithADisplayNeedsGtk() {
        Map<String, String> display = Map.of("DISPLAY", ":0");
        assertEquals(Optional.empty(), Display.problem("Linux", display, ALL_THERE, texts));
        String sentence = Display.problem("Linux", display, library -> Optional.of("libgtk-3.so.0"), texts)
                .orElseThrow();
        assertTrue(sentence.contains("libgtk-3.so.0") && sentence.contains("libgtk-3-0"), sentence);
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertEquals(Optional.empty(), Display.problem("Windows 11", Map.of(), ALL_THERE, texts));
        assertEquals(Optional.empty(), Display.problem("Mac OS X", Map.of(), ALL_THERE, texts));
    }
}
