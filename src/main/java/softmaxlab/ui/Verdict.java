package softmaxlab.ui;

import softmaxlab.ui.Marks.Tone;

/**
 * What a bench has to say about the present state.
 *
 * @param claim one short sentence
 * @param evidence the numbers behind it; the last words say what cannot change
 */
record Verdict(Tone tone, String claim, String evidence) {

    /** Claim and evidence as one text. */
    String sentence() {
        return evidence.isEmpty() ? claim : claim + " " + evidence;
    }
}
