package softmaxlab.ui;

import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The lesson, wherever the window puts it: the drawer, or in a small window a strip that unfolds upwards to the drawer.
 */
public final class LessonController {
    /** Room left above the unfolded drawer for the tool bar, which is lower in a low window. */
    private static final double TOOL_BAR_EM = 3.15;

    private static final double LOW_TOOL_BAR_EM = 2.7;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final BooleanProperty unfolded;
    private boolean small;
    private boolean low;

    @FXML
    private Pane root;

    @FXML
    private Region drawer;

    @FXML
    private Region strip;

    /** @param unfolded whether the strip is unfolded; shared with drawer and strip */
    public LessonController(BooleanProperty unfolded) {
        this.unfolded = unfolded;
    }

    @FXML
    private void initialize() {
        unfolded.subscribe(open -> arrange());
        root.layoutBoundsProperty().addListener(o -> unfold());
        Reflow.watch(root, room -> {
            small = room.width() == Reflow.Width.STRIP;
            low = room.low();
            drawer.pseudoClassStateChanged(LOW, low);
            if (!small) unfolded.set(false);
            arrange();
        });
    }

    private void arrange() {
        strip.setManaged(small);
        strip.setVisible(small && !unfolded.get());
        drawer.setManaged(!small);
        drawer.setVisible(!small || unfolded.get());
        unfold();
    }

    /** Lays the drawer from the strip's lower edge up to the tool bar, over the bench. */
    private void unfold() {
        if (!small || !unfolded.get() || root.getScene() == null) return;
        double bottom = root.localToScene(0, root.getHeight()).getY();
        double bar = (low ? LOW_TOOL_BAR_EM : TOOL_BAR_EM) * Look.em(root.getScene());
        double height = Math.max(root.getHeight(), bottom - bar);
        drawer.resizeRelocate(0, root.getHeight() - height, root.getWidth(), height);
    }
}
