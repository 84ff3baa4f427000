package softmaxlab.file.export;

import java.util.ArrayList;
import java.util.List;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/** The bins of a reliability diagram as a table. */
record BinTables(Texts texts) {
    private static final int DECIMALS = 4;

    StudyTable of(String caption, Reliability r) {
        BinWords words = new BinWords(texts);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < r.bins().size(); i++) {
            Bin bin = r.bins().get(i);
            rows.add(List.of(
                    words.interval(r, i),
                    Numbers.count(bin.count()),
                    fixed(bin.confidence()),
                    fixed(bin.accuracy()),
                    bin.isEmpty() ? "" : Numbers.signed(bin.gap(), DECIMALS),
                    bin.isEmpty()
                            ? ""
                            : fixed(bin.interval().lower()) + " – "
                                    + fixed(bin.interval().upper())));
        }
        String interval = r.binning().interval().key();
        List<String> head = NumberTables.head(texts, "bin", "rows", "confidence", "accuracy", "gap", interval);
        return new StudyTable(caption, head, rows, words.rule(r));
    }

    /** Nothing where there is no number. */
    static String fixed(double value) {
        return Double.isNaN(value) ? "" : Numbers.fixed(value, DECIMALS);
    }
}
