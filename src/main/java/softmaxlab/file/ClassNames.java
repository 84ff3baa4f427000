package softmaxlab.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The names of the classes as they are shown: those of the columns, without what only says that these are scores. */
public final class ClassNames {
    private ClassNames() {}

    /**
     * {@code cat, dog} of columns {@code logit_cat, logit_dog}, if all of them begin in the same way and something is left
     * of each that no other one has; else the names as they are. Of {@code p_0, p_1} numbers alone would be left: they are
     * called as those of a file without names.
     *
     * @param columns the names of the columns with the scores, in the order of the classes
     */
    static List<String> of(List<String> columns) {
        String prefix = columns.isEmpty() ? "" : ColumnNames.scorePrefix(columns.get(0));
        if (prefix.isEmpty()) return columns;
        List<String> inner = new ArrayList<>(columns.size());
        List<String> numbered = new ArrayList<>(columns.size());
        for (String name : columns) {
            if (!prefix.equals(ColumnNames.scorePrefix(name))) return columns;
            String left = ColumnNames.classIn(name);
            inner.add(left);
            if (isNumber(left)) numbered.add(Layout.numbered(left));
        }
        if (new HashSet<>(inner).size() < inner.size()) return columns;
        return numbered.size() == inner.size() ? numbered : inner;
    }

    /** The number of a class that has nothing else for a name, such as 9 of class 9; of another name {@code place}. */
    public static int number(String name, int place) {
        String none = Layout.numbered("");
        String left = name.startsWith(none) ? name.substring(none.length()) : "";
        return left.matches("-?\\d{1,9}") ? Integer.parseInt(left) : place;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) if (!Character.isDigit(text.charAt(i))) return false;
        return true;
    }
}
