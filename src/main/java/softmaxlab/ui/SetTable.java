package softmaxlab.ui;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import softmaxlab.engine.ConformalSets;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.SetWords;
import softmaxlab.lab.Texts;

/** The ways to make sets side by side: coverage, mean size, sets of one class, empty sets. */
public final class SetTable extends GridPane {
    private Texts texts;
    private SetWords words;

    public SetTable() {
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(name);
        for (int i = 0; i < 4; i++) {
            ColumnConstraints number = new ColumnConstraints();
            number.setHalignment(HPos.RIGHT);
            number.setMinWidth(USE_PREF_SIZE);
            getColumnConstraints().add(number);
        }
    }

    void use(SetWords setWords, Texts allTexts) {
        words = setWords;
        texts = allTexts;
    }

    void show(List<ConformalSets> all, ConformalSets chosen, SentenceLine sentence) {
        getChildren().clear();
        int column = 1;
        for (String key : List.of("coverage", "size", "single", "empty")) {
            add(label(texts.get("calibration.sets.table." + key), "note"), column++, 0);
        }
        for (ConformalSets s : all) row(s, s == chosen, sentence);
    }

    private void row(ConformalSets s, boolean chosen, SentenceLine sentence) {
        int at = s.score().ordinal() + 1;
        String name = texts.get("calibration.sets." + s.score().key());
        String coverage = s.rows() == 0 ? Numbers.fixed(Double.NaN, 1) : words.percent(s.coverage());
        List<String> cells = List.of(
                name, coverage, words.size(s.meanSize()), Numbers.count(s.singletons()), Numbers.count(s.empty()));
        HBox line = new HBox();
        line.getStyleClass().add("metric-line");
        if (chosen) line.getStyleClass().add("chosen");
        String said = texts.get("calibration.sets.table.row", cells.toArray());
        line.setAccessibleText(said);
        line.setFocusTraversable(true);
        line.setId("sets-table-" + s.score().key());
        sentence.describe(line, () -> said);
        add(line, 0, at, 5, 1);
        for (int i = 0; i < cells.size(); i++) add(label(cells.get(i), chosen ? "strong" : "metric"), i, at);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll(style, "set-cell");
        label.setMouseTransparent(true);
        return label;
    }
}
