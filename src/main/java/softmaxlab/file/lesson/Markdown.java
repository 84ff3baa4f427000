package softmaxlab.file.lesson;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import softmaxlab.lesson.LiveNumber;
import softmaxlab.lesson.Prose;
import softmaxlab.lesson.RichText;
import softmaxlab.lesson.RichText.Style;

/** Markdown as lessons use it: paragraphs, lists, bold, emphasis and code; links are shown as text, the rest is refused. */
final class Markdown extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder().build();

    private final char firstMark;
    private final List<LiveNumber> numbers;
    private final Consumer<String> refuse;
    private final List<Prose.Block> blocks = new ArrayList<>();
    private final Set<Style> styles = EnumSet.noneOf(Style.class);
    private List<Prose.Span> spans = new ArrayList<>();

    private Markdown(char firstMark, List<LiveNumber> numbers, Consumer<String> refuse) {
        this.firstMark = firstMark;
        this.numbers = numbers;
        this.refuse = refuse;
    }

    /**
     * Reads a text.
     *
     * @param firstMark the character that stands for the first of the numbers, the next for the second
     * @param refuse gets the text key of what is not allowed
     */
    static Prose read(String text, char firstMark, List<LiveNumber> numbers, Consumer<String> refuse) {
        Markdown reader = new Markdown(firstMark, numbers, refuse);
        PARSER.parse(text).accept(reader);
        return new Prose(reader.blocks);
    }

    private Style style() {
        if (styles.contains(Style.CODE)) return Style.CODE;
        if (styles.contains(Style.BOLD)) return Style.BOLD;
        return styles.contains(Style.EMPHASIS) ? Style.EMPHASIS : Style.PLAIN;
    }

    private void add(String words) {
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            int number = words.charAt(i) - firstMark;
            if (number < 0 || number >= numbers.size()) continue;
            addWords(words.substring(from, i));
            spans.add(new Prose.Span(null, numbers.get(number), style()));
            from = i + 1;
        }
        addWords(words.substring(from));
    }

    private void addWords(String words) {
        if (words.isEmpty()) return;
        Prose.Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last.number() == null && last.style() == style()) {
            spans.set(spans.size() - 1, new Prose.Span(last.words() + words, null, style()));
        } else {
            spans.add(new Prose.Span(words, null, style()));
        }
    }

    private void in(Style style, Node node) {
        boolean outer = !styles.add(style);
        visitChildren(node);
        if (!outer) styles.remove(style);
    }

    private void end(RichText.Kind kind, int number) {
        blocks.add(new Prose.Block(kind, number, spans));
        spans = new ArrayList<>();
    }

    @Override
    public void visit(Paragraph node) {
        visitChildren(node);
        if (!(node.getParent() instanceof ListItem item)) {
            end(RichText.Kind.PARAGRAPH, 0);
        } else if (item.getParent() instanceof OrderedList list) {
            int first = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            int before = 0;
            for (Node n = item.getPrevious(); n != null; n = n.getPrevious()) before++;
            end(RichText.Kind.NUMBERED, first + before);
        } else {
            end(RichText.Kind.BULLET, 0);
        }
    }

    @Override
    public void visit(Text node) {
        add(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak node) {
        add("\n");
    }

    @Override
    public void visit(Emphasis node) {
        in(Style.EMPHASIS, node);
    }

    @Override
    public void visit(StrongEmphasis node) {
        in(Style.BOLD, node);
    }

    @Override
    public void visit(Code node) {
        code(node.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock node) {
        codeBlock(node.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        codeBlock(node.getLiteral());
    }

    private void codeBlock(String lines) {
        code(lines.stripTrailing());
        end(RichText.Kind.CODE, 0);
    }

    private void code(String words) {
        styles.add(Style.CODE);
        add(words);
        styles.remove(Style.CODE);
    }

    @Override
    public void visit(HtmlInline node) {
        refuse.accept("lesson.problem.html");
    }

    @Override
    public void visit(HtmlBlock node) {
        refuse.accept("lesson.problem.html");
    }

    @Override
    public void visit(Image node) {
        refuse.accept("lesson.problem.image");
    }

    @Override
    public void visit(Heading node) {
        refuse.accept("lesson.problem.heading");
    }

    @Override
    public void visit(BlockQuote node) {
        refuse.accept("lesson.problem.blockQuote");
    }

    @Override
    public void visit(ThematicBreak node) {
        refuse.accept("lesson.problem.rule");
    }
}
