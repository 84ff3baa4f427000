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

    /** Writes all settings anew; false if that cannot be done. */
    public boolean write(Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        try {
            Files.createDirectories(file.getParent());
            try (Writer out = Files.newBufferedWriter(file)) {
                properties.store(out, null);
            }
            return true;
        } catch (IOException unwritable) {
            return false;
        }
    }
}
