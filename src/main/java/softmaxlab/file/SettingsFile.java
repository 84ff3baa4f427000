package softmaxlab.file;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Settings as names and values. A file that cannot be read or written never stops the app: then nothing is remembered. */
public final class SettingsFile {
    private static final String NAME = "settings.properties";

    private final Path file;

    /** @param folder is made when something is to be written */
    public SettingsFile(Path folder) {
        file = folder.resolve(NAME);
    }

    /** What was written last; empty if there is nothing to be read. */
    public Map<String, String> read() {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Map.of();
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    /**
     * Writes what has changed over what is there now, so that windows open side by side keep each other's changes and the
     * one closed last has the last word. The file is replaced in one move and never half written; false if it cannot be.
     *
     * @param before what {@link #read} gave when the window opened
     */
    public boolean write(Map<String, String> before, Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(read());
        values.forEach((name, value) -> {
            if (!value.equals(before.get(name))) properties.setProperty(name, value);
        });
        try {
            Files.createDirectories(file.getParent());
            Path whole = Files.createTempFile(file.getParent(), NAME, null);
            try {
                try (Writer out = Files.newBufferedWriter(whole)) {
                    properties.store(out, null);
                }
                WholeFile.replace(whole, file);
            } finally {
                Files.deleteIfExists(whole);
            }
            return true;
        } catch (IOException unwritable) {
            return false;
        }
    }
}
