package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import softmaxlab.lab.Texts;

class TextSystemTest {
    @Test
    void missingPangoIsSaidBeforeAnyFontIsTouched() {
        Optional<String> problem =
                TextSystem.problem(library -> Optional.of("libpangoft2-1.0.so.0"), () -> fail("asked for a font"));
        assertEquals(Optional.of("launcher.noPango"), problem);
        assertTrue(new Texts().get(problem.orElseThrow()).contains("libpangoft2-1.0-0"));
    }

    @Test
    void noFontsIsSaid() {
        Optional<String> problem = TextSystem.problem(library -> Optional.empty(), () -> {
            throw new NullPointerException("firstFont");
        });
        assertEquals(Optional.of("launcher.noFonts"), problem);
    }

    @Test
    void nothingIsSaidWhereAllIsThere() {
        assertEquals(Optional.empty(), TextSystem.problem(library -> Optional.empty(), () -> null));
    }
}
