package softmaxlab.ui;

import java.util.LinkedHashMap;
import java.util.Map;
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
    /** What the pointer or the keyboard is on, the latest last. */
    private final Map<Node, Supplier<String>> described = new LinkedHashMap<>();

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

    /**
     * Describes {@code node} while the pointer is on it or it has the focus; of several, the one come to last. Says it anew
     * when the node's accessible text changes.
     */
    public void describe(Node node, Supplier<String> sentence) {
        ChangeListener<Boolean> entered = (o, was, is) -> {
            if (is || !node.isHover() && !node.isFocused()) described.remove(node);
            if (is) described.put(node, sentence);
            refresh();
        };
        node.hoverProperty().addListener(entered);
        node.focusedProperty().addListener(entered);
        node.accessibleTextProperty().addListener((o, was, is) -> {
            if (described.containsKey(node)) refresh();
        });
    }

    /** Says the sentence anew, after the numbers in it have changed. */
    public void refresh() {
        Supplier<String> latest = rest;
        for (Supplier<String> each : described.values()) latest = each;
        String sentence = latest.get();
        if (sentence.equals(getText())) return;
        setText(sentence);
        boolean raised = RaisedText.isNeeded(sentence);
        setGraphic(raised ? RaisedText.of(sentence) : null);
        setContentDisplay(raised ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    /** All of its lines, where the style sheet leaves it to the sentence. */
    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
