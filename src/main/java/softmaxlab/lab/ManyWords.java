package softmaxlab.lab;

import java.util.DoubleSummaryStatistics;
import softmaxlab.engine.Binning;
import softmaxlab.engine.EceStrip;
import softmaxlab.engine.EceStrip.Line;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.Reliability.Interval;
import softmaxlab.engine.SmallSample;

/** The many calibration errors of the same rows, in words. */
public final class ManyWords {
    private final Texts texts;
    private final BinWords bins;

    public ManyWords(Texts texts) {
        this.texts = texts;
        bins = new BinWords(texts);
    }

    /** How far apart the ECEs are, and which one is in use. */
    public String claim(EceStrip strip, Reliability present) {
        Interval range = strip.eceRange();
        return texts.get(
                "calibration.many.claim",
                bins.rows(present.rows()),
                number(range.lower()),
                number(range.upper()),
                number(present.ece()),
                bins.rule(present));
    }

    /** "ECE" or what stands in its place. */
    public String measure(Line line) {
        return texts.get("calibration.many.measure." + line.measure().key());
    }

    /** "equal-width, (lo, hi]". */
    public String rule(Line line) {
        return texts.get(
                "calibration.many.line",
                texts.get("calibration.many.kind." + line.kind().key()),
                bins.edges(line.rule()));
    }

    /** From the smallest to the largest value of a line. */
    public String range(EceStrip strip, Line line) {
        DoubleSummaryStatistics s =
                strip.line(line).stream().mapToDouble(EceStrip.Point::value).summaryStatistics();
        return texts.get("calibration.luck.range", number(s.getMin()), number(s.getMax()));
    }

    /** One number, its name, its rule and what can be done with it. */
    public String sentence(EceStrip.Point p) {
        Binning b = p.binning();
        String rule = texts.get("calibration.rule." + b.kind().key(), Integer.toString(b.bins()), bins.edges(b.rule()));
        return texts.get("calibration.many.point." + p.line().measure().key(), number(p.value()), rule);
    }

    /** The judged rows among the small samples. */
    public String present(Reliability r) {
        return texts.get("calibration.many.small.judged", bins.rows(r.rows()), number(r.ece()), bins.rule(r));
    }

    /** One size of a perfect model. */
    public String small(SmallSample.Point p, String rule) {
        return texts.get(
                "calibration.many.small.point",
                bins.rows(p.rows()),
                number(p.mean()),
                number(p.spread().lower()),
                number(p.spread().upper()),
                rule);
    }

    /** What the smallest and the largest samples say. */
    public String small(SmallSample s, String rule) {
        SmallSample.Point first = s.points().get(0);
        SmallSample.Point last = s.points().get(s.points().size() - 1);
        return texts.get(
                "calibration.many.small.claim",
                number(first.mean()),
                bins.rows(first.rows()),
                number(last.mean()),
                bins.rows(last.rows()),
                rule);
    }

    private static String number(double value) {
        return Numbers.fixed(value, 4);
    }
}
