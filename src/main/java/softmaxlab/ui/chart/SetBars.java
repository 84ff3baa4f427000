package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import softmaxlab.engine.ConformalScore;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.ConformalSets.RowSet;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.SetWords;
import softmaxlab.lab.Texts;

/** The probabilities of one row, the largest first: solid bars are in the set, hollow ones are not. */
public final class SetBars extends Region {
    private static final PseudoClass IN = PseudoClass.getPseudoClass("in-set");
    private static final PseudoClass TRUE = PseudoClass.getPseudoClass("true-class");
    private static final double VALUE = 1.5;
    private static final double NAME = 1.8;
    private static final double NARROWEST = 4.6;
    private static final double WIDEST = 7;

    private final SetWords words;
    private final Texts texts;
    private final MarkWalk walk = new MarkWalk(this, MarkWalk.Step.LIST);
    private final List<ClassBar> bars = new ArrayList<>();
    private final Line axis = new Line();
    private final Line threshold = new Line();
    private final Text rest = BinChart.note("");
    private final Consumer<Node> onNewMark;
    private final Supplier<Node> pennants;
    private RowSet row;
    private List<String> names = List.of();
    private List<Integer> order = List.of();
    private double level = Double.NaN;
    private int used;

    /**
     * @param onNewMark called once with every mark there will be
     * @param pennants makes the mark of the true class
     */
    public SetBars(SetWords words, Texts texts, Consumer<Node> onNewMark, Supplier<Node> pennants) {
        this.words = words;
        this.texts = texts;
        this.onNewMark = onNewMark;
        this.pennants = pennants;
        axis.getStyleClass().add("chart-axis");
        threshold.getStyleClass().add("set-target");
        getStyleClass().add("set-chart");
        getChildren().addAll(axis, rest);
        getChildren().add(threshold);
        for (Node n : getChildren()) n.setManaged(false);
    }

    public void show(RowSet r, ConformalSets s, List<String> classNames) {
        row = r;
        names = classNames;
        level = s.score() == ConformalScore.LAC ? s.threshold() : Double.NaN;
        order = IntStream.range(0, r.p().size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(k -> -r.p().get(k)).thenComparing(k -> k))
                .toList();
        fill();
        requestLayout();
    }

    private void fill() {
        double em = Em.of(getScene());
        int room = Math.max(1, (int) (getWidth() / (NARROWEST * em)));
        // One place goes to the words about the rest.
        used = order.size() <= room ? order.size() : Math.max(1, room - 2);
        while (bars.size() < used) add();
        for (int i = 0; i < used; i++) bars.get(i).show(order.get(i));
        walk.useFirst(used, bars);
        long inRest = order.stream().skip(used).filter(row.in()::get).count();
        rest.setText(
                used == order.size()
                        ? ""
                        : texts.get(
                                "calibration.sets.member.rest",
                                Numbers.count(order.size() - used),
                                Numbers.count(inRest)));
    }

    private void add() {
        ClassBar bar = new ClassBar();
        bar.setId("set-bar-" + bars.size());
        bars.add(bar);
        walk.watchPressed(bar);
        getChildren().add(bar);
        threshold.toFront();
        onNewMark.accept(bar);
    }

    @Override
    protected void layoutChildren() {
        if (row == null) return;
        double em = Em.of(getScene());
        fill();
        double width = Math.min(WIDEST * em, getWidth() / (used == order.size() ? used : used + 2));
        double bottom = Math.round(getHeight() - NAME * em);
        for (int i = 0; i < used; i++) {
            double left = Math.round(i * width);
            bars.get(i).resizeRelocate(left, 0, Math.round((i + 1) * width) - left, getHeight());
        }
        Shapes.place(axis, 0, bottom + 0.5, used * width, bottom + 0.5);
        double y = Math.round(bottom - level / scale() * (bottom - VALUE * em)) + 0.5;
        threshold.setVisible(level >= 0);
        Shapes.place(threshold, 0, y, used * width, y);
        rest.setLayoutX(used * width + em);
        rest.setLayoutY(bottom - em);
    }

    /** Where a value goes that would stand at {@code y}: above the line of the threshold if that ran through it. */
    private double valueY(double bottom, double y, double em) {
        if (!(level >= 0)) return y;
        double line = bottom - level / scale() * (bottom - VALUE * em);
        return Math.abs(line - y) < 0.65 * em ? line - 0.7 * em : y;
    }

    /** What the whole height stands for: the largest of the probabilities and the threshold. */
    private double scale() {
        return Math.max(row.p().max(), Double.isNaN(level) ? 0 : level);
    }

    /** One class of the row. */
    private final class ClassBar extends Region {
        private final Rectangle bar = new Rectangle();
        private final Text value = BinChart.note("");
        private final Label name = new Label();
        private final Node pennant = pennants.get();
        private int k;

        ClassBar() {
            getStyleClass().addAll("bin-mark", "set-mark", "set-bar");
            setAccessibleRole(AccessibleRole.NODE);
            setManaged(false);
            bar.getStyleClass().add("set-bar-shape");
            Elision.middle(name);
            getChildren().addAll(bar, value, name);
            for (Node n : getChildren()) n.setManaged(false);
        }

        void show(int newK) {
            k = newK;
            name.setText(names.get(k));
            name.setGraphic(k == row.label() ? pennant : null);
            value.setText(words.probability(row.p().get(k)));
            pseudoClassStateChanged(IN, row.in().get(k));
            pseudoClassStateChanged(TRUE, k == row.label());
            setAccessibleText(words.member(row, k, names.get(k)));
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            if (!isVisible()) return;
            double em = Em.of(getScene());
            double bottom = Math.round(getHeight() - NAME * em);
            double height = Math.max(2, Math.round(row.p().get(k) / scale() * (bottom - VALUE * em)));
            bar.setX(4);
            bar.setWidth(Math.max(1, getWidth() - 8));
            bar.setY(bottom - height);
            bar.setHeight(height);
            value.setLayoutX(Math.round((getWidth() - value.getLayoutBounds().getWidth()) / 2));
            value.setLayoutY(Math.round(valueY(bottom, bottom - height - 0.75 * em, em)));
            double h = name.prefHeight(-1);
            double w = Math.min(getWidth() - 0.7 * em, name.prefWidth(-1));
            name.resizeRelocate(Math.round((getWidth() - w) / 2), Math.round(bottom + 0.9 * em - h / 2), w, h);
        }
    }
}
