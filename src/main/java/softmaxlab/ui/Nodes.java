package softmaxlab.ui;

import javafx.scene.Node;

/** What is done to many a node in the same way. */
final class Nodes {
    private Nodes() {}

    /** Puts a node on show or takes it away, and its room with it. */
    static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
