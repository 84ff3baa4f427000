package softmaxlab.ui;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One short bar per step of a lesson: those behind, the present one, those to come. The words stand below it. */
public final class StepSegments extends HBox {
    private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("behind");
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

    public StepSegments() {
        getStyleClass().add("step-segments");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /**
     * @param behind how many steps are done
     * @param waiting whether no step is the present one
     * @param words the same for those who do not see it
     */
    void show(int steps, int behind, boolean waiting, String words) {
        while (getChildren().size() > steps) getChildren().remove(steps);
        while (getChildren().size() < steps) getChildren().add(segment());
        for (int i = 0; i < steps; i++) {
            Node segment = getChildren().get(i);
            segment.pseudoClassStateChanged(BEHIND, i < behind);
            segment.pseudoClassStateChanged(PRESENT, i == behind && !waiting);
        }
        setAccessibleText(words);
    }

    private static Region segment() {
        Region segment = new Region();
        segment.getStyleClass().add("step-segment");
        HBox.setHgrow(segment, Priority.ALWAYS);
        return segment;
    }
}
