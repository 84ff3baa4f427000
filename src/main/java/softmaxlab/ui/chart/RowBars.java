package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import softmaxlab.engine.Row;
import softmaxlab.lab.Numbers;

/**
 * One row of a file: the logit and the probability of its classes as bars, the most probable first, the rest summed up. Each
 * line says its class in full; Up and Down go from line to line.
 */
public final class RowBars extends Region {
    private static final PseudoClass TRUE = PseudoClass.getPseudoClass("true");
    private static final double LINE = 1.75;
    private static final double NAME = 7.8;
    private static final double NUMBER = 4.2;
    private static final double P = 6;
    /** Long names get what the bars leave beyond this, each. */
    private static final double BAR = 6;
    /** The least width of a bar that is 1. */
    private static final double LEAST = 1.2;

    private final Words words;
    private final Text[] heads;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private final Line zero = new Line();
    private final MarkWalk walk = new MarkWalk(this, MarkWalk.Step.LIST);
    private Consumer<Region> onNewLine = line -> {};
    private List<String> names = List.of();
    private Row logits;
    private Row p;
    private int trueClass;
    private int[] order = new int[0];

    /** The words around the bars. */
    public interface Words {
        String head(int column);

        String name(String name, boolean isTrue);

        String rest(int classes);

        /** What the line of a class says. */
        String sentence(String name, boolean isTrue, double logit, double p);

        /** What the line of the rest says. */
        String restSentence(int classes, double p);
    }

    private static final class Entry {
        private final Region line = new Region();
        private final Text name = BinChart.note("");
        private final Rectangle logit = new Rectangle();
        private final Text logitText = BinChart.note("");
        private final Rectangle bar = new Rectangle();
        private final NumberText value = new NumberText();

        Entry() {
            logit.getStyleClass().add("row-logit");
            bar.getStyleClass().add("row-p");
            logit.setManaged(false);
            bar.setManaged(false);
            name.getStyleClass().setAll("text", "row-name");
            line.getStyleClass().add("row-line");
            line.setAccessibleRole(AccessibleRole.TEXT);
            for (Node n : nodes()) n.setMouseTransparent(n != line);
        }

        List<Node> nodes() {
            return List.of(line, name, logit, logitText, bar, value);
        }
    }

    public RowBars(Words words) {
        this.words = words;
        getStyleClass().add("row-bars");
        heads = IntStream.range(0, 3)
                .mapToObj(i -> BinChart.note(words.head(i)))
                .toArray(Text[]::new);
        zero.getStyleClass().add("chart-axis");
        zero.setManaged(false);
        zero.setMouseTransparent(true);
        getChildren().add(zero);
        getChildren().addAll(heads);
    }

    /** Told of each line that is new, to have it described. */
    public void onNewLine(Consumer<Region> listener) {
        onNewLine = listener;
    }

    /** @param trueClass 0-based */
    public void show(List<String> classNames, Row z, Row probabilities, int trueClass) {
        names = classNames;
        logits = z;
        p = probabilities;
        this.trueClass = trueClass;
        order = IntStream.range(0, p.size())
                .boxed()
                .sorted((a, b) -> Double.compare(p.get(b), p.get(a)))
                .mapToInt(i -> i)
                .toArray();
        requestLayout();
    }

    /** Shows nothing. */
    public void clear() {
        order = new int[0];
        requestLayout();
    }

    private double em() {
        return Em.of(getScene());
    }

