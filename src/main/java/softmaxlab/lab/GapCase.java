package softmaxlab.lab;

import softmaxlab.engine.Row;

/**
 * The classes of the targets bench: those of the sliders, or K of its own with one leader and equal others.
 *
 * @param classes K from 2 to 1,000; 0 to follow the sliders
 * @param gap logit of the true class minus each other logit, for a K of its own
 */
public record GapCase(int classes, double gap) {
    public static final GapCase FOLLOW = new GapCase(0, 0);

    public boolean follows() {
        return classes == 0;
    }

    /** The logits of a K of its own; the true class is class 0. */
    Row logits() {
        return Row.filled(classes, 0).with(0, gap);
    }
}
