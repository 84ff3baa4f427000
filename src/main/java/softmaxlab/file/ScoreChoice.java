package softmaxlab.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import softmaxlab.file.ColumnNames.Claim;
import softmaxlab.file.Layout.Shape;
import softmaxlab.file.ReadOptions.ColumnRole;
import softmaxlab.file.ReadOptions.Input;

/** Which of the columns that are not labels are class scores, and which are something else. */
final class ScoreChoice {
    private static final int LONGEST_WORD = 200;
    /** Two in three of the digits of hashes are digits, but damaged scores nearly all begin like a number. */
    private static final double MOST_ALMOST = 0.9;

    /** No probability times a factor that was forgotten. */
    private static final double FAR_BEYOND = 2;

    /** Numbers in brackets, or two with decimals and something between them. */
    private static final Pattern LIST = Pattern.compile(
            "^\\s*(?:[A-Za-z][\\w.]*\\()?\\s*[\\[(]\\s*[-+.\\d]|\\d\\.\\d+(?:[eE][-+]?\\d+)?\\s*[\\])]*\\s*[,;|\\s].{0,80}?\\d\\.\\d");

    private final Columns columns;
    private final LabelChoice labels;
    private final Input input;
    private final Set<String> labelTexts;
    private final List<Integer> scores = new ArrayList<>();
    private final List<Integer> ignored = new ArrayList<>();
    private int predicted = -1;
    private int confidence = -1;

    /**
     * Sorts the columns.
     *
     * @param labels where the labels are
     * @param labelTexts the labels seen so far: a column they name is a class, whatever else its name could mean
     */
    ScoreChoice(Columns columns, LabelChoice labels, Set<String> labelTexts, Input input) throws FileProblem {
        this.columns = columns;
        this.labels = labels;
        this.input = input;
        this.labelTexts = labelTexts;
        for (int c = 0; c < columns.count(); c++) {
            if (c == labels.column() || labels.oneHot().contains(c)) continue;
            if (columns.isOpen(c)) sort(c);
            else place(c, columns.roles().get(c));
        }
        keepTextsAmongScores();
        keepOneGroup();
        leaveStrangers();
        findConfidence();
        keepTop1();
        if (!scores.isEmpty()) {
            if (predicted >= 0) ignored.add(predicted);
            if (confidence >= 0) ignored.add(confidence);
        }
        ignored.sort(null);
    }

    /** As the user says. */
    private void place(int c, ColumnRole role) {
        if (role == ColumnRole.SCORE) scores.add(c);
        else ignored.add(c);
    }

    private void sort(int c) {
        String name = columns.name(c);
        ColumnStats stats = columns.stats(c);
        if (isNamedByLabel(c)) scores.add(c);
        else if (columns.hasHeader() && isPrediction(c) && !isGiven(ColumnRole.PREDICTED) && predicted < 0)
            predicted = c;
        else if (columns.hasHeader()
                && ColumnNames.isConfidence(name)
                && !isGiven(ColumnRole.CONFIDENCE)
                && confidence < 0) confidence = c;
        else if (isSomethingElse(c, name, stats)) ignored.add(c);
        else scores.add(c);
    }

    private boolean isPrediction(int c) {
        return !columns.stats(c).isMostlyFractions() && ColumnNames.isPredicted(columns.name(c));
    }

    private boolean isNamedByLabel(int c) {
        return columns.hasHeader()
                && !columns.name(c).isEmpty()
                && (labelTexts.contains(columns.name(c)) || labelTexts.contains(ColumnNames.classIn(columns.name(c))));
    }

    private boolean isSomethingElse(int c, String name, ColumnStats stats) {
        if (stats.isEmpty()) return true;
        if (stats.rising() && scores.isEmpty() && ColumnNames.claim(name) == Claim.NONE) return true;
        if (!columns.hasHeader()) return isWords(stats);
        if (!stats.isMostlyFractions() && isNamedElse(name)) return true;
        if (ColumnNames.isMeasure(name) || ColumnNames.isConfidence(name) || ColumnNames.isSurelyLabel(name))
            return true;
        boolean bits = stats.isBits() && ColumnNames.oneHotClass(name) != null;
        return bits || isWords(stats);
    }

    private static boolean isNamedElse(String name) {
        return ColumnNames.isLabel(name)
                || ColumnNames.isLabelInWords(name)
                || ColumnNames.isPredicted(name)
                || ColumnNames.isIdentity(name);
    }

    /**
     * Words, some of which may begin with a digit, in more than one row; in a single row they are more likely a damaged
     * number, which must be refused.
     */
    private boolean isWords(ColumnStats stats) {
        boolean names = stats.isText()
                && stats.almostNumbers() <= MOST_ALMOST * stats.texts()
                && stats.longest() <= LONGEST_WORD;
        return names && columns.data().size() > 1;
    }

    /** Words between two columns of scores, without a name that explains them, are damaged scores. */
    private void keepTextsAmongScores() {
        if (scores.isEmpty()) return;
        int first = scores.get(0);
        int last = scores.get(scores.size() - 1);
        List<Integer> among = ignored.stream()
                .filter(c -> c > first && c < last && columns.stats(c).isText())
                .filter(c -> columns.isOpen(c))
                .filter(c -> !columns.hasHeader() || !isNamedElse(columns.name(c)))
                .toList();
        scores.addAll(among);
        scores.sort(null);
        ignored.removeAll(among);
    }

