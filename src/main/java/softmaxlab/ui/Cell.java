package softmaxlab.ui;

import softmaxlab.ui.Marks.Tone;

/**
 * What one cell of a {@link Sheet} shows.
 *
 * @param text the value as the app writes numbers, or a name
 * @param tight what to show instead where the text does not fit; empty for the text itself
 * @param cause a word or two under the value, such as "overflow"; empty for none
 * @param tone WARN and BAD bring a warning mark and a ground of that tone
 * @param strong whether the text is SemiBold
 * @param bar a small bar under the value; null for none
 * @param lead style class of a small sample before the text, such as "class-1"; empty for none
 * @param flagged whether the pennant of the true class stands behind the text
 * @param sentence the cell in words, its accessible text
 */
record Cell(
        String text,
        String tight,
        String cause,
        Tone tone,
        boolean strong,
        Bar bar,
        String lead,
        boolean flagged,
        String sentence) {

    /**
     * A share of a full bar.
     *
     * @param share 0 to 1; NaN draws an empty dashed bar
     * @param color 0-based place in the colour sequence of the classes
     */
    record Bar(double share, int color) {}

    static final Cell EMPTY = of("", "");

    static Cell of(String text, String sentence) {
        return new Cell(text, "", "", Tone.PLAIN, false, null, "", false, sentence);
    }

    Cell tight(String shorter) {
        return new Cell(text, shorter, cause, tone, strong, bar, lead, flagged, sentence);
    }

    Cell marked(Tone newTone, String newCause) {
        return new Cell(text, tight, newCause, newTone, strong, bar, lead, flagged, sentence);
    }

    Cell inBold() {
        return new Cell(text, tight, cause, tone, true, bar, lead, flagged, sentence);
    }

    Cell with(Bar newBar) {
        return new Cell(text, tight, cause, tone, strong, newBar, lead, flagged, sentence);
    }

    Cell led(String newLead) {
        return new Cell(text, tight, cause, tone, strong, bar, newLead, flagged, sentence);
    }

    Cell flagged(boolean on) {
        return new Cell(text, tight, cause, tone, strong || on, bar, lead, on, sentence);
    }
}
