package softmaxlab.file.export;

import java.util.List;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.Loop;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.ClassCase;
import softmaxlab.lab.Details;

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
        ClassReliability first = ClassCase.before(c).answer(loop);
        ClassReliability second = c.isUnchanged() ? first : ClassCase.of(c).answer(loop);
        return new StudyReport(c, before, after, first, second, notices, digest, svg);
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
