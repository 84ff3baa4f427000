package softmaxlab.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What each column of a file is.
 *
 * @param file the file, to name it in a problem
 * @param names one name per column, null if there is no header
 * @param firstLine the physical line of the first row of data
 * @param roles one per column
 * @param slots the class of a score or one-hot column; per column
 * @param shape what the scores stand for
 * @param mark the decimal mark
 * @param trailing whether rows may end in empty fields beyond the columns
 */
record Layout(
        Path file,
        List<String> names,
        long firstLine,
        List<Role> roles,
        List<Integer> slots,
        Shape shape,
        char mark,
        boolean trailing) {

    /** What a column is for. */
    enum Role {
        SCORE,
        LABEL,
        ONE_HOT,
        PREDICTED,
        /** Whether the prediction was right. */
        CORRECT,
        IGNORED
    }

    /** What the scores of a row stand for. */
    enum Shape {
        /** One score per class. */
        TABLE,
        /** The probability of class 1 of two. */
        BINARY,
        /** The confidence of the predicted class. */
        TOP1,
        /** The confidence of the prediction beside whether it was right, without classes. */
        OUTCOMES,
        /** No scores: a file of labels alone. */
        LABELS
    }

    int columns() {
        return roles.size();
    }

    /** How many scores a row has. */
    int scores() {
        return (int) roles.stream().filter(r -> r == Role.SCORE).count();
    }

    /** The label column; −1 if the labels are one-hot or in another file, or there are none. */
    int label() {
        return column(Role.LABEL);
    }

    /** The first column of a role; −1 if there is none. */
    int column(Role role) {
        return roles.indexOf(role);
    }

    boolean isOneHot() {
        return roles.contains(Role.ONE_HOT);
    }

    /** The name of a column; null if there is no header. */
    String name(int column) {
        return names == null ? null : names.get(column);
    }

    /** The names of the classes, in the order of their columns. */
    List<String> classNames() {
        if (shape == Shape.BINARY) return List.of("0", "1");
        List<String> out = new ArrayList<>();
        for (int c = 0; c < columns(); c++) {
            if (roles.get(c) == Role.SCORE)
                out.add(names == null ? numbered(String.valueOf(out.size())) : names.get(c));
        }
        return out;
    }

    /** The name of a class that has only a number. */
    static String numbered(String number) {
        return "class " + number;
    }

    FileProblem problem(String key, long line, int column, Object... arguments) {
        return FileProblem.atField(key, file, line, column + 1, name(column), arguments);
    }

    /** A column as a sentence says it: its name in quotes, or its number from 1. */
    String spoken(int column) {
        return names == null || names.get(column).isEmpty()
                ? String.valueOf(column + 1)
                : "'" + Quoted.clean(names.get(column)) + "'";
    }
}
