package softmaxlab.file.lesson;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Finds the place in the file of a character of a scalar's value, whatever the scalar's style: quotes, escapes, folding and
 * indentation change white space only, so the n-th visible character of the value is the n-th in the file.
 */
final class ScalarOffsets {
    private final String text;
    private final ScalarNode node;

    /** @param text the whole file */
    ScalarOffsets(String text, ScalarNode node) {
        this.text = text;
        this.node = node;
    }

    Spot spot(int offset) {
        if (node.getStartMark().isEmpty()) return Spot.FILE;
        String value = node.getValue();
        int visible = 0;
        for (int i = 0; i < Math.min(offset, value.length()); i++) if (isVisible(value.charAt(i))) visible++;
        int at = start(node.getStartMark().get());
        while (true) {
            while (at < text.length() && !isVisible(text.charAt(at))) at++;
            int width = width(at);
            if (visible == 0 || at >= text.length()) return Spot.at(text, at);
            if (width > 0) visible--;
            at += Math.abs(width);
        }
    }

    /** Where the scalar's own characters begin: after the quote, or after the line of the block's bar. */
    private int start(Mark mark) {
        int at = text.offsetByCodePoints(0, mark.getIndex());
        return switch (node.getScalarStyle()) {
            case SINGLE_QUOTED, DOUBLE_QUOTED -> at + 1;
            case LITERAL, FOLDED -> {
                int line = text.indexOf('\n', at);
                yield line < 0 ? text.length() : line + 1;
            }
            default -> at;
        };
    }

    /** How many characters of the file stand for one visible character of the value; negative if they stand for none. */
    private int width(int at) {
        if (at + 1 >= text.length()) return 1;
        char c = text.charAt(at);
        char next = text.charAt(at + 1);
        if (node.getScalarStyle() == ScalarStyle.SINGLE_QUOTED && c == '\'' && next == '\'') return 2;
        if (node.getScalarStyle() != ScalarStyle.DOUBLE_QUOTED || c != '\\') return 1;
        return switch (next) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            case 'n', 't', 'r', ' ', '\n', '_' -> -2;
            default -> 2;
        };
    }

    private static boolean isVisible(char c) {
        return !Character.isWhitespace(c) && c != '\u00a0';
    }
}
