package softmaxlab.ui;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Buttons in a row, of which one is chosen: each is as wide as its bold words, so that none moves when another is chosen,
 * and all are one stop of Tab.
 */
public class Segments extends HBox {
    private static final String BOLD = "IBM Plex Sans SmBld";

    public Segments() {
        getStyleClass().add("segments");
        OneTabStop.make(this);
        getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) follow(change.getAddedSubList());
        });
    }

    private static void follow(List<? extends Node> added) {
        for (Node node : added) {
            if (!(node instanceof ToggleButton button)) continue;
            button.fontProperty().subscribe(font -> reserve(button));
            button.textProperty().subscribe(text -> reserve(button));
            button.insetsProperty().subscribe(insets -> reserve(button));
        }
    }

    private static void reserve(ToggleButton button) {
        Text words = new Text(button.getText());
        words.setFont(Font.font(BOLD, button.getFont().getSize()));
        // Each part is rounded up by itself, as the button does it.
        double left = Math.ceil(button.getInsets().getLeft());
        double right = Math.ceil(button.getInsets().getRight());
        button.setPrefWidth(left + Math.ceil(words.getLayoutBounds().getWidth()) + right);
    }
}
