package softmaxlab.ui.chart;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Reliability;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/**
 * A reliability diagram with its caption, its histogram and the two means. When there is little height, the histogram
 * and the names of the axes go and the square stays.
 */
public final class JudgedDiagram extends Region {
    /** Room left of the square for the numbers of its axis, in em. */
    public static final double INSET = 2.85;

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final double CAPTION = 1.5;
    private static final double AXIS_NAME = 1.9;
    private static final double HISTOGRAM = 6.15;
    private static final double LEGEND = 1.9;
    private static final double UNDER_SQUARE = ReliabilityDiagram.BELOW + 2;
    private static final double FULL =
            CAPTION + AXIS_NAME + UNDER_SQUARE + HISTOGRAM + ConfidenceHistogram.BELOW + LEGEND;
    private static final double SMALL = CAPTION + 0.4 + ReliabilityDiagram.BELOW;
    /** Below this height, in em, the diagram is drawn in its small form. */
    private static final double SMALL_BELOW = 26;

    private final Texts texts;
    private final String words;
    private final Text name = text("strong");
    private final Text caption = text("tick");
    private final Text accuracyAxis;
    private final Text confidenceAxis;
    private final Text rowsAxis;
    private final Text accuracyMean = text("chart-mean");
    private final Text confidenceMean = text("chart-mean");
    private final Polygon accuracyKey = ConfidenceHistogram.triangle("chart-accuracy");
    private final Polygon confidenceKey = ConfidenceHistogram.triangle("chart-confidence");
    private String longCaption = "";
    private final ReliabilityDiagram diagram;
    private final ConfidenceHistogram histogram;

    /**
     * @param id start of the ids of all marks: "before" makes "before-bin-0" and "before-rows-0"
     * @param title what stands before the caption
     */
    public JudgedDiagram(String id, String title, BinLink link, Texts texts) {
        this(id, title, link, texts, "calibration.");
    }

    /** @param words what the keys of the words at the axes begin with */
    public JudgedDiagram(String id, String title, BinLink link, Texts texts, String words) {
        this.texts = texts;
        this.words = words;
        getStyleClass().add("judged-diagram");
        setId(id);
        diagram = new ReliabilityDiagram(link, texts.get("calibration.below"));
        diagram.setId(id + "-bin");
        histogram = new ConfidenceHistogram(link);
        histogram.setId(id + "-rows");
        setTitle(title);
        accuracyAxis = BinChart.note(texts.get(words + "axis.accuracy"));
        confidenceAxis = BinChart.note(texts.get(words + "axis.confidence"));
        rowsAxis = BinChart.note(texts.get(words + "axis.rows"));
        getChildren().addAll(name, caption, accuracyAxis, diagram, confidenceAxis, rowsAxis, histogram);
        getChildren().addAll(accuracyKey, accuracyMean, confidenceKey, confidenceMean);
    }

    private static Text text(String style) {
        Text t = BinChart.note("");
        t.getStyleClass().setAll("text", style);
        return t;
    }

    /** Called once with every mark of both charts. */
    public void onNewMark(Consumer<BinMark> listener) {
        diagram.onNewMark(listener);
        histogram.onNewMark(listener);
    }

    /** The handles of the edges between the bins. */
    public EdgeHandles edges() {
        return diagram.handles();
    }

    /** Marks the bin whose rows are looked at; a negative number marks none. */
    public void choose(int bin) {
        diagram.marks().forEach(m -> m.setChosen(m.index() == bin));
        histogram.marks().forEach(m -> m.setChosen(m.index() == bin));
    }

    /** How a bin is described. */
    public void describe(BiFunction<Reliability, Integer, String> sentence) {
        diagram.describe(sentence);
        histogram.describe(sentence);
    }

    /** The numbers on show; null before the first. */
    public Reliability reliability() {
        return diagram.shown();
    }

    /**
     * @param note what follows the title; where there is no room, only what stands before its first comma
     * @param classes K, 0 if it is not known
     */
    public void show(Evaluation e, String note, int classes) {
        show(e.reliability(), e.accuracy(), e.meanConfidence(), note, classes);
    }

