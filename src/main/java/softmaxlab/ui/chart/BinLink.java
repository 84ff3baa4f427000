package softmaxlab.ui.chart;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** The bin that is pointed at, shared by all charts over the same bins: the hovered one, else the focused one. */
public final class BinLink {
    /** No bin. */
    public static final int NONE = -1;

    private final ReadOnlyIntegerWrapper bin = new ReadOnlyIntegerWrapper(this, "bin", NONE);
    private BinMark hovered;
    private BinMark focused;

    /** Lets a mark take part. */
    void watch(BinMark mark) {
        mark.hoverProperty().addListener((o, was, is) -> {
            if (is) hovered = mark;
            else if (hovered == mark) hovered = null;
            refresh();
        });
        mark.focusedProperty().addListener((o, was, is) -> {
            if (is) focused = mark;
            else if (focused == mark) focused = null;
            refresh();
        });
    }

    private void refresh() {
        BinMark at = hovered == null ? focused : hovered;
        bin.set(at == null ? NONE : at.index());
    }

    public int bin() {
        return bin.get();
    }

    public ReadOnlyIntegerProperty binProperty() {
        return bin.getReadOnlyProperty();
    }
}
