package softmaxlab.cli;

import java.util.List;
import java.util.stream.Stream;
import softmaxlab.engine.ConformalScore;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.Reliability.Interval;
import softmaxlab.file.Quoted;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.SetWords;
import softmaxlab.lab.Texts;

/** Prediction sets in a report for people: one line per score, then each with its rule and its worst class. */
record SetsText(Study study, Texts texts, ReportLines out) {

    void write() {
        if (study.sets() == null) return;
        SetWords words = new SetWords(texts);
        ConformalSets first = study.sets().get(0);
        String target = words.target(first.target());
        out.heading(texts.get("cli.report.sets", target, Numbers.count(first.fitted()), Numbers.count(first.rows())));
        out.row(
                "",
                Stream.of("coverage", "low", "high", "size", "single", "empty")
                        .map(k -> texts.get("cli.report.sets." + k))
                        .toList());
        for (ConformalSets s : study.sets()) {
            Interval luck = s.luck();
            out.row(
                    name(s),
                    List.of(
                            ReportLines.number(s.coverage()),
                            ReportLines.number(luck.lower()),
                            ReportLines.number(luck.upper()),
                            ReportLines.number(s.meanSize()),
                            Numbers.count(s.singletons()),
                            Numbers.count(s.empty())));
        }
        out.words(texts.get("cli.report.sets.note"));
        for (ConformalSets s : study.sets()) describe(s, words);
        out.gap();
    }

    private String name(ConformalSets s) {
        return texts.get("calibration.sets." + s.score().key());
    }

    private void describe(ConformalSets s, SetWords words) {
        if (s.score() != ConformalScore.ARG_MAX) {
            out.words(words.rule(s, study.question().split().seed()));
        }
        String worst = Quoted.clean(study.predictions().classNames().get(s.worstClass()));
        out.words(texts.get("cli.report.sets.worst", name(s), words.coverage(s, s.worstClass(), worst)));
    }
}
