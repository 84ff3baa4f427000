package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import softmaxlab.lab.Texts;

class TextSystemTest {
    @Test
    void missingPangoIsSaidWithItsPackage() {
        Optional<String> problem = TextSystem.missingLibrary(library -> Optional.of("libpangoft2-1.0.so.0"));
        assertEquals(Optional.of("launcher.noPango"), problem);
        assertTrue(new Texts().get(problem.orElseThrow()).contains("libpangoft2-1.0-0"));
    }

    @Test
    void noFontsIsSaid() {
        Optional<String> problem = TextSystem.missingFonts(() -> {
            throw new NullPointerException("firstFont");
        });
        assertEquals(Optional.of("launcher.noFonts"), problem);
    }

    @Test
    void nothingIsSaidWhereAllIsThere() {
        assertEquals(Optional.empty(), TextSystem.missingLibrary(library -> Optional.empty()));
        assertEquals(Optional.empty(), TextSystem.missingFonts(() -> null));
    }
}
