package softmaxlab.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The heading of a part of a lesson step: a word, and a note beside it. */
final class SectionHead extends HBox {
    private final Label kind = new Label();
    private final Label note = new Label();

    SectionHead() {
        getStyleClass().add("section-head");
        kind.getStyleClass().add("section-kind");
        note.getStyleClass().add("note");
        getChildren().setAll(kind, note);
    }

    void show(String word, String beside) {
        kind.setText(word);
        note.setText(beside);
    }
}
