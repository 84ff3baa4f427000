package softmaxlab.ui;

import java.util.function.Function;
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
    private Node drawer;
    private Node line;
    private Function<String, Node> views;
    private boolean open;
    private Reflow.Width room = Reflow.Width.FULL;

    LessonPlace(HBox row, StackPane middle, StackPane side, StackPane strip) {
        this.row = row;
        this.middle = middle;
        this.side = side;
        this.strip = strip;
        StackPane.setAlignment(side, Pos.CENTER_RIGHT);
    }

    /** @param views loads the lesson as a drawer or as a strip when it is first to be seen so */
    void follow(ObservableBooleanValue opened, Function<String, Node> views) {
        this.views = views;
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
        boolean atBottom = open && room == Reflow.Width.STRIP;
        boolean atSide = open && !atBottom;
        boolean over = room == Reflow.Width.TIGHT;
        side.pseudoClassStateChanged(COMPACT, room == Reflow.Width.COMPACT);
        side.pseudoClassStateChanged(OVER, over);
        move(side, over ? middle : row);
        if (atSide && drawer == null) drawer = views.apply("lesson");
        if (atBottom && line == null) line = views.apply("lesson-strip");
        fill(side, atSide, drawer);
        fill(strip, atBottom, line);
    }

    private static void move(Node node, Pane to) {
        if (node.getParent() == to) return;
        ((Pane) node.getParent()).getChildren().remove(node);
        to.getChildren().add(node);
    }

    private static void fill(StackPane place, boolean filled, Node lesson) {
        place.setVisible(filled);
        place.setManaged(filled);
        if (!filled) place.getChildren().clear();
        else if (!place.getChildren().contains(lesson)) place.getChildren().setAll(lesson);
    }
}
