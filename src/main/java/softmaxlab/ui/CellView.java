package softmaxlab.ui;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import softmaxlab.lab.Numbers;
import softmaxlab.ui.Marks.Tone;
import softmaxlab.ui.chart.ClassColors;
import softmaxlab.ui.chart.NumberText;

/**
 * Draws one {@link Cell}: the value, under it its cause and its bar where the row is high enough, otherwise all in one
 * line, as much as fits.
 */
final class CellView extends Region {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
    private static final double LINE = 1.4;
    private static final double CAUSE_LINE = 1.3;
    private static final double BAR_LINE = 0.75;
    private static final double GAP = 0.4;

    private final HPos align;
    private final Label plain = new Label();
    private final NumberText powered = new NumberText();
    private final Label cause = new Label();
    private final Region lead = new Region();
    private final Region pennant = Marks.pennant();
    private final Region track = new Region();
    private final Region fill = new Region();
    private final Region mark = Marks.warning(Tone.PLAIN);
    private boolean markFits;
    private double valueWidth;
    private double fullWidth;
    private double measuredAt;
    private Cell cell = Cell.EMPTY;
    private Region value = plain;

    CellView(HPos align, String style) {
        this.align = align;
        getStyleClass().addAll("cell-view", style);
        cause.getStyleClass().add("cause");
        track.getStyleClass().add("bar-track");
        fill.getStyleClass().add("bar-fill");
        plain.setMinWidth(0);
        powered.setVisible(false);
        getChildren().addAll(track, fill, lead, mark, plain, powered, pennant, cause);
        for (Node n : getChildren()) n.setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.TEXT);
        show(Cell.EMPTY, true);
    }

    Cell cell() {
        return cell;
    }

    void show(Cell c) {
        if (!c.equals(cell)) show(c, c.tone() != cell.tone());
    }

    private void show(Cell c, boolean newTone) {
        boolean newLead = !c.lead().equals(cell.lead());
        cell = c;
        boolean hasPower = Numbers.exponentAt(c.text()) >= 0;
        value = hasPower ? powered : plain;
        plain.setVisible(!hasPower);
        powered.setVisible(hasPower);
        plain.setText(hasPower ? "" : c.text());
        powered.setText(hasPower ? c.text() : "");
        measuredAt = 0;
        cause.setText(c.cause());
        setAccessibleText(c.sentence());
        toggle(plain, "strong", c.strong());
        toggle(powered, "strong", c.strong());
        pennant.setVisible(c.flagged());
        lead.setVisible(!c.lead().isEmpty());
        if (newLead) lead.getStyleClass().setAll(c.lead().split(" "));
        if (c.bar() != null) {
            track.pseudoClassStateChanged(BROKEN, Double.isNaN(c.bar().share()));
            ClassColors.apply(fill, c.bar().color());
        }
        if (newTone) tone(c.tone());
        requestLayout();
    }

    private void tone(Tone tone) {
        for (Tone t : Tone.values()) {
            toggle(this, t.styleClass(), t == tone);
            for (Node n : new Node[] {plain, powered, cause}) {
                toggle(n, t.styleClass(), t == tone && tone.isWarning());
            }
        }
        for (Tone t : Tone.values()) toggle(mark, t.styleClass(), t == tone);
        mark.setVisible(tone.isWarning());
    }

    static void toggle(Node node, String style, boolean on) {
        if (on == node.getStyleClass().contains(style)) return;
        if (on) node.getStyleClass().add(style);
        else node.getStyleClass().remove(style);
    }

    @Override
    protected void layoutChildren() {
        double em = Look.em(getScene());
        double pad = snappedLeftInset();
        double w = getWidth() - 2 * pad;
        double h = getHeight() / em;
        fit(w, em);
        boolean hasCause = !cell.cause().isEmpty();
        double bar = cell.bar() == null ? 0 : BAR_LINE;
        boolean under = hasCause && LINE + CAUSE_LINE <= h;
        boolean barUnder = bar > 0 && LINE + (under ? CAUSE_LINE : 0) + bar <= h;
        double lines = LINE + (under ? CAUSE_LINE : 0) + (barUnder ? bar : 0);
        double top = Math.max(0, (h - lines) / 2) * em;

        double causeWidth = hasCause ? cause.prefWidth(-1) : 0;
        boolean beside = hasCause && !under && valueWidth + besides(em) + GAP * em + causeWidth <= w;
        double used = line(pad, w, top, em, beside ? GAP * em + causeWidth : 0);
        cause.setVisible(under || beside);
        if (under) place(cause, pad + w - Math.min(w, causeWidth), top + LINE * em, Math.min(w, causeWidth), em, 1.3);
        if (beside) place(cause, pad + w - causeWidth, top, causeWidth, em, LINE);
        bars(pad, w, top + (lines - bar) * em, used, barUnder, em);
    }

    /**
     * Takes the shorter text where the text does not fit, and then leaves out the mark: ground and cause remain. The text
     * is touched only when that changes, because a new text asks for another layout.
     */
    private void fit(double w, double em) {
        markFits = mark.isVisible();
        if (value == powered && !cell.tight().isEmpty()) {
            if (measuredAt != em) {
                powered.setText(cell.text());
                fullWidth = powered.prefWidth(-1);
                measuredAt = em;
            }
            powered.setText(fullWidth + besides(em) > w ? cell.tight() : cell.text());
        }
        valueWidth = value.prefWidth(-1);
        markFits = markFits && valueWidth + besides(em) <= w;
        // Made small rather than invisible: a change of visibility during layout would cost the mark its style.
        if (!markFits) mark.resize(0, 0);
    }

    /** What stands in the line with the value. */
    private double besides(double em) {
        return (markFits ? mark.prefWidth(-1) + GAP * em : 0)
                + (lead.isVisible() ? lead.prefWidth(-1) + GAP * em : 0)
                + (pennant.isVisible() ? pennant.prefWidth(-1) + GAP * em : 0);
    }

    /** Lays out mark, sample, value and pennant in a line that leaves {@code right} free; gives the width it takes. */
    private double line(double pad, double w, double top, double em, double right) {
        double besides = besides(em);
        double width = Math.min(w - right, valueWidth + besides);
        double x = align == HPos.RIGHT ? pad + w - right - width : pad;
        if (markFits) x = next(mark, x, top, mark.prefWidth(-1), em);
        if (lead.isVisible()) x = next(lead, x, top, lead.prefWidth(-1), em);
        x = next(value, x, top, Math.max(0, width - besides), em);
        if (pennant.isVisible()) next(pennant, x, top, pennant.prefWidth(-1), em);
        return width + right;
    }

    private double next(Node node, double x, double top, double width, double em) {
        place(node, x, top, width, em, LINE);
        return x + width + GAP * em;
    }

    private void place(Node node, double x, double y, double width, double em, double line) {
        double height = node.prefHeight(-1);
        node.resizeRelocate(snapPositionX(x), snapPositionY(y + (line * em - height) / 2), width, height);
    }

    private void bars(double pad, double w, double y, double used, boolean under, double em) {
        double room = under ? w : w - Math.max(used, 3.6 * em) - GAP * em;
        boolean on = cell.bar() != null && room >= 1.5 * em;
        boolean broken = on && Double.isNaN(cell.bar().share());
        track.setVisible(on);
        fill.setVisible(on && !broken);
        if (!on) return;
        double height = 0.45 * em;
        double at = under ? y + 0.25 * em : (getHeight() - height) / 2;
        track.resizeRelocate(pad, snapPositionY(at), room, height);
        fill.resizeRelocate(
                pad, snapPositionY(at), broken ? 0 : room * cell.bar().share(), height);
    }
}
