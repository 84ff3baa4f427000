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
        Question q = c.question();
        Predictions data = q.data().predictions();
        Details before = Details.of(c.before(), data.classes(), loop);
        Details after = c.after() == c.before() ? before : Details.of(c.after(), data.classes(), loop);
        ClassReliability classes = c.isUnchanged()
                ? ClassReliability.of(data, q.judged(), 1, q.binning(), loop)
                : ClassReliability.of(data, q.judged(), q.fit().calibrator(), c.temperature(), q.binning(), loop);
        return new StudyReport(c, before, after, classes, notices, digest, svg);
    }
}
