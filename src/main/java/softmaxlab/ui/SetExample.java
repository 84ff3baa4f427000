package softmaxlab.ui;

import java.util.List;
import java.util.function.IntPredicate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.ConformalSets.RowSet;
import softmaxlab.engine.Rows;
import softmaxlab.lab.SetCase;
import softmaxlab.lab.SetWords;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.SetBars;

/** The example row of the view of prediction sets: which one, and how to come to others. */
final class SetExample {
    private final SetWords words;
    private final SetBars bars;
    private final NumberField field;
    private final Button several;
    private final Label said;
    private SetCase shownCase;
    private ConformalSets sets;
    /** The place of the row among the judged ones. */
    private int place;

    SetExample(SetWords words, Texts texts, SetBars bars, NumberField field, Button next, Button several, Label said) {
        this.words = words;
        this.bars = bars;
        this.field = field;
        this.several = several;
        this.said = said;
        field.setWhole(true);
        field.accept(1, Integer.MAX_VALUE, 1, texts.get("calibration.sets.example.wrong"));
        field.setAccessibleText(texts.get("calibration.sets.example"));
        field.onCommit(row -> go((int) row - 1));
        next.setOnAction(e -> next(size -> true));
        several.setOnAction(e -> next(size -> size > 1));
    }

    /** Shows the sets of a case; the row stays where it is while the same rows are judged. */
    void show(SetCase c, ConformalSets s) {
        if (shownCase == null || !shownCase.judged().rows().equals(c.judged().rows())) place = 0;
        shownCase = c;
        sets = s;
        show();
    }

    private void show() {
        if (shownCase.judged().size() == 0) return;
        boolean none = sets.sizes().stream().skip(2).allMatch(n -> n == 0);
        several.setDisable(none);
        field.show(shownCase.judged().rows().get(place) + 1);
        RowSet row = sets.set(shownCase.judged(), place, shownCase.seed());
        List<String> names = shownCase.judged().data().classNames();
        bars.show(row, sets, names);
        String set = words.row(row, names.get(row.label()));
        said.setText(none ? words.noneSeveral(set) : set);
    }

    /** Shows the judged row with this index in the file, or the next that is judged. */
    private void go(int index) {
        if (shownCase == null) return;
        Rows rows = shownCase.judged().rows();
        place = 0;
        while (place < rows.size() - 1 && rows.get(place) < index) place++;
        show();
    }

    /** Shows the next row whose set has such a size; stays if there is no other. */
    void next(IntPredicate size) {
        if (shownCase == null) return;
        List<Integer> all = sets.rowSizes();
        for (int i = 1; i <= all.size(); i++) {
            int at = (place + i) % all.size();
            if (!size.test(all.get(at))) continue;
            place = at;
            show();
            return;
        }
    }
}
