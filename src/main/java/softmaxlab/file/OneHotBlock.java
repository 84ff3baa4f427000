package softmaxlab.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A block of one-hot columns. */
record OneHotBlock(List<Integer> columns) {
    private static final int ONE_HOT_ROWS = 3;

    LabelChoice choice(Columns all) {
        return new LabelChoice(-1, columns, Notice.of("file.notice.oneHot", all.spoken(columns)));
    }

    /** Columns y_cat, y_dog, …, one for each class that another column names. */
    static OneHotBlock byName(Columns all) {
        List<Integer> block = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        for (int c : all.numeric()) {
            boolean hot = all.isOpen(c) && all.stats(c).isBits() && ColumnNames.oneHotClass(all.name(c)) != null;
            (hot ? block : rest).add(c);
        }
        if (block.size() < 2) return null;
        List<String> classes =
                block.stream().map(c -> ColumnNames.oneHotClass(all.name(c))).toList();
        List<Integer> ordered = new ArrayList<>();
        for (int c : rest) {
            int at = classes.indexOf(ColumnNames.classIn(all.name(c)));
            if (at < 0) at = classes.indexOf(all.name(c));
            if (at >= 0) ordered.add(block.get(at));
        }
        if (ordered.size() == block.size() && Set.copyOf(ordered).size() == block.size()) {
            return new OneHotBlock(ordered);
        }
        return block.size() == rest.size() && all.isOneHot(block) ? new OneHotBlock(block) : null;
    }

    /** The last or first half of the numeric columns, if it alone is one-hot in every sampled row. */
    static OneHotBlock byValues(Columns all) {
        List<Integer> numeric = all.numeric();
        int half = numeric.size() / 2;
        if (half < 2 || numeric.size() % 2 != 0 || all.data().size() < ONE_HOT_ROWS) return null;
        List<Integer> first = numeric.subList(0, half);
        List<Integer> last = numeric.subList(half, numeric.size());
        boolean atFirst = first.stream().allMatch(all::isOpen) && all.isOneHot(first);
        boolean atLast = last.stream().allMatch(all::isOpen) && all.isOneHot(last);
        if (atFirst == atLast) return null;
        return new OneHotBlock(atLast ? last : first);
    }
}
