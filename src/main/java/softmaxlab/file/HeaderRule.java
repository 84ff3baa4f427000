package softmaxlab.file;

import java.util.ArrayList;
import java.util.List;
import softmaxlab.file.DecimalText.Outcome;

/** Decides whether the first row of a file names the columns. */
final class HeaderRule {
    private static final int SHORTEST_RUN = 3;

    private HeaderRule() {}

    /**
     * A header has at least one text and no number; or its numbers count the classes, as 0,1,2,…,label does, and the
     * row below holds fractions.
     */
    static boolean hasHeader(List<Sample.Row> rows, char mark) {
        DecimalText decimal = new DecimalText(mark);
        List<Double> numbers = new ArrayList<>();
        boolean texts = false;
        for (String cell : rows.get(0).fields()) {
            Outcome outcome = decimal.read(cell);
            if (outcome == Outcome.NOT_A_NUMBER) texts = true;
            if (outcome == Outcome.FINITE) numbers.add(isCount(cell) ? decimal.value() : Double.NaN);
        }
        if (numbers.isEmpty()) return texts;
        boolean counts = isRun(numbers) && (texts || numbers.size() >= SHORTEST_RUN);
        return counts && rows.size() > 1 && hasFractions(rows.get(1), decimal);
    }

    private static boolean isCount(String cell) {
        return DecimalText.trim(cell).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isRun(List<Double> numbers) {
        double first = numbers.get(0);
        if (first != 0 && first != 1) return false;
        for (int i = 0; i < numbers.size(); i++) if (numbers.get(i) != first + i) return false;
        return true;
    }

    private static boolean hasFractions(Sample.Row row, DecimalText decimal) {
        return row.fields().stream()
                .anyMatch(c -> decimal.read(c) == Outcome.FINITE && decimal.value() != Math.rint(decimal.value()));
    }
}
