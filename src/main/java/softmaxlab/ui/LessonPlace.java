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
    private Supplier<Node> view;
    private Node lesson;
    private boolean open;
    private Reflow.Width room = Reflow.Width.FULL;

    LessonPlace(HBox row, StackPane middle, StackPane side, StackPane strip) {
        this.row = row;
        this.middle = middle;
        this.side = side;
        this.strip = strip;
        StackPane.setAlignment(side, Pos.CENTER_RIGHT);
    }

    /** @param lessonView loads the lesson, drawer and strip in one, when it is shown for the first time */
    void follow(ObservableBooleanValue opened, Supplier<Node> lessonView) {
        view = lessonView;
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
        fill(side, open && !atBottom);
        fill(strip, open && atBottom);
    }

    private static void move(Node node, Pane to) {
        if (node.getParent() == to) return;
        ((Pane) node.getParent()).getChildren().remove(node);
        to.getChildren().add(node);
    }

    /** The lesson is loaded once; while it is away it goes on listening, so it is up to date when it comes back. */
    private void fill(StackPane place, boolean filled) {
        Nodes.show(place, filled);
        if (filled && lesson == null) lesson = view.get();
        if (!filled) place.getChildren().clear();
        else if (lesson.getParent() != place) place.getChildren().setAll(lesson);
    }
}
