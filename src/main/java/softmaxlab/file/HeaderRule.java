package softmaxlab.file;

import java.util.ArrayList;
import java.util.List;
import softmaxlab.file.DecimalText.Outcome;

/** Decides whether the first row of a file names the columns. */
final class HeaderRule {
    private static final int SHORTEST_RUN = 3;

    private HeaderRule() {}

    /**
     * A header has at least one text and no number; or numbers beside the name of a label column; or whole numbers that
     * count the classes, as 0,1,2,…,label does, in any order or with a text above a column of numbers. Numbers are a
     * header only above a row that holds fractions.
     */
    static boolean hasHeader(List<Sample.Row> rows, char mark) {
        List<String> cells = rows.get(0).fields();
        DecimalText decimal = new DecimalText(mark);
        List<Double> numbers = new ArrayList<>();
        List<Integer> texts = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            Outcome outcome = decimal.read(cells.get(c));
            if (outcome == Outcome.NOT_A_NUMBER) texts.add(c);
            if (outcome == Outcome.FINITE) numbers.add(isCount(cells.get(c)) ? decimal.value() : Double.NaN);
        }
        if (numbers.isEmpty()) return !texts.isEmpty();
        boolean different = numbers.stream().distinct().count() == numbers.size() || numbers.contains(Double.NaN);
        boolean named = texts.stream().anyMatch(c -> ColumnNames.isLabel(cells.get(c)) && !isOneOfBooleans(rows, c));
        boolean above = !numbers.contains(Double.NaN) && texts.stream().anyMatch(c -> isAboveNumbers(rows, c, mark));
        boolean counts = isCounting(numbers) && (!texts.isEmpty() || numbers.size() >= SHORTEST_RUN);
        return (counts || different && (named || above)) && rows.size() > 1 && hasFractions(rows.get(1), decimal);
    }

    private static boolean isCount(String cell) {
        return DecimalText.isDigits(DecimalText.trim(cell));
    }

    /** Whether they are 0 to K − 1 or 1 to K. */
    private static boolean isCounting(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        double first = sorted.get(0);
        if (first != 0 && first != 1) return false;
        for (int i = 0; i < sorted.size(); i++) if (sorted.get(i) != first + i) return false;
        return true;
    }

    /** Above more of its kind true is a label rather than the name of labels. */
    private static boolean isOneOfBooleans(List<Sample.Row> rows, int column) {
        return rows.stream()
                .map(row -> column < row.fields().size() ? row.fields().get(column) : "")
                .map(DecimalText::trim)
                .allMatch(text -> OutcomeColumns.right(text) != null && !DecimalText.isDigit(text.charAt(0)));
    }

    private static boolean isAboveNumbers(List<Sample.Row> rows, int column, char mark) {
        ColumnStats below = ColumnStats.of(rows.subList(1, rows.size()), column, mark);
        return below.cells() > 0 && below.numbers() == below.cells();
    }

    private static boolean hasFractions(Sample.Row row, DecimalText decimal) {
        return row.fields().stream()
                .anyMatch(c -> decimal.read(c) == Outcome.FINITE && decimal.value() != Math.rint(decimal.value()));
    }
}
