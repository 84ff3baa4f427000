package softmaxlab.file.lesson;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** A place in a file; line and column count from 1, both 0 for the file as a whole. */
record Spot(int line, int column) {
    static final Spot FILE = new Spot(0, 0);

    static Spot of(Optional<Mark> mark) {
        return mark.map(m -> new Spot(m.getLine() + 1, m.getColumn() + 1)).orElse(FILE);
    }

    static Spot of(Node node) {
        return of(node.getStartMark());
    }

    /** The place of a character of the whole text. */
    static Spot at(String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Spot(line, text.codePointCount(lineStart, Math.min(offset, text.length())) + 1);
    }
}
