package softmaxlab.ui;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** Fades what shows the answer to an older case, once that lasts longer than a flicker. */
final class Fading {
    private static final Duration PATIENCE = Duration.millis(200);
    private static final double FADED = 0.45;

    private final List<Node> nodes;
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    Fading(Node... nodes) {
        this.nodes = List.of(nodes);
        patience.setOnFinished(e -> show(FADED));
    }

    /** Says whether an answer is waited for. */
    void setStale(boolean stale) {
        if (stale) {
            // Not from its start: a hand that keeps on dragging is not to put it off.
            patience.play();
            return;
        }
        patience.stop();
        show(1);
    }

    private void show(double opacity) {
        for (Node n : nodes) n.setOpacity(opacity);
    }
}
