package softmaxlab.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import softmaxlab.ui.Marks.Tone;

/** Shows a {@link Verdict}: mark, bold claim, evidence. */
public final class VerdictLine extends HBox {
    private final Text claim = new Text();
    private final Text evidence = new Text();
    private final TextFlow words = new TextFlow(claim, evidence);
    private Verdict shown;

    public VerdictLine() {
        getStyleClass().add("bench-verdict");
        claim.getStyleClass().add("strong");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(false);
    }

    void show(Verdict verdict) {
        if (verdict.equals(shown)) return;
        shown = verdict;
        claim.setText(verdict.claim());
        evidence.setText(verdict.evidence().isEmpty() ? "" : " " + verdict.evidence());
        setAccessibleText(verdict.sentence());
        getChildren().setAll(words);
        Region mark = switch (verdict.tone()) {
            case PLAIN -> null;
            case GOOD -> Marks.tick(Tone.GOOD);
            case WARN, BAD -> Marks.warning(verdict.tone());
        };
        if (mark != null) getChildren().add(0, mark);
    }

    /** The words on show. */
    String text() {
        return shown == null ? "" : shown.sentence();
    }
}
