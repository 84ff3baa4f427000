package softmaxlab.ui.chart;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import softmaxlab.ui.chart.CurveScene.Stop;
import softmaxlab.ui.chart.CurveScene.Trace;

/**
 * The ring that reads a curve: it stands at one of its stops. Left and Right go from stop to stop, Page Up and Page Down
 * ten at a time, Home and End to the ends.
 */
public final class CurveReader extends Region {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final int PAGE = 10;
    private static final double RADIUS = 0.45;

    private List<Stop> stops = List.of();
    private int at;
    private Runnable onMove = () -> {};

    CurveReader(String id) {
        setId(id);
        getStyleClass().add("curve-reader");
        setAccessibleRole(AccessibleRole.NODE);
        setManaged(false);
        setMouseTransparent(true);
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void onMove(Runnable listener) {
        onMove = listener;
    }

    /**
     * Stays where it is along the axis if it is being used, else goes where there is most to say.
     *
     * @param trace null for none
     */
    void show(Trace trace) {
        double x = stops.isEmpty() ? 0 : stop().x();
        stops = trace == null ? List.of() : trace.stops();
        setVisible(!stops.isEmpty());
        if (!stops.isEmpty()) goTo(isFocused() ? nearest(x) : trace.start());
    }

    private int nearest(double x) {
        int best = 0;
        for (int i = 1; i < stops.size(); i++) {
            if (Math.abs(stops.get(i).x() - x) < Math.abs(stops.get(best).x() - x)) best = i;
        }
        return best;
    }

    /** Where it stands; only with stops. */
    Stop stop() {
        return stops.get(at);
    }

    public String sentence() {
        return stops.isEmpty() ? "" : stop().words().get();
    }

    List<Stop> stops() {
        return stops;
    }

    void goTo(int stop) {
        at = stop;
        setAccessibleText(sentence());
        onMove.run();
    }

    void setPointed(boolean pointed) {
        pseudoClassStateChanged(POINTED, pointed);
    }

    void place(PlotFrame plot, double em) {
        if (stops.isEmpty()) return;
        double r = Math.round(RADIUS * em);
        resizeRelocate(plot.x(stop().x()) - r, plot.y(stop().y()) - r, 2 * r, 2 * r);
    }

    private void key(KeyEvent e) {
        int last = stops.size() - 1;
        int to = switch (e.getCode()) {
            case LEFT -> at - 1;
            case RIGHT -> at + 1;
            case PAGE_UP -> at + PAGE;
            case PAGE_DOWN -> at - PAGE;
            case HOME -> 0;
            case END -> last;
            default -> -PAGE - 1;
        };
        if (to < -PAGE || last < 0) return;
        goTo(Math.max(0, Math.min(last, to)));
        e.consume();
    }
}
