package softmaxlab.ui;

import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import softmaxlab.engine.Evaluation;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.Texts;

/** The choice between before and after the calibration, where a view shows one of them. */
public final class BeforeAfter extends Segments {
    private final ToggleButton before = new ToggleButton();
    private final ToggleButton after = new ToggleButton();

    public BeforeAfter() {
        setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(before, after);
    }

    /**
     * @param id start of the ids of both buttons: "luck" makes "luck-before" and "luck-after"
     * @param onChoose gets whether it is to be after
     */
    void setUp(Texts texts, String id, Consumer<Boolean> onChoose) {
        before.setText(texts.get("calibration.before"));
        after.setText(texts.get("calibration.after"));
        before.setId(id + "-before");
        after.setId(id + "-after");
        before.setOnAction(e -> onChoose.accept(false));
        after.setOnAction(e -> onChoose.accept(true));
    }

    /** The one of the two that is on show. */
    Evaluation of(Calibration calibration) {
        return after.isSelected() ? calibration.after() : calibration.before();
    }

    /** Says which is on show. */
    void show(boolean isAfter) {
        before.setSelected(!isAfter);
        after.setSelected(isAfter);
    }
}
