package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import softmaxlab.engine.Edges;

/**
 * The triangles under a reliability diagram by which the edges of its bins are moved: dragged, or with the arrow keys by
 * 0.01, with Shift by 0.001. Tab comes to one of them, Up and Down go to the next. A double click or Delete takes an edge
 * away; Escape takes a drag back.
 */
public final class EdgeHandles extends Region {
    private static final double STEP = 0.01;
    private static final double FINE = 0.001;
    /** Half of the grab area, in em. */
    private static final double REACH = 0.85;

    private final List<Handle> handles = new ArrayList<>();
    private Consumer<Handle> onNew = h -> {};
    private IntFunction<String> words = i -> "";
    private Moves moves;
    private Edges edges;
    private int current;
    private boolean own;
    private boolean dragging;
    private boolean moved;

    /** What hands do to edges, 0-based among the inner ones. */
    public interface Moves {
        void move(int edge, double to);

        /** The hand let go. */
        void end();

        void cancel();

        void join(int edge);
    }

    /** One edge. */
    public final class Handle extends Region {
        private final int index;
        private final Polygon triangle = new Polygon(0, 0, 4.5, 6, -4.5, 6);

        private Handle(int index) {
            this.index = index;
            getStyleClass().add("edge-handle");
            triangle.getStyleClass().add("chart-edge");
            triangle.setManaged(false);
            getChildren().add(triangle);
            setManaged(false);
            setMouseTransparent(true);
            setAccessibleRole(AccessibleRole.SLIDER);
            focusedProperty().subscribe(is -> {
                if (is) setCurrent(index);
                showTriangles();
            });
        }

        public int index() {
            return index;
        }

        @Override
        protected void layoutChildren() {
            triangle.setLayoutX(getWidth() / 2);
            triangle.setLayoutY(3);
        }
    }

    EdgeHandles() {
        getStyleClass().add("edge-handles");
        setManaged(false);
        setMouseTransparent(true);
        setOnMouseMoved(e -> setCursor(nearest(e.getX()) == null ? Cursor.DEFAULT : Cursor.H_RESIZE));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(e -> letGo());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_RELEASED, e -> letGo());
        hoverProperty().subscribe(is -> showTriangles());
    }

    /** Lets hands at the edges; without, there is nothing to move. */
    public void setMoves(Moves handler) {
        moves = handler;
        setMouseTransparent(handler == null);
        setCurrent(current);
    }

    /** Called once with each handle there is or will be, {@code sentence} with the number of its edge. */
    public void describe(Consumer<Handle> newHandle, IntFunction<String> sentence) {
        onNew = newHandle;
        words = sentence;
        handles.forEach(newHandle);
    }

    /** @param byHand whether the edges were set by hand: they are then in sight all the time */
    void show(Edges newEdges, boolean byHand) {
        edges = newEdges;
        own = byHand;
        int n = edges.bins() - 1;
        while (handles.size() < n) add();
        for (int i = 0; i < handles.size(); i++) {
            handles.get(i).setVisible(i < n);
            if (i < n) handles.get(i).setAccessibleText(words.apply(i));
        }
        setCurrent(Math.max(0, Math.min(current, n - 1)));
        showTriangles();
        requestLayout();
    }

    /** Edges that were not set by hand come in sight under the pointer, and the one that has the focus. */
    private void showTriangles() {
        for (Handle h : handles) h.triangle.setVisible(own || isHover() || h.isFocused());
    }

    private void add() {
        Handle h = new Handle(handles.size());
        h.setId(getId() + "-" + handles.size());
        handles.add(h);
        getChildren().add(h);
        onNew.accept(h);
    }

    private void setCurrent(int index) {
        current = index;
        for (Handle h : handles) h.setFocusTraversable(moves != null && h.index == index);
    }

    private double em() {
        return Em.of(getScene());
    }

    private double side() {
        return getWidth() - 2 * REACH * em();
    }

    @Override
    protected void layoutChildren() {
        if (edges == null) return;
        double em = em();
        for (Handle h : handles) {
            if (!h.isVisible()) continue;
            double x = REACH * em + side() * edges.upper(h.index);
            h.resizeRelocate(Math.round(x - 0.6 * em), 0, 1.2 * em, getHeight());
        }
    }

    private Handle nearest(double x) {
        Handle best = null;
        double least = REACH * em();
        for (Handle h : handles) {
            double away = Math.abs(x - h.getLayoutX() - h.getWidth() / 2);
            if (!h.isVisible() || away > least) continue;
            least = away;
            best = h;
        }
        return best;
    }

    private void press(MouseEvent e) {
        Handle h = nearest(e.getX());
        if (h == null) return;
        h.requestFocus();
        e.consume();
        if (e.getClickCount() == 2) {
            moves.join(h.index);
            return;
        }
        dragging = true;
    }

    private void drag(MouseEvent e) {
        if (!dragging) return;
        moved = true;
        moves.move(current, (e.getX() - REACH * em()) / side());
        e.consume();
    }

    private void letGo() {
        dragging = false;
        if (moved) moves.end();
        moved = false;
    }

    private void key(KeyEvent e) {
        if (moves == null || edges == null || e.isShortcutDown()) return;
        double step = e.isShiftDown() ? FINE : STEP;
        KeyCode code = e.getCode();
        if (code == KeyCode.RIGHT) step(step);
        else if (code == KeyCode.LEFT) step(-step);
        else if (code == KeyCode.UP) focus(current + 1);
        else if (code == KeyCode.DOWN) focus(current - 1);
        else if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) moves.join(current);
        else if (code == KeyCode.ESCAPE && dragging) cancel();
        else return;
        e.consume();
    }

    private void cancel() {
        dragging = false;
        if (moved) moves.cancel();
        moved = false;
    }

    private void step(double by) {
        moved = true;
        moves.move(current, edges.upper(current) + by);
    }

    private void focus(int index) {
        if (index >= 0 && index < edges.bins() - 1) handles.get(index).requestFocus();
    }
}
