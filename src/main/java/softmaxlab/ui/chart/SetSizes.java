package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import softmaxlab.engine.ConformalSets;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.SetWords;

/** How many rows have a prediction set of 0, 1, 2, … classes; from 11 classes on in one bar. */
public final class SetSizes extends Region {
    private static final int OWN_BAR = 10;
    private static final double TITLE = 1.6;
    private static final double VALUE = 1.4;
    private static final double AXIS = 3;

    private final SetWords words;
    private final MarkWalk walk = new MarkWalk(this, MarkWalk.Step.LIST);
    private final List<SizeBar> bars = new ArrayList<>();
    private final Text title;
    private final Text axisName;
    private final Rectangle axis = new Rectangle();
    private final Consumer<Node> onNewMark;
    private final Consumer<Size> onPick;
    private ConformalSets shown;
    private int used;

    /** A bar: sets of {@code from} to {@code to} classes. */
    public record Size(int from, int to) {}

    /**
     * @param onNewMark called once with every mark there will be
     * @param onPick called with the sizes of a bar that was clicked or entered
     */
    public SetSizes(SetWords words, String title, String axisName, Consumer<Node> onNewMark, Consumer<Size> onPick) {
        this.words = words;
        this.onNewMark = onNewMark;
        this.onPick = onPick;
        this.title = BinChart.note(title);
        this.title.getStyleClass().setAll("text", "strong");
        this.axisName = BinChart.note(axisName);
        axis.getStyleClass().add("chart-edge");
        getStyleClass().add("set-chart");
        getChildren().addAll(this.title, this.axisName, axis);
        for (Node n : getChildren()) n.setManaged(false);
    }

    public void show(ConformalSets s) {
        shown = s;
        int classes = s.sizes().size() - 1;
        used = Math.min(classes, OWN_BAR + 1) + 1;
        while (bars.size() < used) add();
        for (int i = 0; i < used; i++) bars.get(i).show(new Size(i, i > OWN_BAR ? classes : i));
        walk.useFirst(used, bars);
        requestLayout();
    }

    private void add() {
        SizeBar bar = new SizeBar();
        bar.setId("set-size-" + bars.size());
        bars.add(bar);
        walk.watchPressed(bar);
        getChildren().add(bar);
        onNewMark.accept(bar);
    }

    @Override
    protected void layoutChildren() {
        double em = Em.of(getScene());
        title.setLayoutY(0.7 * em);
        double bottom = Math.round(getHeight() - AXIS * em);
        axis.setY(bottom);
        axis.setWidth(getWidth());
        axis.setHeight(1);
        axisName.setLayoutY(getHeight() - 0.7 * em);
        if (used == 0) return;
        double width = Math.min(5 * em, getWidth() / used);
        int most = bars.subList(0, used).stream().mapToInt(b -> b.rows).max().orElse(1);
        double room = bottom - (TITLE + VALUE) * em;
        for (int i = 0; i < used; i++) {
            SizeBar bar = bars.get(i);
            bar.height = room * bar.rows / Math.max(1, most);
            double left = Math.round(i * width);
            bar.resizeRelocate(left, TITLE * em, Math.round((i + 1) * width) - left, bottom + 1.5 * em - TITLE * em);
        }
    }

    /** The rows whose set has one size. */
    private final class SizeBar extends Region {
        private final Rectangle bar = new Rectangle();
        private final Text value = BinChart.note("");
        private final Text name = BinChart.note("");
        private Size size;
        private int rows;
        private double height;

        SizeBar() {
            getStyleClass().addAll("bin-mark", "set-mark");
            setAccessibleRole(AccessibleRole.BUTTON);
            setManaged(false);
            bar.getStyleClass().add("bin-bar");
            getChildren().addAll(bar, value, name);
            for (Node n : getChildren()) n.setManaged(false);
            addEventHandler(MouseEvent.MOUSE_CLICKED, e -> onPick.accept(size));
            addEventHandler(KeyEvent.KEY_PRESSED, e -> {
                if (e.getCode() != KeyCode.ENTER && e.getCode() != KeyCode.SPACE) return;
                onPick.accept(size);
                e.consume();
            });
        }

        void show(Size newSize) {
            size = newSize;
            rows = 0;
            for (int k = size.from; k <= size.to; k++) rows += shown.sizes().get(k);
            value.setText(rows == 0 ? "" : Numbers.count(rows));
            name.setText(size.from == size.to ? Integer.toString(size.from) : size.from + "+");
            setAccessibleText(words.size(shown, size.from, size.to));
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double em = Em.of(getScene());
            double bottom = getHeight() - 1.5 * em;
            double visible = rows == 0 ? 0 : Math.max(1.5, height);
            bar.setX(2);
            bar.setY(bottom - visible);
            bar.setWidth(Math.max(1, getWidth() - 4));
            bar.setHeight(visible);
            center(value, bottom - visible - 0.75 * em);
            center(name, bottom + 0.8 * em);
        }

        private void center(Text text, double y) {
            text.setLayoutX(Math.round((getWidth() - text.getLayoutBounds().getWidth()) / 2));
            text.setLayoutY(Math.round(y));
        }
    }
}
