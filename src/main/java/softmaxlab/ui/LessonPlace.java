package softmaxlab.ui;

import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/**
 * Where the lesson goes: a drawer at the right; where there is less room a narrower one, then one that lies over the
 * bench, then a strip at the bottom.
 */
final class LessonPlace {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final HBox row;
    private final StackPane middle;
    private final StackPane side;
    private final StackPane strip;
    private Supplier<Node> drawerView;
    private Supplier<Node> stripView;
    private boolean open;
    private Reflow.Width room = Reflow.Width.FULL;

    LessonPlace(HBox row, StackPane middle, StackPane side, StackPane strip) {
        this.row = row;
        this.middle = middle;
        this.side = side;
        this.strip = strip;
        StackPane.setAlignment(side, Pos.CENTER_RIGHT);
    }

    /**
     * @param drawer loads the drawer when it is shown for the first time
     * @param bottom loads the strip when it is shown for the first time
     */
    void follow(ObservableBooleanValue opened, Supplier<Node> drawer, Supplier<Node> bottom) {
        drawerView = drawer;
        stripView = bottom;
        Reflow.watch(middle, now -> {
            room = now.width();
            place();
        });
        opened.subscribe(() -> {
            open = opened.get();
            place();
        });
        place();
    }

    private void place() {
        boolean atBottom = room == Reflow.Width.STRIP;
        boolean over = room == Reflow.Width.TIGHT;
        side.pseudoClassStateChanged(COMPACT, room == Reflow.Width.COMPACT);
        side.pseudoClassStateChanged(OVER, over);
        move(side, over ? middle : row);
        fill(side, open && !atBottom, drawerView);
        fill(strip, open && atBottom, stripView);
    }

    private static void move(Node node, Pane to) {
        if (node.getParent() == to) return;
        ((Pane) node.getParent()).getChildren().remove(node);
        to.getChildren().add(node);
    }

    /** A view is loaded once; while its place is away it goes on listening, so it is up to date when it comes back. */
    private static void fill(StackPane place, boolean filled, Supplier<Node> view) {
        place.setVisible(filled);
        place.setManaged(filled);
        if (filled && place.getChildren().isEmpty()) place.getChildren().setAll(view.get());
    }
}
