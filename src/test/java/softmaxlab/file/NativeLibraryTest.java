package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NativeLibraryTest {
    @Test
    void readsTheMissingLibraryFromTheLinkersMessage() {
        // as printed by glibc 2.36
        String message =
                "/tmp/softmaxlab1.so: libpangoft2-1.0.so.0: cannot open shared object file: No such file or directory";
        assertEquals(Optional.of("libpangoft2-1.0.so.0"), NativeLibrary.missing(message));
    }

    @Test
    void anotherReasonIsNoMissingLibrary() {
        String message = "/tmp/softmaxlab1.so: failed to map segment from shared object: Operation not permitted";
        assertEquals(Optional.empty(), NativeLibrary.missing(message));
        assertEquals(Optional.empty(), NativeLibrary.missing(null));
    }

    @Test
    void aLibraryThatDoesNotShipIsNotMissed() {
        assertEquals(Optional.empty(), NativeLibrary.missingFor("libnothing-of-this-name.so"));
    }
}
