package softmaxlab.file;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import softmaxlab.file.ReadOptions.ColumnRole;
import softmaxlab.file.ReadOptions.Input;

/**
 * The columns of a file that says of each row how sure the model was and whether it was right, but not which class it
 * chose.
 *
 * @param confidence the column of the confidence
 * @param correct the column of 0 and 1, or of words such as true and false
 */
record OutcomeColumns(int confidence, int correct) {
    private static final Set<String> RIGHT = Set.of("1", "true", "t", "yes", "y", "right", "correct");
    private static final Set<String> WRONG = Set.of("0", "false", "f", "no", "n", "wrong", "incorrect");

    /**
     * Finds them: by what the user says, else by their names; without a header only if the user says that the file is
     * one of top-1 predictions, and only if no other column could be either. Beside labels the confidence must be named as such, since
     * it could be the probability of class 1; without labels one column of numbers in [0, 1] is enough.
     *
     * @param labelled whether there are labels
     * @return null if there are none, if there is a prediction to compare with labels, or if there are other scores
     */
    static OutcomeColumns of(Columns columns, Input input, boolean labelled) {
        List<Integer> said = columns.given(ColumnRole.CORRECT);
        List<Integer> confidence = columns.given(ColumnRole.CONFIDENCE);
        if (said.isEmpty() && input != Input.TOP1 && (!columns.hasHeader() || input != Input.AUTO)) return null;
        if (said.isEmpty() && !columns.hasHeader()) return byPlace(columns);
        if (said.isEmpty() && labelled && hasPrediction(columns)) return null;
        int correct = said.isEmpty() ? named(columns) : said.get(0);
        if (correct < 0) return null;
        if (!confidence.isEmpty()) return new OutcomeColumns(confidence.get(0), correct);
        List<Integer> shares = IntStream.range(0, columns.count())
                .filter(c -> c != correct && columns.isOpen(c) && isShare(columns, c))
                .boxed()
                .toList();
        if (shares.size() != 1) return null;
        boolean sure = !labelled || ColumnNames.isConfidence(columns.name(shares.get(0)));
        return sure ? new OutcomeColumns(shares.get(0), correct) : null;
    }

    /** Without a header: one column of shares, one of words for right and wrong, and no others but names of rows. */
    static OutcomeColumns byPlace(Columns columns) {
        int confidence = -1;
        int correct = -1;
        for (int c = 0; c < columns.count(); c++) {
            ColumnStats stats = columns.stats(c);
            boolean words = stats.blank() == 0 && stats.distinct().stream().allMatch(t -> right(t) != null);
            boolean share = stats.isMostlyFractions() && stats.inUnit();
            if (!columns.isOpen(c) || stats.isEmpty() || stats.rising() && !words) continue;
            if (words && correct < 0) correct = c;
            else if (share && confidence < 0) confidence = c;
            else if (!stats.isText() || words) return null;
        }
        return confidence >= 0 && correct >= 0 ? new OutcomeColumns(confidence, correct) : null;
    }

    private static boolean hasPrediction(Columns columns) {
        return !columns.given(ColumnRole.PREDICTED).isEmpty()
                || IntStream.range(0, columns.count())
                        .anyMatch(c -> columns.isOpen(c)
                                && !columns.stats(c).isMostlyFractions()
                                && ColumnNames.isPredicted(columns.name(c)));
    }

    /** The only column that is named like this and holds such words; −1 if there is none or more than one. */
    private static int named(Columns columns) {
        int[] found = IntStream.range(0, columns.count())
                .filter(c -> columns.isOpen(c) && !columns.stats(c).isMostlyFractions())
                .filter(c -> ColumnNames.isCorrect(columns.name(c)))
                .filter(c -> columns.stats(c).distinct().stream().anyMatch(t -> right(t) != null))
                .toArray();
        return found.length == 1 ? found[0] : -1;
    }

    /** Named like a confidence, or mostly numbers with decimals that nothing says to be something else. */
    private static boolean isShare(Columns columns, int c) {
        String name = columns.name(c);
        ColumnStats stats = columns.stats(c);
        if (ColumnNames.isConfidence(name)) return stats.numbers() > 0;
        return stats.isMostlyFractions() && !ColumnNames.isMeasure(name);
    }

    /** Whether a cell says right or wrong; null if it says neither. */
    static Boolean right(String cell) {
        String text = cell.toLowerCase(Locale.ROOT);
        if (text.endsWith(".0")) text = text.substring(0, text.length() - 2);
        return RIGHT.contains(text) ? Boolean.TRUE : WRONG.contains(text) ? Boolean.FALSE : null;
    }
}