    /** Where names say what the scores are (logit_…, p_…), the columns without such a name are not among them. */
    private void keepOneGroup() throws FileProblem {
        Map<Claim, List<Integer>> claimed = scores.stream()
                .filter(c -> columns.hasHeader())
                .collect(Collectors.groupingBy(c -> ColumnNames.claim(columns.name(c))));
        List<Integer> logits = claimed.getOrDefault(Claim.LOGITS, List.of());
        List<Integer> probabilities = claimed.getOrDefault(Claim.PROBABILITIES, List.of());
        if (logits.size() > 1 && probabilities.size() > 1) {
            if (input == Input.AUTO) throw FileProblem.of("file.twoTables", columns.file());
            keep(input == Input.LOGITS ? logits : probabilities);
        } else if (logits.size() > 1) keep(logits);
        else if (probabilities.size() > 1 || isBesideOther(probabilities)) keep(probabilities);
    }

    /** One column named like a probability that could be one, and one more that could not be its rest. */
    private boolean isBesideOther(List<Integer> probabilities) {
        if (scores.size() != 2 || probabilities.size() != 1) return false;
        int other = scores.get(scores.get(0).equals(probabilities.get(0)) ? 1 : 0);
        ColumnStats stats = columns.stats(other);
        return columns.stats(probabilities.get(0)).inUnit() && (stats.negative() > 0 || stats.max() > FAR_BEYOND);
    }

    private void keep(List<Integer> group) {
        Set<Integer> kept = Set.copyOf(group);
        List<Integer> others = scores.stream()
                .filter(c -> !kept.contains(c) && !isNamedByLabel(c) && columns.isOpen(c))
                .toList();
        scores.removeAll(Set.copyOf(others));
        ignored.addAll(others);
    }

    /** What the names do not say, the numbers may. */
    private void leaveStrangers() {
        Predicate<Integer> possible = c -> columns.isOpen(c)
                && !isNamedByLabel(c)
                && (!columns.hasHeader() || ColumnNames.claim(columns.name(c)) == Claim.NONE);
        List<Integer> strangers = Strangers.among(scores, possible, columns);
        scores.removeAll(strangers);
        ignored.addAll(strangers);
    }

    /**
     * One score beside a prediction is its confidence, or, if there are just two classes, perhaps the probability of
     * class 1, which is not the same for a prediction of class 0.
     */
    private void findConfidence() throws FileProblem {
        boolean one = predicted >= 0 && confidence < 0 && scores.size() == 1 && input == Input.AUTO;
        if (!one
                || !columns.isOpen(scores.get(0))
                || !columns.stats(scores.get(0)).inUnit()) return;
        if (!labelTexts.isEmpty() && labelTexts.stream().allMatch(ScoreChoice::isBit)) {
            throw FileProblem.of("file.top1.orBinary", columns.file(), columns.spoken(scores.get(0)));
        }
        confidence = scores.remove(0);
    }

    private static boolean isBit(String label) {
        return label.matches("(?i)[01](\\.0*)?|true|false");
    }

    private boolean isGiven(ColumnRole role) {
        return columns.roles().containsValue(role);
    }

    /** Where the user says that there is but one confidence per row, or which column it is, other scores do not count. */
    private void keepTop1() {
        List<Integer> asked = columns.given(ColumnRole.PREDICTED);
        if (!asked.isEmpty()) predicted = asked.get(0);
        asked = columns.given(ColumnRole.CONFIDENCE);
        if (!asked.isEmpty()) confidence = asked.get(0);
        ignored.removeAll(List.of(predicted, confidence));
        if (asked.isEmpty() && input != Input.TOP1) return;
        if (confidence < 0 && scores.size() == 1) confidence = scores.remove(0);
        ignored.addAll(scores);
        scores.clear();
    }

    List<Integer> scores() {
        return scores;
    }

    List<Integer> ignored() {
        return ignored;
    }

    int predicted() {
        return predicted;
    }

    int confidence() {
        return confidence;
    }

    /** What the scores stand for; a refusal if they are too few for anything. */
    Shape shape() throws FileProblem {
        if (scores.size() > 1) return Shape.TABLE;
        if ((scores.isEmpty() ? ignored : scores).stream().anyMatch(this::isList)) {
            throw FileProblem.of("file.listInCell", columns.file());
        }
        if (scores.size() == 1) {
            new LoneScore(columns, scores.get(0), labels.column()).check(input, hasTwoLabels());
            return Shape.BINARY;
        }
        if (confidence < 0) throw FileProblem.of("file.noScores", columns.file());
        if (predicted < 0) throw FileProblem.of("file.confidenceAlone", columns.file());
        if (input == Input.LOGITS) throw FileProblem.of("file.top1.notLogits", columns.file());
        return Shape.TOP1;
    }

    /** Several numbers, as Python writes a list. */
    private boolean isList(int column) {
        return columns.stats(column).distinct().stream()
                .anyMatch(text -> LIST.matcher(text).find());
    }

    private boolean hasTwoLabels() {
        return labels.column() >= 0 && columns.stats(labels.column()).distinct().size() > 1;
    }
}
