package softmaxlab.ui.chart;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import softmaxlab.engine.Dtype;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/** One number format on a {@link LimitStrip}: three zones and the two limits between them. */
final class LimitBand {
    /** From x to pixels: {@code end} lies at {@code right}, −{@code end} at {@code left}. */
    record Scale(double left, double right, double end, double em) {
        double x(double value) {
            return left + (value + end) / (2 * end) * (right - left);
        }
    }

    private final double topEm;
    private final double heightEm;
    private final Label name = new Label();
    private final Label zero = zone("zone-zero");
    private final Label finite = zone("zone-finite");
    private final Label finiteRight = zone("zone-finite");
    private final Label infinite = zone("zone-infinite");
    private final Region lowLine = new Region();
    private final Region highLine = new Region();
    private final Label lowLabel = new Label();
    private final Label highLabel = new Label();
    private Texts texts;
    private Dtype dtype = Dtype.F64;
    private double top;
    private double height;

    LimitBand(double topEm, double heightEm) {
        this.topEm = topEm;
        this.heightEm = heightEm;
        lowLine.getStyleClass().add("limit-line");
        highLine.getStyleClass().add("limit-line");
        lowLabel.getStyleClass().add("limit-label");
        highLabel.getStyleClass().add("limit-label");
    }

    private static Label zone(String style) {
        Label zone = new Label();
        zone.getStyleClass().addAll("zone", style);
        return zone;
    }

    void setUp(Texts words, BiConsumer<Node, Supplier<String>> describe) {
        texts = words;
        describe.accept(zero, () -> texts.get("workings.limits.sayZero", name(), low()));
        describe.accept(finite, () -> texts.get("workings.limits.sayFinite", name(), low(), high()));
        describe.accept(finiteRight, () -> texts.get("workings.limits.sayFinite", name(), low(), high()));
        describe.accept(infinite, () -> texts.get("workings.limits.sayInfinite", name(), high()));
    }

    /** The larger band has its limits written above it, the smaller one inside its zones. */
    private boolean isLarge() {
        return heightEm > 2;
    }

    void show(Dtype newDtype) {
        dtype = newDtype;
        name.setText(name());
        name.getStyleClass().setAll("label", isLarge() ? "band-chosen" : "band-other");
        lowLabel.setText(low());
        highLabel.setText(high());
        zero.setText(isLarge() ? texts.get("workings.limits.zero") : texts.get("workings.limits.zeroBelow", low()));
        infinite.setText(
                isLarge() ? texts.get("workings.limits.infinite") : texts.get("workings.limits.infiniteAbove", high()));
        finite.setText(texts.get("workings.limits.finite"));
        finiteRight.setText(texts.get("workings.limits.finite"));
    }

    String name() {
        return texts.get(dtype == Dtype.F64 ? "workings.float64" : "workings.float32");
    }

    private String low() {
        return Numbers.fixed(dtype.underflow(), 2);
    }

    private String high() {
        return Numbers.fixed(dtype.overflow(), 2);
    }

    List<Node> nodes() {
        return List.of(zero, finite, finiteRight, infinite, lowLine, highLine, lowLabel, highLabel, name);
    }

    void setVisible(boolean visible) {
        nodes().forEach(n -> n.setVisible(visible));
    }

    double top() {
        return top;
    }

    double height() {
        return height;
    }

    /** Left and right ends of the limits' labels, for others to keep clear of. */
    List<double[]> takenLabels() {
        return List.of(lowLabel, highLabel).stream()
                .filter(Node::isVisible)
                .map(l -> new double[] {l.getLayoutX(), l.getLayoutX() + l.getWidth()})
                .toList();
    }

    void place(Scale scale) {
        double em = scale.em();
        top = Math.round(topEm * em);
        height = Math.round(heightEm * em);
        double low = Math.round(scale.x(dtype.underflow()));
        double high = Math.round(scale.x(dtype.overflow()));
        double middle = Math.round(scale.x(0));
        boolean split = isLarge() && high - low > 16 * em;
        zone(zero, scale.left(), low);
        zone(finite, low, split ? middle : high);
        finiteRight.setVisible(split);
        if (split) zone(finiteRight, middle, high);
        zone(infinite, high, scale.right());
        double over = Math.round(0.2 * em);
        lowLine.resizeRelocate(low - 1, top - over, 2, height + 2 * over);
        highLine.resizeRelocate(high - 1, top - over, 2, height + 2 * over);
        lowLabel.setVisible(isLarge());
        highLabel.setVisible(isLarge());
        double lw = lowLabel.prefWidth(-1);
        double hw = highLabel.prefWidth(-1);
        double overlap = Math.max(0, low + lw / 2 + 0.5 * em - (high - hw / 2)) / 2;
        LimitStrip.put(lowLabel, low - lw / 2 - overlap, top - 1.05 * em);
        LimitStrip.put(highLabel, high - hw / 2 + overlap, top - 1.05 * em);
        LimitStrip.put(name, 0, top + height / 2);
    }

    /** The word is left out where it does not fit. */
    private void zone(Label zone, double from, double to) {
        zone.resizeRelocate(from, top, Math.max(0, to - from), height);
    }
}
