package softmaxlab.file.export;

import java.util.List;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.Details;
import softmaxlab.lab.Question;

/** Works out what a report on a calibration says beyond it. */
public final class StudyFacts {
    private StudyFacts() {}

    /** Takes a moment; not on the FX thread. */
    public static StudyReport report(Calibration c, List<String> notices, String digest, String svg, Loop loop) {
        Details before = before(c, loop);
        return report(c, before, after(c, before, loop), notices, digest, svg, loop);
    }

    /** The same, with what was worked out already. */
    public static StudyReport report(
            Calibration c, Details before, Details after, List<String> notices, String digest, String svg, Loop loop) {
        Question q = c.question();
        Predictions data = q.data().predictions();
        ClassReliability classes = c.isUnchanged()
                ? ClassReliability.of(data, q.judged(), 1, q.binning(), loop)
                : ClassReliability.of(data, q.judged(), q.fit().calibrator(), c.temperature(), q.binning(), loop);
        return new StudyReport(c, before, after, classes, notices, digest, svg);
    }

    public static Details before(Calibration c, Loop loop) {
        return Details.of(c.before(), c.question().data().predictions().classes(), loop);
    }

    /** @param before the same where nothing was changed */
    public static Details after(Calibration c, Details before, Loop loop) {
        if (c.after() == c.before()) return before;
        return Details.of(c.after(), c.question().data().predictions().classes(), loop);
    }
}
