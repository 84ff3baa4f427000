package softmaxlab.ui;

import java.util.List;
import softmaxlab.engine.EceInterval;
import softmaxlab.engine.LuckBand;
import softmaxlab.engine.Reliability;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.MetricWords;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/** The numbers of the view "Luck", one under the other. */
final class LuckFacts {
    private final Texts texts;
    private final FactTable.Fact measured;
    private final FactTable.Fact expected;
    private final FactTable.Fact range;
    private final FactTable.Fact pValue;
    private final FactTable.Fact interval;
    private final FactTable.Fact draw;

    LuckFacts(FactTable table, Texts texts) {
        this.texts = texts;
        measured = table.add("luck-measured", texts.get("calibration.luck.line.measured"));
        expected = table.add("luck-expected", texts.get("calibration.luck.line.expected"));
        range = table.add("luck-range", texts.get("calibration.luck.line.range"));
        pValue = table.add("luck-p", texts.get("calibration.luck.line.p"));
        interval = table.add("luck-interval", texts.get("calibration.luck.line.interval"));
        draw = table.add("luck-draw", texts.get("calibration.luck.line.draw"));
    }

    void measured(Reliability r) {
        measured.show(new BinWords(texts).rule(r), number(r.ece()));
    }

    /** Nothing but what was measured is known. */
    void empty() {
        for (FactTable.Fact f : List.of(expected, range, pValue, interval, draw)) f.show("", none());
    }

    /** What luck alone would give; nothing is drawn yet. */
    void luck(LuckBand luck) {
        String sets = Numbers.count(luck.draws());
        expected.show(texts.get("calibration.luck.line.expected.rule"), number(luck.expectedEce()));
        range.show(texts.get("calibration.luck.line.range.rule", sets), range(luck.eceLower(), luck.eceUpper()));
        pValue.show(texts.get("calibration.luck.line.p.rule"), number(luck.pValue()));
        draw.show("", none());
    }

    void interval(EceInterval i) {
        interval.show(
                texts.get("calibration.luck.line.interval.rule", Numbers.count(i.resamples())),
                i.exists() ? range(i.lower(), i.upper()) : texts.get("calibration.luck.line.interval.none"));
    }

    /** @param number how many were drawn, this one too */
    void drawn(int number, Reliability r) {
        draw.show(texts.get("calibration.luck.line.draw.rule", Numbers.count(number)), number(r.ece()));
    }

    private String range(double from, double to) {
        return texts.get("calibration.luck.range", number(from), number(to));
    }

    private String number(double ece) {
        return new MetricWords(texts).number(ece);
    }

    private String none() {
        return texts.get("calibration.table.none");
    }
}