    @Override
    protected double computePrefHeight(double width) {
        return LINE * em() * (order.length + 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return LINE * em() * Math.min(4, order.length + 1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 20 * em();
    }

    /** The classes that have a line: the most probable and, if there is no room for all, always the true one. */
    private List<Integer> chosen() {
        int room = (int) Math.max(2, Math.floor(getHeight() / (LINE * em())) - 1);
        if (order.length <= room) return IntStream.of(order).boxed().toList();
        List<Integer> out =
                new ArrayList<>(IntStream.of(order).limit(room - 1).boxed().toList());
        if (!out.contains(trueClass)) out.set(out.size() - 1, trueClass);
        return out;
    }

    @Override
    protected void layoutChildren() {
        List<Integer> shown = order.length == 0 ? List.of() : chosen();
        boolean rest = shown.size() < order.length;
        int n = shown.size() + (rest ? 1 : 0);
        while (entries.size() < n) addEntry();
        for (int i = 0; i < entries.size(); i++) {
            for (Node node : entries.get(i).nodes()) node.setVisible(i < n);
        }
        walk.useFirst(n, lines);
        zero.setVisible(n > 0);
        for (Text head : heads) head.setVisible(n > 0);
        if (n == 0) return;
        double em = em();
        double name = nameWidth(shown, em);
        double bars = Math.max(LEAST * em, (getWidth() - name - (NUMBER + P + 0.8) * em) / 2);
        double low = finite(logits.min());
        double high = finite(logits.max());
        Plot plot = new Plot(em, name, bars, Math.min(0, low), Math.max(Math.max(0, high), Math.min(0, low) + 1e-9));
        placeHeads(plot);
        for (int i = 0; i < shown.size(); i++) place(entries.get(i), shown.get(i), i, plot);
        if (rest) placeRest(entries.get(n - 1), shown, plot);
        for (int i = 0; i < n; i++) lines.get(i).resizeRelocate(0, (i + 1) * LINE * em, getWidth(), LINE * em);
        Shapes.place(zero, plot.logit(0), LINE * em, plot.logit(0), (shown.size() + 1) * LINE * em);
    }

    private void addEntry() {
        Entry e = new Entry();
        entries.add(e);
        lines.add(e.line);
        getChildren().addAll(e.nodes());
        walk.watchPressed(e.line);
        onNewLine.accept(e.line);
    }

    private double nameWidth(List<Integer> shown, double em) {
        double longest = 0;
        for (int i = 0; i < shown.size(); i++) {
            Text text = entries.get(i).name;
            text.setText(nameOf(shown.get(i), names.get(shown.get(i))));
            longest = Math.max(longest, text.getLayoutBounds().getWidth());
        }
        double room = getWidth() - (NUMBER + P + 0.8 + 2 * BAR) * em;
        double most = getWidth() - (NUMBER + P + 0.8 + 2 * LEAST) * em;
        return Math.min(most, Math.max(NAME * em, Math.min(longest + em, room)));
    }

    private String nameOf(int k, String name) {
        return words.name(name, k == trueClass);
    }

    /** −∞ has no bar. */
    private double finite(double z) {
        if (Double.isFinite(z)) return z;
        return logits.stream().filter(Double::isFinite).min().orElse(0);
    }

    private record Plot(double em, double name, double width, double low, double high) {
        double logitX() {
            return name;
        }

        double pX() {
            return name + (NUMBER + 0.8) * em + width;
        }

        double logit(double z) {
            return logitX() + width * (z - low) / (high - low);
        }

        double middle(int line) {
            return Math.round((line + 1.5) * LINE * em);
        }
    }

    private void placeHeads(Plot plot) {
        double y = Math.round(0.8 * plot.em);
        at(heads[0], 0, y);
        at(heads[1], plot.logitX(), y);
        at(heads[2], plot.pX(), y);
    }

    private void place(Entry e, int k, int line, Plot plot) {
        Elision.fit(e.name, names.get(k), name -> nameOf(k, name), plot.name - 0.4 * plot.em);
        e.name.pseudoClassStateChanged(TRUE, k == trueClass);
        double z = logits.get(k);
        boolean bar = Double.isFinite(z);
        e.logit.setVisible(bar);
        e.logitText.setText(Numbers.fixed(z, 3));
        double y = plot.middle(line);
        double h = Math.round(0.8 * plot.em);
        if (bar) {
            double from = plot.logit(Math.min(0, z));
            rectangle(e.logit, from, y - h / 2, plot.logit(Math.max(0, z)) - from, h);
        }
        at(e.logitText, plot.logitX() + plot.width + 0.3 * plot.em, y);
        placeP(e, p.get(k), y, h, plot);
        e.line.setAccessibleText(words.sentence(names.get(k), k == trueClass, z, p.get(k)));
    }

    private void placeRest(Entry e, List<Integer> shown, Plot plot) {
        double sum = IntStream.of(order)
                .filter(k -> !shown.contains(k))
                .mapToDouble(p::get)
                .sum();
        int others = order.length - shown.size();
        Elision.fit(e.name, words.rest(others), plot.name - 0.4 * plot.em);
        e.line.setAccessibleText(words.restSentence(others, sum));
        e.name.pseudoClassStateChanged(TRUE, false);
        e.logit.setVisible(false);
        e.logitText.setVisible(false);
        placeP(e, sum, plot.middle(shown.size()), Math.round(0.8 * plot.em), plot);
    }

    private void placeP(Entry e, double value, double y, double h, Plot plot) {
        at(e.name, 0, y);
        rectangle(e.bar, plot.pX(), y - h / 2, plot.width * Math.min(1, value), h);
        e.value.setText(Numbers.probability(value));
        double height = e.value.prefHeight(-1);
        double x = Math.round(plot.pX() + plot.width + 0.3 * plot.em);
        e.value.resizeRelocate(x, Math.round(y - height / 2), e.value.prefWidth(-1), height);
    }

    private static void at(Text text, double x, double y) {
        text.setLayoutX(Math.round(x));
        text.setLayoutY(y);
    }

    private static void rectangle(Rectangle r, double x, double y, double w, double h) {
        r.setX(x);
        r.setY(y);
        r.setWidth(Math.max(1, w));
        r.setHeight(h);
    }
}