    /**
     * The same for any bins; nothing is drawn anew if they are those on show.
     *
     * @param observed the accuracy over all of them, {@code said} the mean confidence
     */
    public void show(Reliability r, double observed, double said, String note, int classes) {
        if (r == diagram.shown() && note.equals(longCaption)) return;
        longCaption = note;
        diagram.show(r, classes);
        histogram.show(r, observed, said);
        boolean byRows = BinAxis.of(r).isByRows();
        confidenceAxis.setText(texts.get(byRows ? "calibration.axis.byRows" : words + "axis.confidence"));
        accuracyMean.setText(texts.get(words + "mark.accuracy", Numbers.fixed(observed, 4)));
        confidenceMean.setText(texts.get(words + "mark.confidence", Numbers.fixed(said, 4)));
        requestLayout();
    }

    /** Names what is shown anew. */
    public void setTitle(String title) {
        name.setText(title);
        diagram.setAccessibleText(texts.get("calibration.chart.reliability", title));
        histogram.setAccessibleText(texts.get("calibration.chart.rows", title));
        requestLayout();
    }

    /** Marks the numbers as the answer to an older question. */
    public void setStale(boolean stale) {
        pseudoClassStateChanged(STALE, stale);
        diagram.setOpacity(stale ? 0.45 : 1);
        histogram.setOpacity(stale ? 0.45 : 1);
    }

    /** The side of the square that fits a height of {@code height} pixels. */
    public double sideFor(double height) {
        double em = em();
        return height - (height < SMALL_BELOW * em ? SMALL : FULL) * em;
    }

    private double em() {
        return name.getFont().getSize();
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        boolean small = getHeight() < SMALL_BELOW * em;
        double inset = Math.round(INSET * em);
        double side = Math.floor(Math.min(getWidth() - inset, sideFor(getHeight())));
        double top = Math.round((small ? CAPTION + 0.4 : CAPTION + AXIS_NAME) * em);
        Shapes.place(name, 0, 0.7 * em);
        caption.setText(longCaption);
        double room = getWidth() - name.getLayoutBounds().getWidth();
        if (caption.getLayoutBounds().getWidth() > room)
            caption.setText(longCaption.split(", ")[0]);
        Shapes.place(caption, name.getLayoutBounds().getWidth() + 0.35 * em, 0.7 * em);
        Shapes.place(accuracyAxis, 0, 2.3 * em);
        diagram.setPadding(new Insets(0, 0, 0, inset));
        diagram.resizeRelocate(0, top, inset + side, side + ReliabilityDiagram.BELOW * em);
        double under = top + side + 2.65 * em;
        Shapes.place(
                confidenceAxis, inset + (side - confidenceAxis.getLayoutBounds().getWidth()) / 2, under);
        Shapes.place(rowsAxis, 0, under);
        histogram.setPadding(new Insets(0, 0, 0, inset));
        double below = top + side + UNDER_SQUARE * em;
        histogram.resizeRelocate(0, Math.round(below), inset + side, (HISTOGRAM + ConfidenceHistogram.BELOW) * em);
        placeMeans(inset, below + (HISTOGRAM + ConfidenceHistogram.BELOW + 0.75) * em, em);
        for (var node : new javafx.scene.Node[] {accuracyAxis, confidenceAxis, rowsAxis, histogram}) {
            node.setVisible(!small);
        }
        for (var node : new javafx.scene.Node[] {accuracyKey, accuracyMean, confidenceKey, confidenceMean}) {
            node.setVisible(!small);
        }
    }

    private void placeMeans(double inset, double y, double em) {
        double length = accuracyMean.getLayoutBounds().getWidth()
                + confidenceMean.getLayoutBounds().getWidth()
                + 30
                + 1.3 * em;
        if (length > getWidth()) {
            // One under the other, so that neither runs into what stands at the right.
            placeMean(accuracyKey, accuracyMean, 0, y - 0.45 * em);
            placeMean(confidenceKey, confidenceMean, 0, y + 0.75 * em);
            return;
        }
        double x = Math.max(0, Math.min(inset, getWidth() - length));
        placeMean(accuracyKey, accuracyMean, x, y);
        placeMean(
                confidenceKey,
                confidenceMean,
                x + 15 + accuracyMean.getLayoutBounds().getWidth() + 1.3 * em,
                y);
    }

    private static void placeMean(Polygon key, Text mean, double x, double y) {
        key.setLayoutX(x + 5);
        key.setLayoutY(y - 4.5);
        Shapes.place(mean, x + 15, y);
    }
}
