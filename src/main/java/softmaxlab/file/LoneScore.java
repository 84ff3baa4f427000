package softmaxlab.file;

import softmaxlab.file.ColumnNames.Claim;
import softmaxlab.file.ReadOptions.Input;

/**
 * The only score of each row beside the labels: the probability of class 1 of two, or perhaps the confidence of the
 * prediction beside whether it was right. Labels of 0 and 1 fit both, so the name of the column or its numbers decide.
 */
record LoneScore(Columns columns, int column, int label) {
    /** The winner of two classes has at least this. */
    private static final double LEAST_CONFIDENCE = 0.5;

    /** So small only the winner of more than ten classes can be, and few of the winners of a thousand are. */
    private static final double SMALL = 0.1;

    private static final double SOME = 0.05;

    /** @throws FileProblem if it may be either, or is surely neither the one nor the other */
    void check(Input input, boolean manyLabels) throws FileProblem {
        String name = columns.name(column);
        ColumnStats stats = columns.stats(column);
        boolean named = ColumnNames.claim(name) == Claim.PROBABILITIES;
        boolean share = named || stats.inUnit() && stats.numbers() > 0;
        if (share && named && ColumnNames.classIn(name).equals("0")) {
            throw FileProblem.of("file.binary.zero", columns.file(), columns.spoken(column));
        }
        if (!share || input == Input.LOGITS) {
            boolean scores = stats.distinct().size() > 1 && manyLabels;
            throw FileProblem.of(scores ? "file.oneScore" : "file.oneClass", columns.file());
        }
        boolean open = !named && input == Input.AUTO && !columns.hasHeader() && label >= 0;
        if (open && isRightOrWrong() && share(SMALL) < SOME) {
            throw FileProblem.of("file.outcomes.noHeader", columns.file(), column + 1, label + 1);
        }
    }

    /** @throws FileProblem if no name says that it is a probability of class 1 and all of them could be confidences */
    static void check(Table table, Input input) throws FileProblem {
        Layout layout = table.layout();
        int column = layout.column(Layout.Role.SCORE);
        boolean named = layout.names() != null && ColumnNames.claim(layout.name(column)) == Claim.PROBABILITIES;
        if (named || input != Input.AUTO) return;
        for (int i = 0; i < table.rows(); i++) if (table.score(i, 0) < LEAST_CONFIDENCE) return;
        throw FileProblem.of("file.binary.confidence", layout.file(), layout.spoken(column));
    }

    private boolean isRightOrWrong() {
        return columns.stats(label).distinct().stream().allMatch(t -> OutcomeColumns.right(t) != null);
    }

    /** How much of the sampled numbers lies below a bound. */
    private double share(double bound) {
        DecimalText decimal = new DecimalText(columns.mark());
        long below = columns.data().stream()
                .filter(row -> column < row.fields().size())
                .filter(row -> decimal.read(row.fields().get(column)) == DecimalText.Outcome.FINITE)
                .filter(row -> decimal.value() < bound)
                .count();
        return (double) below / columns.stats(column).numbers();
    }
}
