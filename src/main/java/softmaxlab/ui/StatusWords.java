package softmaxlab.ui;

import softmaxlab.lab.DataSet;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.FitWords;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Question;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;

/**
 * What the status bar says of the state.
 *
 * @param source where the numbers come from
 * @param shape rows and classes
 * @param detail split, what was understood, or how softmax is evaluated
 */
record StatusWords(String source, String shape, String detail) {
    static StatusWords of(Bench bench, Snapshot s, Texts texts) {
        Inputs in = s.inputs();
        return bench == Bench.CALIBRATION ? ofData(in.question(), texts) : ofLogits(in, texts);
    }

    private static StatusWords ofLogits(Inputs in, Texts texts) {
        return new StatusWords(
                texts.get("status.byHand"),
                texts.get("status.oneRow", Numbers.count(in.logits().size())),
                texts.get("status.dtype." + in.numerics().dtype().key()) + ", "
                        + texts.get("status.formula."
                                + in.numerics().implementation().key()));
    }

    private static StatusWords ofData(Question q, Texts texts) {
        DataSet data = q.data();
        boolean sample = data.description().isEmpty();
        String name = sample ? texts.get("status.sample", data.name()) : data.name();
        String rows = Numbers.count(data.rows());
        int classes = data.predictions().classes();
        String shape = classes == 0
                ? texts.get("status.rows", rows)
                : texts.get("status.table", rows, Numbers.count(classes), kind(data, texts));
        return new StatusWords(name, shape, split(q, data, texts));
    }

    private static String kind(DataSet data, Texts texts) {
        return texts.get("status.kind." + data.predictions().kind().key());
    }

    private static String split(Question q, DataSet data, Texts texts) {
        if (!q.isFitAsked()) return data.description().isEmpty() ? texts.get("status.seed") : data.description();
        String what = new FitWords(texts).name(q.fit().method());
        String judged = Numbers.count(q.judged().size());
        String fitted = Numbers.count(q.fitRows().size());
        if (q.fitOn() == FitOn.FILE)
            return texts.get("status.fitted.file", fitted, q.fitSource().name(), judged, what);
        if (q.fitOn() == FitOn.ALL) return texts.get("status.fitted.all", fitted, judged, what);
        return texts.get("status.fitted." + q.split().kind().key(), fitted, judged, what);
    }
}
