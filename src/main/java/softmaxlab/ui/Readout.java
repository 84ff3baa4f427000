package softmaxlab.ui;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import softmaxlab.ui.chart.NumberText;

/** One read-out: a hairline, a label with the rule, a figure and its unit. The hand or the keyboard opens what it is. */
final class Readout extends VBox {
    private static final PseudoClass LINKED = PseudoClass.getPseudoClass("linked");
    private static final PseudoClass GUIDED = PseudoClass.getPseudoClass("guided");
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final Label label = new Label();
    private final NumberText figure = new NumberText();
    private final Label unit = new Label();
    private final Region warning = Marks.warning(Marks.Tone.BAD);
    private final HBox line = new HBox(warning, figure, unit);

    Readout() {
        getStyleClass().add("readout");
        label.getStyleClass().addAll("note", "readout-label");
        figure.getStyleClass().add("figure");
        unit.getStyleClass().addAll("note", "readout-unit");
        line.getStyleClass().add("readout-line");
        Nodes.show(warning, false);
        getChildren().setAll(label, line);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
    }

    void setLabel(String text) {
        label.setText(text);
    }

    /** Puts something after the figure, such as a chip. */
    void setAside(Node node) {
        line.getChildren().add(2, node);
    }

    /** Puts a control in the place of the figure. */
    void setControl(Node node) {
        line.getChildren().setAll(node);
        setFocusTraversable(false);
    }

    void show(String text, String unitText) {
        figure.setText(text);
        unit.setText(unitText);
        boolean broken = text.equals("NaN");
        Nodes.show(warning, broken);
        pseudoClassStateChanged(BROKEN, broken);
    }

    /** Whether it belongs to what is pointed at. */
    void setLinked(boolean linked) {
        pseudoClassStateChanged(LINKED, linked);
    }

    /** Whether the lesson points at it. */
    void setGuided(boolean guided) {
        pseudoClassStateChanged(GUIDED, guided);
    }
}
