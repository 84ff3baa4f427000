package softmaxlab.ui;

import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;

/**
 * The line that describes, in one sentence, what the pointer or the keyboard is on; with neither, what the bench has to
 * say by itself. The same sentence is the accessible text of the thing described.
 */
public final class SentenceLine extends Label {
    private Supplier<String> rest = () -> "";
    private Supplier<String> described;
    private Node on;

    public SentenceLine() {
        getStyleClass().add("sentence-line");
        setMaxWidth(Double.MAX_VALUE);
        setWrapText(true);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** What to say when nothing is pointed at. */
    public void atRest(Supplier<String> sentence) {
        rest = sentence;
        refresh();
    }

    /** Describes {@code node} while the pointer is on it or it has the focus. */
    public void describe(Node node, Supplier<String> sentence) {
        ChangeListener<Boolean> entered = (o, was, is) -> {
            if (is) {
                on = node;
                described = sentence;
            } else if (on == node) {
                on = null;
                described = null;
            }
            refresh();
        };
        node.hoverProperty().addListener(entered);
        node.focusedProperty().addListener(entered);
    }

    /** Says the sentence anew, after the numbers in it have changed. */
    public void refresh() {
        String sentence = described == null ? rest.get() : described.get();
        if (sentence.equals(getText())) return;
        setText(sentence);
        boolean raised = RaisedText.isNeeded(sentence);
        setGraphic(raised ? RaisedText.of(sentence) : null);
        setContentDisplay(raised ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }
}
