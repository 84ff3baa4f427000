package softmaxlab.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labels of a file as they are written: each different text once, and one code per row. */
final class LabelTexts {
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();

    /** The code of a text; a new one gets the next code and remembers its line. */
    int code(String text, long line) {
        Integer known = codes.get(text);
        if (known != null) return known;
        int code = texts.size();
        codes.put(text, code);
        texts.add(text);
        lines.add(line);
        return code;
    }

    int size() {
        return texts.size();
    }

    String text(int code) {
        return texts.get(code);
    }

    /** The physical line where the text of a code first stood. */
    long line(int code) {
        return lines.get(code);
    }

    List<String> texts() {
        return List.copyOf(texts);
    }
}
