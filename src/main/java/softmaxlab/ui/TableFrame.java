package softmaxlab.ui;

import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import softmaxlab.lab.Guide;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.Columns;

/** What stands around the class rows: heads of the columns, axes under sliders and bars, the lesson's cover and outline. */
final class TableFrame extends Region {
    static final double HEAD_EM = 1.65;
    static final double FOOT_EM = 1.9;
    /** The menu that lies over the right end of the head where the row is narrow. */
    private static final double MORE_EM = 2.2;

    private static final double[] QUARTERS = {0, 0.25, 0.5, 0.75, 1};
    private static final double TICK = 5;

    private final Texts texts;
    private final Label classHead = head();
    private final Label logitHead = head();
    private final Label gradientHead = head();
    private final Label barHead = head();
    private final Label wasHead = head();
    private final Label targetHead = head();
    private final Label warning = head();
    private final Line axis = axisLine();
    private final Text[] logitLabels = labels(3);
    private final Text[] barLabels = labels(QUARTERS.length);
    private final Line[] barTicks =
            Stream.generate(TableFrame::axisLine).limit(QUARTERS.length).toArray(Line[]::new);
    private final Label cover = new Label();
    private final Rectangle outline = new Rectangle();
    private Columns columns;
    private double rowsHeight;
    private boolean narrow;
    private boolean compared;
    private double shownReach;
    private Guide guide = Guide.NONE;

    TableFrame(Texts texts) {
        this.texts = texts;
        setManaged(false);
        setMouseTransparent(true);
        classHead.setText(texts.get("probabilities.head.class"));
        logitHead.setText(texts.get("probabilities.head.logit"));
        gradientHead.setText(texts.get("probabilities.head.gradient"));
        wasHead.setText(texts.get("probabilities.head.was"));
        wasHead.getStyleClass().add("was-chip");
        targetHead.setText(texts.get("probabilities.head.target"));
        targetHead.setGraphic(Marks.pennant());
        warning.getStyleClass().add("warn-chip");
        warning.setGraphic(Marks.warning(Marks.Tone.WARN));
        cover.setText(texts.get("probabilities.covered"));
        cover.getStyleClass().add("cover");
        outline.getStyleClass().add("guide-outline");
        getChildren().addAll(classHead, logitHead, gradientHead, barHead, wasHead, targetHead, warning, axis);
        getChildren().addAll(logitLabels);
        getChildren().addAll(barLabels);
        getChildren().addAll(barTicks);
        getChildren().addAll(cover, outline);
        for (int i = 0; i < QUARTERS.length; i++) barLabels[i].setText(Numbers.plain(QUARTERS[i]));
    }

    private static Label head() {
        Label label = new Label();
        label.getStyleClass().add("note");
        return label;
    }

    private static Text[] labels(int count) {
        return Stream.generate(() -> {
                    Text text = new Text();
                    text.getStyleClass().addAll("text", "axis-label");
                    return text;
                })
                .limit(count)
                .toArray(Text[]::new);
    }

    private static Line axisLine() {
        Line line = new Line();
        line.getStyleClass().add("chart-axis");
        return line;
    }

    /**
     * @param reach the logit sliders go from −reach to reach
     * @param warn which formula p follows if not the usual one; empty otherwise
     * @param isCompared whether the bars have outlines of what they were
     */
    void show(double reach, String warn, boolean isCompared, Guide newGuide) {
        boolean same = compared == isCompared
                && guide.equals(newGuide)
                && warning.getText().equals(warn);
        if (same && reach == shownReach) return;
        shownReach = reach;
        logitLabels[0].setText(Numbers.plain(-reach));
        logitLabels[1].setText(Numbers.plain(0));
        logitLabels[2].setText(Numbers.plain(reach));
        warning.setText(warn);
        compared = isCompared;
        guide = newGuide;
        requestLayout();
    }

