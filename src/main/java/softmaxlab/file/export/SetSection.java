package softmaxlab.file.export;

import java.util.List;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.Reliability.Interval;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.SetWords;
import softmaxlab.lab.Texts;

/** Prediction sets: how large, and how often they hold the true class. */
record SetSection(StudyResults results, Texts texts) {

    StudySection section(List<String> pictures) {
        SetWords words = new SetWords(texts);
        ConformalSets shown = results.shownSets();
        List<String> names =
                results.calibration().question().data().predictions().classNames();
        String file = results.calibration().question().fitSource().title(texts);
        List<List<String>> rows = results.found().stream()
                .map(s -> List.of(
                        texts.get("calibration.sets." + s.score().key()),
                        words.percent(s.coverage()),
                        luck(s, words),
                        words.size(s.meanSize()),
                        Numbers.count(s.singletons()),
                        Numbers.count(s.empty())))
                .toList();
        List<String> head = List.of(
                texts.get("export.head.score"),
                texts.get("calibration.sets.table.coverage"),
                texts.get("export.head.luck"),
                texts.get("calibration.sets.table.size"),
                texts.get("calibration.sets.table.single"),
                texts.get("calibration.sets.table.empty"));
        return new StudySection(
                StudyFigure.SETS.key(),
                texts.get("export.sets"),
                words.claim(results.sets(), shown),
                words.evidence(results.sets(), shown, names, file),
                pictures,
                words.rule(shown, results.sets().seed()),
                List.of(new StudyTable("", head, rows, texts.get("export.sets.note", words.target(shown.target())))));
    }

    /** Nothing is promised of the most probable class alone. */
    private static String luck(ConformalSets s, SetWords words) {
        Interval luck = s.luck();
        if (Double.isNaN(luck.lower())) return "";
        return words.percent(luck.lower()) + " – " + words.percent(luck.upper());
    }
}
