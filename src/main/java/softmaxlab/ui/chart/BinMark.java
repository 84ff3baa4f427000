package softmaxlab.ui.chart;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import softmaxlab.engine.Reliability.Bin;

/** What stands for one bin: the whole height of its chart is its target. */
public abstract class BinMark extends Region {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    /** Between two bars, in pixels. */
    static final double GAP = 2;

    private final int index;
    private Bin bin;

    BinMark(int index) {
        this.index = index;
        getStyleClass().add("bin-mark");
        setAccessibleRole(AccessibleRole.NODE);
        setManaged(false);
        setOnMousePressed(e -> requestFocus());
    }

    public int index() {
        return index;
    }

    /** The bin as it is shown now. */
    public Bin bin() {
        return bin;
    }

    void show(Bin newBin) {
        bin = newBin;
        requestLayout();
    }

    /** Whether it is the bin whose rows are looked at. */
    public void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    void setPointed(boolean pointed) {
        pseudoClassStateChanged(POINTED, pointed);
    }
}
