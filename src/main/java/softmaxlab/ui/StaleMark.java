package softmaxlab.ui;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** Dims what answers an older question, once the new answer has let one wait. */
final class StaleMark {
    /** A shorter wait would only flicker. */
    private static final Duration PATIENCE = Duration.millis(200);

    private static final double DIM = 0.45;

    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final List<Node> nodes;

    StaleMark(Node... nodes) {
        this.nodes = List.of(nodes);
        patience.setOnFinished(e -> dim(DIM));
    }

    /** Says whether an answer is waited for. */
    void setWaiting(boolean waiting) {
        if (waiting) {
            patience.play();
        } else {
            patience.stop();
            dim(1);
        }
    }

    private void dim(double opacity) {
        nodes.forEach(n -> n.setOpacity(opacity));
    }
}
