package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Unbroken;
import softmaxlab.lesson.RichText;
import softmaxlab.ui.chart.NumberText;

/**
 * Text of a lesson: paragraphs, lists, code, bold words and numbers with raised powers. Takes no room while it is empty.
 * It may be given the focus by {@link #requestFocus}, so that it is read out, but Tab does not stop at it.
 */
public final class RichTextFlow extends VBox {
    private final Spoken spoken;
    private RichText shown = RichText.EMPTY;
    private RichText aside = RichText.EMPTY;

    public RichTextFlow(Spoken spoken, String... styleClasses) {
        this.spoken = spoken;
        getStyleClass().add("rich-text");
        getStyleClass().addAll(styleClasses);
        setAccessibleRole(AccessibleRole.TEXT);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    public void show(RichText text) {
        show(text, RichText.EMPTY);
    }

    /** Shows a text, and after its last words another one in quieter ink. */
    public void show(RichText text, RichText quieter) {
        if (text.equals(shown) && quieter.equals(aside)) return;
        shown = text;
        aside = quieter;
        getChildren().setAll(text.blocks().stream().map(this::block).toList());
        if (!quieter.isEmpty() && lastLine() instanceof TextFlow line) {
            line.getChildren().add(text("  ", "aside"));
            quieter.blocks().get(0).runs().forEach(r -> line.getChildren().addAll(run(r, "aside")));
        }
        setAccessibleText(spoken.of((text.plain() + " " + quieter.plain()).strip()));
        setVisible(!text.isEmpty());
    }

    /** Whether there is text, and nothing around it hides it. */
    boolean isOnPage() {
        return isVisible() && getParent() != null && getParent().isVisible();
    }

    private Node lastLine() {
        Node last =
                getChildren().isEmpty() ? null : getChildren().get(getChildren().size() - 1);
        return last instanceof HBox item ? item.getChildren().get(1) : last;
    }

    private Node block(RichText.Block block) {
        return switch (block.kind()) {
            case PARAGRAPH -> line(block);
            case BULLET -> item("\u2022", block);
            case NUMBERED -> item(block.number() + ".", block);
            case CODE -> code(block);
        };
    }

    private static Node item(String mark, RichText.Block block) {
        Label label = new Label(mark);
        label.getStyleClass().add("item-mark");
        TextFlow line = line(block);
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox item = new HBox(label, line);
        item.getStyleClass().add("item");
        return item;
    }

    private static Node code(RichText.Block block) {
        Label label = new Label(
                String.join("", block.runs().stream().map(RichText.Run::text).toList()));
        label.getStyleClass().add("code-block");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static TextFlow line(RichText.Block block) {
        TextFlow line = new TextFlow();
        block.runs().forEach(r -> line.getChildren().addAll(run(r, styleClass(r.style()))));
        return line;
    }

    private static String styleClass(RichText.Style style) {
        return switch (style) {
            case PLAIN -> "plain";
            case BOLD -> "strong";
            case EMPHASIS -> "emphasis";
            case CODE -> "code";
        };
    }

    private static List<Node> run(RichText.Run run, String styleClass) {
        List<Node> nodes = new ArrayList<>();
        if (run.live() && Numbers.exponentAt(run.text()) >= 0) {
            NumberText number = new NumberText(run.text());
            number.getStyleClass().add(styleClass);
            nodes.add(number);
        } else {
            nodes.add(text(run.text(), styleClass));
        }
        return nodes;
    }

    private static Text text(String words, String styleClass) {
        // An equation stays on one line too.
        Text text = new Text(Unbroken.of(words.replace(" = ", "\u00a0=\u00a0")));
        text.getStyleClass().addAll("text", styleClass);
        return text;
    }
}
