package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.ConformalSets.ClassCoverage;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.SetWords;
import softmaxlab.lab.Texts;

/**
 * The coverage of each class as a dot with its 95 % interval, beside the line of the coverage asked for; from the worst
 * class down, as many as there is room for.
 */
public final class ClassCoverages extends Region {
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");
    private static final double TITLE = 3;
    private static final double AXIS = 1.7;
    private static final double ROW = 1.55;
    private static final double TALLEST_ROW = 2.1;
    private static final double NAMES = 6.6;
    /** The largest share of the width. */
    private static final double MOST_NAMES = 0.4;

    private static final double END = 4.6;

    private final Texts texts;
    private final SetWords words;
    private final MarkWalk walk = new MarkWalk(this, MarkWalk.Step.LIST);
    private final List<ClassDot> dots = new ArrayList<>();
    private final Text title = BinChart.note("");
    private final Text targetName = BinChart.note("");
    private final Line target = new Line();
    private final Line axis = new Line();
    private final List<Text> ticks = new ArrayList<>();
    private final Consumer<Node> onNewMark;
    private ConformalSets shown;
    private List<String> names = List.of();
    private List<Integer> order = List.of();
    private double low;
    private int used;
    private double namesWidth;

    /** @param onNewMark called once with every mark there will be */
    public ClassCoverages(SetWords words, Texts texts, Consumer<Node> onNewMark) {
        this.words = words;
        this.texts = texts;
        this.onNewMark = onNewMark;
        title.getStyleClass().setAll("text", "strong");
        target.getStyleClass().add("set-target");
        axis.getStyleClass().add("chart-axis");
        getStyleClass().add("set-chart");
        getChildren().addAll(title, targetName, axis, target);
        for (int i = 0; i < 3; i++) ticks.add(BinChart.note(""));
        getChildren().addAll(ticks);
        for (Node n : getChildren()) n.setManaged(false);
    }

    public void show(ConformalSets s, List<String> classNames) {
        shown = s;
        names = classNames;
        order = IntStream.range(0, s.classes().size())
                .boxed()
                .filter(k -> s.classes().get(k).rows() > 0)
                .sorted(Comparator.comparingDouble(k -> s.classes().get(k).coverage()))
                .toList();
        targetName.setText(texts.get("calibration.sets.byClass.target", words.target(s.target())));
        fill();
        requestLayout();
    }

    /** Puts as many classes on show as there is room for. */
    private void fill() {
        double room = getHeight() - (TITLE + AXIS) * Em.of(getScene());
        used = Math.max(0, Math.min(order.size(), (int) (room / (ROW * Em.of(getScene())))));
        while (dots.size() < used) add();
        low = Math.min(shown.target(), 1);
        for (int i = 0; i < used; i++) {
            low = Math.min(low, shown.classes().get(order.get(i)).interval().lower());
            dots.get(i).show(order.get(i));
        }
        low = Math.max(0, Math.floor(low * 10 - 1e-9) / 10);
        walk.useFirst(used, dots);
        title.setText(
                used == order.size()
                        ? texts.get("calibration.sets.byClass")
                        : texts.get(
                                "calibration.sets.byClass.worst", Integer.toString(used), Numbers.count(order.size())));
    }

    private void add() {
        ClassDot dot = new ClassDot();
        dot.setId("set-class-" + dots.size());
        dots.add(dot);
        walk.watchPressed(dot);
        getChildren().add(dot);
        onNewMark.accept(dot);
    }

    private double x(double share) {
        double em = Em.of(getScene());
        return namesWidth + (share - low) / (1 - low) * (getWidth() - namesWidth - END * em);
    }

    @Override
    protected void layoutChildren() {
        if (shown == null) return;
        double em = Em.of(getScene());
        fill();
        namesWidth = namesWidth(em);
        double room = getHeight() - (TITLE + AXIS) * em;
        double row = Math.min(TALLEST_ROW * em, room / Math.max(1, used));
        double bottom = TITLE * em + used * row;
        title.setLayoutY(0.7 * em);
        double at = x(shown.target());
        double half = targetName.getLayoutBounds().getWidth() / 2;
        targetName.setLayoutX(Math.round(Math.max(0, Math.min(at - half, getWidth() - 2 * half))));
        targetName.setLayoutY(2.2 * em);
        Shapes.place(target, Math.round(at), (TITLE - 0.2) * em, Math.round(at), bottom + 4);
        Shapes.place(axis, x(low), Math.round(bottom) + 0.5, x(1), Math.round(bottom) + 0.5);
        for (int i = 0; i < ticks.size(); i++) {
            double value = low + (1 - low) * i / (ticks.size() - 1);
            Text tick = ticks.get(i);
            tick.setText(PlotArea.tick(value, 2, 1));
            tick.setLayoutX(Math.round(x(value) - tick.getLayoutBounds().getWidth() / 2));
            tick.setLayoutY(Math.round(bottom + 0.95 * em));
        }
        for (int i = 0; i < used; i++) {
            dots.get(i).resizeRelocate(0, Math.round(TITLE * em + i * row), getWidth(), row);
        }
    }

    /** Long names get some of the room of the whiskers. */
    private double namesWidth(double em) {
        double longest = 0;
        for (int i = 0; i < used; i++)
            longest = Math.max(longest, dots.get(i).name.prefWidth(-1));
        return Math.round(Math.max(NAMES * em, Math.min(longest + 1.2 * em, MOST_NAMES * getWidth())));
    }

    /** The coverage of one class. */
    private final class ClassDot extends Region {
        private final Label name = new Label();
        private final Text value = BinChart.note("");
        private final Line whisker = new Line();
        private final Line from = new Line();
        private final Line to = new Line();
        private final Circle dot = new Circle();
        private ClassCoverage coverage;

        ClassDot() {
            getStyleClass().addAll("bin-mark", "set-mark", "class-dot");
            setAccessibleRole(AccessibleRole.NODE);
            setManaged(false);
            for (Line l : List.of(whisker, from, to)) l.getStyleClass().add("bin-whisker");
            dot.getStyleClass().add("set-dot");
            Elision.middle(name);
            getChildren().addAll(name, value, whisker, from, to, dot);
            for (Node n : getChildren()) n.setManaged(false);
        }

        void show(int k) {
            coverage = shown.classes().get(k);
            name.setText(names.get(k));
            value.setText(words.percent(coverage.coverage()));
            pseudoClassStateChanged(BELOW, shown.standing(k) == ConformalSets.Standing.BELOW);
            setAccessibleText(words.coverage(shown, k, names.get(k)));
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double em = Em.of(getScene());
            double middle = Math.round(getHeight() / 2) + 0.5;
            double h = name.prefHeight(-1);
            name.resizeRelocate(0.3 * em, Math.round(middle - h / 2), namesWidth - 0.9 * em, h);
            double low = x(coverage.interval().lower());
            double high = x(coverage.interval().upper());
            Shapes.place(whisker, low, middle, high, middle);
            Shapes.place(from, low, middle - 3.5, low, middle + 3.5);
            Shapes.place(to, high, middle - 3.5, high, middle + 3.5);
            dot.setCenterX(x(coverage.coverage()));
            dot.setCenterY(middle);
            dot.setRadius(0.33 * em);
            value.setLayoutX(Math.round(getWidth() - value.getLayoutBounds().getWidth() - 2));
            value.setLayoutY(middle);
        }
    }
}
