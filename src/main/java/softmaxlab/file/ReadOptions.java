package softmaxlab.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the user says about a file of predictions; what is left open is found out from the file.
 *
 * @param form how the characters stand for fields
 * @param roles what single columns are, by their index from 0; a column that is not among them is found out
 * @param ignored names or numbers (from 1) of columns that count for nothing; a role says the same by index
 * @param label name or number (from 1) of the label column, null to find it; a role says the same by index
 * @param labels a second file with the labels, one per row in the same order; null if they are in the first
 * @param input what the class scores are
 * @param base what labels that are whole numbers stand for
 */
public record ReadOptions(
        TextForm form,
        Map<Integer, ColumnRole> roles,
        List<String> ignored,
        String label,
        Path labels,
        Input input,
        LabelBase base) {
    /** Find out everything. */
    public static final ReadOptions DEFAULT = new ReadOptions(null, null, Input.AUTO);

    public ReadOptions {
        roles = Map.copyOf(roles);
        ignored = List.copyOf(ignored);
    }

    /** Says nothing about the text, about single columns or about the numbers of the labels. */
    public ReadOptions(String label, Path labels, Input input) {
        this(TextForm.AUTO, Map.of(), List.of(), label, labels, input, LabelBase.AUTO);
    }

    /** What the class scores of a file are. */
    public enum Input {
        AUTO("auto"),
        LOGITS("logits"),
        PROBABILITIES("probabilities"),
        /** Shares of the sum of their row, such as percent or counts: each row is divided by its sum. */
        SHARES("shares"),
        /** One confidence per row, that of the predicted class. */
        TOP1("top1");

        private final String key;

        Input(String key) {
            this.key = key;
        }

        /** The word used on the command line. */
        public String key() {
            return key;
        }
    }

    /** What the labels of a file are. */
    public enum LabelBase {
        AUTO("auto"),
        /** Whole numbers; the first class is 0. */
        ZERO("0"),
        /** Whole numbers; the first class is 1. */
        ONE("1"),
        /** Names of classes, even where they look like numbers. */
        NAMES("names");

        private final String key;

        LabelBase(String key) {
            this.key = key;
        }

        /** The word used on the command line. */
        public String key() {
            return key;
        }
    }

    /** What one column is for. */
    public enum ColumnRole {
        SCORE("score"),
        LABEL("label"),
        /** One column of a label that is 1 at its class and 0 elsewhere; the columns are in the order of the classes. */
        ONE_HOT("oneHot"),
        /** The predicted class. */
        PREDICTED("predicted"),
        /** The probability of the predicted class. */
        CONFIDENCE("confidence"),
        /** Whether the predicted class is the true one, where the classes are not told. */
        CORRECT("correct"),
        IGNORED("ignored");

        private final String key;

        ColumnRole(String key) {
            this.key = key;
        }

        /** The last part of its text key. */
        public String key() {
            return key;
        }

        /** Whether only one column can be it. */
        boolean isSingle() {
            return this == LABEL || this == PREDICTED || this == CONFIDENCE || this == CORRECT;
        }
    }

    public ReadOptions withForm(TextForm f) {
        return new ReadOptions(f, roles, ignored, label, labels, input, base);
    }

    /**
     * Says what some columns are; null leaves them to be found out again. A role that only one column can have is taken
     * from the column that had it, and a label column takes the place of a second file.
     */
    public ReadOptions withRole(List<Integer> columns, ColumnRole role) {
        SortedMap<Integer, ColumnRole> next = new TreeMap<>(roles);
        if (role != null && role.isSingle()) next.values().removeIf(r -> r == role);
        if (role == ColumnRole.LABEL) next.values().removeIf(r -> r == ColumnRole.ONE_HOT);
        if (role == ColumnRole.ONE_HOT) next.values().removeIf(r -> r == ColumnRole.LABEL);
        for (int c : columns) {
            if (role == null) next.remove(c);
            else next.put(c, role);
        }
        boolean here = role == ColumnRole.LABEL || role == ColumnRole.ONE_HOT;
        return new ReadOptions(form, next, ignored, here ? null : label, here ? null : labels, input, base);
    }

    /** Forgets what was said about single columns: other fields are other columns. */
    public ReadOptions withoutRoles() {
        return new ReadOptions(form, Map.of(), ignored, null, labels, input, base);
    }

    /** Takes the labels from a second file; null to take them from the first. */
    public ReadOptions withLabels(Path file) {
        SortedMap<Integer, ColumnRole> next = new TreeMap<>(roles);
        if (file != null) next.values().removeIf(r -> r == ColumnRole.LABEL || r == ColumnRole.ONE_HOT);
        return new ReadOptions(form, next, ignored, label, file, input, base);
    }

    public ReadOptions withInput(Input i) {
        return new ReadOptions(form, roles, ignored, label, labels, i, base);
    }

    public ReadOptions withBase(LabelBase b) {
        return new ReadOptions(form, roles, ignored, label, labels, input, b);
    }
}
