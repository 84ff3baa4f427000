package softmaxlab.ui;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Keeps a view up to date while it is in a window; away from one it costs nothing and catches up when it is back. */
final class WhileShown {
    private WhileShown() {}

    /** Calls {@code show} with the present value whenever it changes, or {@code view} comes into a window. */
    static <T> void follow(Node view, ObservableValue<T> value, Consumer<T> show) {
        value.subscribe(now -> {
            if (view.getScene() != null) show.accept(now);
        });
        view.sceneProperty().subscribe(scene -> {
            if (scene != null) show.accept(value.getValue());
        });
    }
}