    /** @param newRowsHeight what the rows take between head and foot */
    void arrange(Columns c, double newRowsHeight, boolean isNarrow) {
        if (c.equals(columns) && newRowsHeight == rowsHeight && isNarrow == narrow) return;
        columns = c;
        rowsHeight = newRowsHeight;
        narrow = isNarrow;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (columns == null) return;
        double em = columns.em();
        layoutHead(HEAD_EM * em);
        layoutFoot(HEAD_EM * em + rowsHeight, em);
        layoutGuide(HEAD_EM * em);
    }

    private void layoutHead(double height) {
        boolean covered = guide.hides("bars");
        boolean warned = !warning.getText().isEmpty();
        barHead.setText(texts.get(narrow ? "probabilities.head.bar.formula" : "probabilities.head.bar"));
        put(classHead, columns.nameX(), height);
        put(logitHead, columns.sliderX() + SliderTrack.INSET * columns.em(), height);
        put(gradientHead, columns.gradientEnd() - gradientHead.prefWidth(-1), height);
        put(barHead, columns.barX(), height);
        double next = columns.barX() + barHead.prefWidth(-1) + columns.em();
        double targetX = columns.barEnd() - targetHead.prefWidth(-1);
        put(targetHead, targetX, height);
        put(wasHead, next, height);
        double room = columns.valueEnd() - (narrow ? MORE_EM * columns.em() : 0);
        put(warning, Math.min(next, room - warning.prefWidth(-1)), height);
        gradientHead.setVisible(columns.hasGradient() && !covered && !guide.hides("arrows"));
        wasHead.setVisible(compared && !covered && !narrow && next + wasHead.prefWidth(-1) < targetX);
        targetHead.setVisible(!narrow && !covered && !warned);
        warning.setVisible(warned);
        barHead.setVisible(!warned || warning.getLayoutX() >= next);
    }

    private static void put(Label label, double x, double height) {
        double w = label.prefWidth(-1);
        double h = label.prefHeight(-1);
        label.resizeRelocate(Math.round(x), Math.round((height - h) / 2 - 1), w, h);
    }

    private void layoutFoot(double top, double em) {
        double inset = SliderTrack.INSET * em;
        double left = columns.sliderX() + inset;
        double right = columns.sliderEnd() - columns.fieldWidth() - inset;
        double y = Math.round(top) + 0.5;
        for (int i = 0; i < logitLabels.length; i++) {
            middle(logitLabels[i], left + i * (right - left) / 2, y + 0.35 * em);
        }
        line(axis, columns.barX(), columns.barEnd(), y, y);
        for (int i = 0; i < QUARTERS.length; i++) {
            double x = columns.barX() + QUARTERS[i] * columns.barWidth();
            double at = Math.round(x) + 0.5;
            line(barTicks[i], at, at, y, y + TICK);
            middle(barLabels[i], x, y + 0.35 * em);
        }
    }

    private static void middle(Text text, double x, double top) {
        text.relocate(Math.round(x - text.getLayoutBounds().getWidth() / 2), Math.round(top));
    }

    private static void line(Line line, double x0, double x1, double y0, double y1) {
        line.setStartX(x0);
        line.setEndX(x1);
        line.setStartY(y0);
        line.setEndY(y1);
    }

    private void layoutGuide(double top) {
        boolean covered = guide.hides("bars");
        cover.setVisible(covered);
        cover.resizeRelocate(columns.barX(), top, columns.valueEnd() - columns.barX(), rowsHeight);
        boolean logits = guide.focus().equals("panel.logits");
        boolean bars = guide.focus().equals("panel.bars");
        outline.setVisible(logits || bars);
        double from = logits ? columns.sliderX() - 2 : columns.barX() - 5;
        double to = logits ? columns.sliderEnd() + 3 : getWidth() + 4;
        outline.setX(from);
        outline.setY(top - 2);
        outline.setWidth(Math.max(0, to - from));
        outline.setHeight(rowsHeight + 4);
    }
}
