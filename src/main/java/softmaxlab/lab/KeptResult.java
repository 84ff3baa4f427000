package softmaxlab.lab;

import java.util.ArrayList;
import java.util.List;
import softmaxlab.engine.Evaluation;

/**
 * A judged result that was set aside, to be compared with others after another file is opened.
 *
 * @param data what the data are called
 * @param done what was done to the logits, "T = 2.100"
 * @param optimistic whether it was judged on the rows it was fitted on
 */
public record KeptResult(String data, String done, Evaluation evaluation, boolean optimistic) {
    /** What is on show now: before, and after if that differs. */
    public static List<KeptResult> of(Calibration c, Texts texts) {
        Question q = c.question();
        String data = q.data().title(texts);
        List<KeptResult> out = new ArrayList<>();
        String asIs = texts.get("calibration.caption.t", "1");
        out.add(new KeptResult(data, asIs, c.before(), false));
        if (c.isUnchanged()) return out;
        String done = new FitWords(texts).brief(q, c.temperature());
        boolean own = q.judgesItsOwnRows() && q.isSetByFit(c.temperature());
        out.add(new KeptResult(data, done, c.after(), own));
        return out;
    }

    /** "vgg.csv, T = 2.100". */
    public String name(Texts texts) {
        return texts.get("calibration.compare.kept", data, done);
    }
}
