package softmaxlab.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What a hand does, as events on a node, in its own coordinates; call on the FX thread. */
final class Hand {
    private Hand() {}

    static void press(Node node, double x, double y, int clicks) {
        mouse(node, MouseEvent.MOUSE_PRESSED, x, y, clicks);
    }

    static void drag(Node node, double x, double y) {
        mouse(node, MouseEvent.MOUSE_DRAGGED, x, y, 1);
    }

    static void release(Node node, double x, double y) {
        mouse(node, MouseEvent.MOUSE_RELEASED, x, y, 1);
    }

    static void click(Node node, int clicks) {
        mouse(node, MouseEvent.MOUSE_CLICKED, 2, 2, clicks);
    }

    static void move(Node node, double x, double y) {
        mouse(node, MouseEvent.MOUSE_MOVED, x, y, 0);
    }

    static void mouse(Node node, EventType<MouseEvent> type, double x, double y, int clicks) {
        Point2D scene = node.localToScene(x, y);
        boolean down = type != MouseEvent.MOUSE_MOVED;
        MouseButton button = down ? MouseButton.PRIMARY : MouseButton.NONE;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        x,
                        y,
                        button,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    /** A key goes down and up again. */
    static void key(Node node, KeyCode code) {
        keyDown(node, code, false);
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    static void keyDown(Node node, KeyCode code, boolean control) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }
}
