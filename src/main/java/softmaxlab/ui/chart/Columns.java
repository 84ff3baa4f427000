package softmaxlab.ui.chart;

/**
 * Where the columns of the class rows stand, in pixels from the left edge: class, logit slider with field, p − y, bar,
 * value.
 *
 * @param em one em
 * @param nameX left edge of the colour square
 * @param sliderX left edge of the slider
 * @param sliderEnd right edge of its field
 * @param fieldWidth width of the field
 * @param gradientEnd right edge of the p − y values; the same as {@code sliderEnd} where the column is left out
 * @param barX probability 0
 * @param barEnd probability 1
 * @param valueEnd right edge of the values
 */
public record Columns(
        double em,
        double nameX,
        double sliderX,
        double sliderEnd,
        double fieldWidth,
        double gradientEnd,
        double barX,
        double barEnd,
        double valueEnd) {

    /**
     * Shares a width among the columns.
     *
     * @param narrow the strip layout: no p − y
     * @param wideNumbers whether logits need a digit more than usual
     */
    public static Columns of(double width, double em, boolean narrow, boolean wideNumbers) {
        double name = (narrow ? 5.2 : 8.2) * em;
        double field = (wideNumbers ? 5.3 : 4.7) * em;
        double gradient = (narrow ? 0 : 5.4) * em;
        double gap = (narrow ? 0.8 : 1.3) * em;
        double value = (narrow ? 4 : 5.4) * em;
        double barParts = narrow ? 1.35 : 1.75;
        double part = Math.max(0, width - name - field - gradient - gap - value) / (1 + barParts);
        double sliderEnd = Math.round(name + part + field);
        double barX = Math.round(sliderEnd + gradient + gap);
        double barEnd = Math.round(barX + barParts * part);
        double inset = narrow ? 0.3 : 0.6;
        return new Columns(
                em,
                inset * em,
                Math.round(name),
                sliderEnd,
                field,
                sliderEnd + gradient - (narrow ? 0 : 0.15 * em),
                barX,
                barEnd,
                width - (narrow ? 0 : 0.4) * em);
    }

    public boolean hasGradient() {
        return gradientEnd > sliderEnd;
    }

    public double barWidth() {
        return barEnd - barX;
    }
}
