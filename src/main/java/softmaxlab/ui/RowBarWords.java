package softmaxlab.ui;

import java.util.List;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.RowBars;

/** The words around the bars of a row. */
record RowBarWords(Texts texts) implements RowBars.Words {
    private static final List<String> HEADS = List.of("class", "logit", "p");

    @Override
    public String head(int column) {
        return texts.get("calibration.rows.bars." + HEADS.get(column));
    }

    @Override
    public String name(String name, boolean isTrue) {
        return isTrue ? texts.get("calibration.rows.bars.true", name) : name;
    }

    @Override
    public String sentence(String name, boolean isTrue, double logit, double p) {
        String key = "calibration.rows.bars.sentence" + (isTrue ? ".true" : "");
        return texts.get(key, name, Numbers.fixed(logit, 3), Numbers.probability(p));
    }

    @Override
    public String restSentence(int classes, double p) {
        return texts.get("calibration.rows.bars.sentence.rest", Numbers.count(classes), Numbers.probability(p));
    }

    @Override
    public String rest(int classes) {
        return texts.get("calibration.rows.bars.rest", Numbers.count(classes));
    }
}
