package softmaxlab.file;

import java.nio.file.Path;
import java.util.Map;

/** Where the app keeps its settings and its log, by the custom of each system. */
public final class UserFolder {
    /** A system property that puts the folder elsewhere. */
    public static final String PROPERTY = "softmaxlab.folder";

    private static final String NAME = "softmax-lab";

    private UserFolder() {}

    /** The folder on this machine; it need not exist. */
    public static Path find() {
        String given = System.getProperty(PROPERTY, "");
        if (!given.isEmpty()) return Path.of(given);
        return find(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /**
     * @param system the system's name as in {@code os.name}
     * @param environment variables that may name a folder
     */
    static Path find(String system, Map<String, String> environment, Path home) {
        if (system.startsWith("Windows")) {
            return given(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"))
                    .resolve("Softmax Lab");
        }
        if (system.startsWith("Mac")) return home.resolve("Library/Application Support/Softmax Lab");
        return given(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME);
    }

    private static Path given(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isEmpty() ? otherwise : Path.of(value);
    }
}
