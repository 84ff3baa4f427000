package softmaxlab.ui;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;

/**
 * Opens an {@link Explanation} beside a node: when the pointer rests on it, at a click, or with Enter or Space. Escape, a
 * second press, or leaving closes it.
 */
public final class Explainer {
    private static final Duration REST = Duration.millis(700);

    private final Node owner;
    private final Supplier<Explanation> explanation;
    private final PauseTransition rest = new PauseTransition(REST);
    private PopOver open;

    private Explainer(Node owner, Supplier<Explanation> explanation) {
        this.owner = owner;
        this.explanation = explanation;
    }

    public static void attach(Node owner, Supplier<Explanation> explanation) {
        Explainer e = new Explainer(owner, explanation);
        e.rest.setOnFinished(done -> e.show());
        owner.hoverProperty().addListener((o, was, is) -> {
            if (is) e.rest.playFromStart();
            else e.hide();
        });
        owner.focusedProperty().addListener((o, was, is) -> {
            if (was && !is) e.hide();
        });
        owner.addEventHandler(MouseEvent.MOUSE_CLICKED, m -> e.show());
        owner.addEventHandler(KeyEvent.KEY_PRESSED, e::key);
    }

    private void key(KeyEvent k) {
        boolean press = k.getCode() == KeyCode.ENTER || k.getCode() == KeyCode.SPACE;
        if (press && open == null) show();
        else if (open != null && (press || k.getCode() == KeyCode.ESCAPE)) hide();
        else return;
        k.consume();
    }

    private void show() {
        if (open != null || owner.getScene() == null) return;
        open = new PopOver(content(explanation.get()));
        open.setAnimated(false);
        open.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
        open.setOnHidden(e -> open = null);
        open.show(owner);
    }

    private void hide() {
        rest.stop();
        if (open != null) open.hide();
    }

    private VBox content(Explanation e) {
        VBox box = new VBox(
                line(e.name(), "strong"),
                line(e.meaning(), "explained-meaning"),
                line(e.formula(), "explained-formula"),
                line(e.numbers(), "explained-numbers"));
        box.getChildren().removeIf(n -> ((Label) n).getText().isEmpty());
        box.getStyleClass().add("explanation");
        // A pop-over is a window of its own and does not inherit the text size.
        box.setStyle("-fx-font-size: " + Look.em(owner.getScene()) + "px;");
        return box;
    }

    private static Label line(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
