package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFilesTest {
    private static final Path HOME = Path.of("home");

    @TempDir
    private Path folder;

    @Test
    void eachSystemHasItsCustom() {
        assertEquals(HOME.resolve(".config/softmax-lab"), UserFolder.find("Linux", Map.of(), HOME));
        assertEquals(Path.of("conf", "softmax-lab"), UserFolder.find("Linux", Map.of("XDG_CONFIG_HOME", "conf"), HOME));
        assertEquals(
                HOME.resolve("Library/Application Support/Softmax Lab"), UserFolder.find("Mac OS X", Map.of(), HOME));
        assertEquals(
                Path.of("roaming", "Softmax Lab"), UserFolder.find("Windows 10", Map.of("APPDATA", "roaming"), HOME));
    }

    @Test
    void settingsComeBack() {
        Map<String, String> values = Map.of("theme", "dark", "textSize", "125");
        assertTrue(new SettingsFile(folder.resolve("new")).write(Map.of(), values));
        assertEquals(values, new SettingsFile(folder.resolve("new")).read());
    }

    @Test
    void twoWindowsKeepEachOthersChanges() throws IOException {
        SettingsFile file = new SettingsFile(folder);
        Map<String, String> before = Map.of("theme", "light", "textSize", "100", "width", "1280");
        file.write(Map.of(), before);
        file.write(before, Map.of("theme", "dark", "textSize", "100", "width", "900"));
        file.write(before, Map.of("theme", "light", "textSize", "150", "width", "800"));
        assertEquals(Map.of("theme", "dark", "textSize", "150", "width", "800"), file.read());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("settings.properties")), files.toList());
        }
    }

    @Test
    void unreadableSettingsAreNone() throws IOException {
        assertEquals(Map.of(), new SettingsFile(folder).read());
        // \\u without four hex digits is malformed in this format; so are bytes that are no UTF-8
        Files.writeString(folder.resolve("settings.properties"), "theme=\\u00");
        assertEquals(Map.of(), new SettingsFile(folder).read());
        Files.write(folder.resolve("settings.properties"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertEquals(Map.of(), new SettingsFile(folder).read());
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "");
        assertFalse(new SettingsFile(file).write(Map.of(), Map.of()));
        assertFalse(new LogFile(file).append("text"));
    }

    @Test
    void theLogGrows() throws IOException {
        LogFile log = new LogFile(folder);
        log.append("first");
        log.append("second");
        assertEquals("first\n\nsecond\n\n", Files.readString(folder.resolve("problems.log")));
    }

    @Test
    void theTourIsAPageOfPictures() throws Exception {
        TourFolder tour = new TourFolder(folder.resolve("tour"), "A & B");
        tour.add("one", "p < 1", new Pixels(1, 1, new int[] {0xFF000000}));
        tour.add("two", "the end", new Pixels(1, 1, new int[] {0xFFFFFFFF}));
        String page = Files.readString(tour.finish());
        assertTrue(page.contains("<title>A &amp; B</title>"));
        assertTrue(page.contains("alt=\"p &lt; 1\""));
        assertTrue(page.indexOf("one.png") < page.indexOf("two.png"));
        assertTrue(Files.exists(folder.resolve("tour/one.png")) && Files.exists(folder.resolve("tour/two.png")));
    }
}
