package softmaxlab.lesson;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Text as its author wrote it, the numbers still to be filled in. */
public record Prose(List<Block> blocks) {
    public static final Prose NONE = new Prose(List.of());

    /** A run of words, or the place of a number; exactly one of the two is not null. */
    public record Span(String words, LiveNumber number, RichText.Style style) {}

    /** A paragraph, an item or code; see {@link RichText.Block}. */
    public record Block(RichText.Kind kind, int number, List<Span> spans) {
        public Block {
            spans = List.copyOf(spans);
        }
    }

    public Prose {
        blocks = List.copyOf(blocks);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    public Stream<LiveNumber> numbers() {
        return blocks.stream()
                .flatMap(b -> b.spans().stream())
                .filter(s -> s.number() != null)
                .map(Span::number);
    }

    /** The text with every number written by {@code write}. */
    public RichText with(Function<LiveNumber, String> write) {
        return new RichText(blocks.stream()
                .map(b -> new RichText.Block(
                        b.kind(),
                        b.number(),
                        b.spans().stream().map(s -> run(s, write)).toList()))
                .toList());
    }

    private static RichText.Run run(Span s, Function<LiveNumber, String> write) {
        boolean live = s.number() != null;
        return new RichText.Run(live ? write.apply(s.number()) : s.words(), s.style(), live);
    }
}
