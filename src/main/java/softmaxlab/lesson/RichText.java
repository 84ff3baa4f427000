package softmaxlab.lesson;

import java.util.List;
import java.util.stream.Collectors;

/** Text ready to be shown: the numbers are in it. Compared by value, so that a view redraws only what changed. */
public record RichText(List<Block> blocks) {
    public static final RichText EMPTY = new RichText(List.of());

    /** How a run of text looks. */
    public enum Style {
        PLAIN,
        BOLD,
        EMPHASIS,
        CODE
    }

    /** What a block is. */
    public enum Kind {
        PARAGRAPH,
        BULLET,
        NUMBERED,
        CODE
    }

    /**
     * A piece of a line in one style.
     *
     * @param live whether it is a number of the engine; it may hold a power of ten, see
     *     {@link softmaxlab.lab.Numbers#exponentAt}
     */
    public record Run(String text, Style style, boolean live) {}

    /**
     * A paragraph, one item of a list, or lines of code.
     *
     * @param number the item's number in a numbered list, 0 elsewhere
     */
    public record Block(Kind kind, int number, List<Run> runs) {
        public Block {
            runs = List.copyOf(runs);
        }
    }

    public RichText {
        blocks = List.copyOf(blocks);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The words alone, one line per block: for accessible text and tests. */
    public String plain() {
        return blocks.stream()
                .map(b -> b.runs().stream().map(Run::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
