package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import softmaxlab.engine.Reliability;

/**
 * A chart with one mark per bin. Tab comes to one of its bins, the arrow keys, Home and End walk them; the bin pointed at
 * is the same in all charts of one {@link BinLink}. Marks are kept and moved, never made anew.
 *
 * @param <M> the kind of mark
 */
abstract class BinChart<M extends BinMark> extends Region {
    private final BinLink link;
    private final Group layer = new Group();
    private final List<M> marks = new ArrayList<>();
    private Consumer<BinMark> onNewMark = mark -> {};
    private BiFunction<Reliability, Integer, String> words = (r, i) -> "";
    private Reliability shown;
    private int current = BinLink.NONE;

    BinChart(BinLink link) {
        this.link = link;
        link.binProperty().subscribe(bin -> marks.forEach(m -> m.setPointed(m.index() == bin.intValue())));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    abstract M newMark(int index);

    /** The node that holds the marks, to be put between the chart's own layers. */
    final Group layer() {
        return layer;
    }

    final BinLink link() {
        return link;
    }

    final Reliability shown() {
        return shown;
    }

    /** The marks in use, one per bin. */
    public final List<M> marks() {
        return marks.subList(0, shown == null ? 0 : shown.bins().size());
    }

    /** Called once with every mark there is or ever will be. */
    public final void onNewMark(Consumer<BinMark> listener) {
        onNewMark = onNewMark.andThen(listener);
        marks.forEach(listener);
    }

    /** How a bin is described to those who cannot see it. */
    public final void describe(BiFunction<Reliability, Integer, String> sentence) {
        words = sentence;
    }

    /** Shows other numbers; nothing happens if they are equal. */
    void show(Reliability r) {
        if (r.equals(shown)) return;
        shown = r;
        int n = r.bins().size();
        while (marks.size() < n) add();
        for (int i = 0; i < marks.size(); i++) marks.get(i).setVisible(i < n);
        for (int i = 0; i < n; i++) marks.get(i).show(r.bins().get(i));
        for (int i = 0; i < n; i++) marks.get(i).setAccessibleText(words.apply(r, i));
        if (current < 0 || current >= n) setCurrent(firstWithRows());
        requestLayout();
    }

    private void add() {
        M mark = newMark(marks.size());
        mark.setId(getId() + "-" + marks.size());
        mark.focusedProperty().subscribe(is -> {
            if (is) setCurrent(mark.index());
        });
        link.watch(mark);
        marks.add(mark);
        layer.getChildren().add(mark);
        onNewMark.accept(mark);
    }

    private int firstWithRows() {
        for (M m : marks()) if (!m.bin().isEmpty()) return m.index();
        return 0;
    }

    /** The one mark that Tab comes to. */
    private void setCurrent(int index) {
        if (current >= 0 && current < marks.size()) marks.get(current).setFocusTraversable(false);
        current = index;
        marks.get(index).setFocusTraversable(true);
    }

    private void key(KeyEvent e) {
        int last = marks().size() - 1;
        int to = switch (e.getCode()) {
            case LEFT -> Math.max(0, current - 1);
            case RIGHT -> Math.min(last, current + 1);
            case HOME -> 0;
            case END -> last;
            default -> BinLink.NONE;
        };
        if (to == BinLink.NONE) return;
        marks.get(to).requestFocus();
        e.consume();
    }

    /** Lays the marks over a plot, each where its bin lies. */
    final void placeMarks(double x, double y, double width, double height) {
        if (shown == null) return;
        BinAxis axis = BinAxis.of(shown);
        for (M mark : marks()) {
            double from = snapPositionX(x + width * axis.from(mark.index()));
            double to = snapPositionX(x + width * axis.to(mark.index()));
            mark.resizeRelocate(from, y, Math.max(1, to - from), height);
        }
    }

    /** A text that the pointer goes through, in note size. */
    static Text note(String text) {
        Text t = new Text(text);
        t.getStyleClass().add("tick");
        t.setMouseTransparent(true);
        t.setTextOrigin(javafx.geometry.VPos.CENTER);
        return t;
    }
}
