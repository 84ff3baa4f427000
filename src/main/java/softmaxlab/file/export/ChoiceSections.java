package softmaxlab.file.export;

import java.util.List;
import softmaxlab.engine.Predictions;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.FitWords;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.RiskWords;
import softmaxlab.lab.TemperatureCurve;
import softmaxlab.lab.Texts;

/** What can be chosen: the temperature, and the share of rows that is kept. */
record ChoiceSections(StudyResults results, Texts texts) {

    StudySection temperature(List<String> pictures) {
        Calibration c = results.calibration();
        TemperatureCurve.Axis axis = results.temperature().basis().axis();
        int points = results.temperature().points().size();
        String rule = texts.get(
                "export.rule.temperature",
                Integer.toString(points),
                Numbers.plain(axis.low()),
                Numbers.plain(axis.high()));
        List<String> evidence = List.of(new FitWords(texts).accuracy(c.question(), c.before(), c.after()));
        return section(
                StudyFigure.TEMPERATURE,
                new FitWords(texts).atTemperature(c, c.temperature()),
                evidence,
                pictures,
                rule);
    }

    StudySection risk(List<String> pictures) {
        RiskWords words = new RiskWords(texts);
        boolean top1 = results.calibration().question().data().predictions().kind() == Predictions.Kind.TOP1;
        return section(
                StudyFigure.RISK,
                words.claim(results.risk(), results.kept()),
                words.evidence(results.risk(), results.kept(), top1),
                pictures,
                texts.get("export.rule.risk"));
    }

    private StudySection section(
            StudyFigure figure, String claim, List<String> evidence, List<String> pictures, String rule) {
        String heading = texts.get("export." + figure.key());
        return new StudySection(figure.key(), heading, claim, evidence, pictures, rule, List.of());
    }
}
