package softmaxlab.file;

import java.util.List;
import softmaxlab.lab.Texts;

/** Something that was assumed about a file and that its user should know. */
public record Notice(String key, List<Object> arguments) {
    public Notice {
        arguments = List.copyOf(arguments);
    }

    public static Notice of(String key, Object... arguments) {
        return new Notice(key, List.of(arguments));
    }

    /** The notice as a sentence. */
    public String text() {
        return new Texts().get(key, arguments.toArray());
    }
}
