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
    private final Region zero = zone("zone-zero");
    private final Region finite = zone("zone-finite");
    private final Region infinite = zone("zone-infinite");
    private final Label zeroWord = word("zone-zero");
    private final Label finiteWord = word("zone-finite");
    private final Label infiniteWord = word("zone-infinite");
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

    private static Region zone(String style) {
        Region zone = new Region();
        zone.getStyleClass().addAll("zone", style);
        return zone;
    }

    private static Label word(String style) {
        Label word = new Label();
        word.getStyleClass().addAll("zone-word", style);
        word.setMouseTransparent(true);
        return word;
    }

    void setUp(Texts words, BiConsumer<Node, Supplier<String>> describe) {
        texts = words;
        describe.accept(zero, () -> texts.get("workings.limits.sayZero", name(), low()));
        describe.accept(finite, () -> texts.get("workings.limits.sayFinite", name(), low(), high()));
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
        zeroWord.setText(isLarge() ? texts.get("workings.limits.zero") : texts.get("workings.limits.zeroBelow", low()));
        infiniteWord.setText(
                isLarge() ? texts.get("workings.limits.infinite") : texts.get("workings.limits.infiniteAbove", high()));
        finiteWord.setText(texts.get("workings.limits.finite"));
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
        return List.of(
                zero,
                finite,
                infinite,
                lowLine,
                highLine,
                zeroWord,
                finiteWord,
                infiniteWord,
                lowLabel,
                highLabel,
                name);
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
        // A limit beyond the end of the axis has no line.
        double lowAt = scale.x(dtype.underflow());
        double highAt = scale.x(dtype.overflow());
        double low = Math.round(Math.max(scale.left(), lowAt));
        double high = Math.round(Math.min(scale.right(), highAt));
        lowLine.setVisible(lowAt >= scale.left());
        highLine.setVisible(highAt <= scale.right());
        zone(zero, scale.left(), low);
        zone(finite, low, high);
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

    private void zone(Region zone, double from, double to) {
        zone.resizeRelocate(from, top, Math.max(0, to - from), height);
    }

    /** Writes each zone's word where the pins leave most room; a word that fits nowhere is left out. */
    void placeWords(List<double[]> pins, double em) {
        placeWord(zero, zeroWord, pins, em);
        placeWord(finite, finiteWord, pins, em);
        placeWord(infinite, infiniteWord, pins, em);
    }

    private void placeWord(Region zone, Label word, List<double[]> pins, double em) {
        double end = zone.getLayoutX() + zone.getWidth();
        double start = zone.getLayoutX();
        double bestStart = start;
        double bestEnd = start;
        List<double[]> across = pins.stream()
                .filter(p -> p[1] > zone.getLayoutX() && p[0] < end)
                .sorted((a, b) -> Double.compare(a[0], b[0]))
                .toList();
        for (int i = 0; i <= across.size(); i++) {
            double stop = i < across.size() ? across.get(i)[0] : end;
            if (stop - start > bestEnd - bestStart) {
                bestStart = start;
                bestEnd = stop;
            }
            if (i < across.size()) start = Math.max(start, across.get(i)[1]);
        }
        double w = word.prefWidth(-1);
        word.setVisible(bestEnd - bestStart >= w + 0.6 * em);
        LimitStrip.put(word, (bestStart + bestEnd - w) / 2, top + height / 2);
    }
}
