package softmaxlab.file;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Decides whether a point or a comma stands before the decimals. */
final class DecimalMark {
    private static final Pattern NUMBER = Pattern.compile("[+\\-\u2212]?\\d*,\\d*(?:[eE][+-]?\\d+)?");
    private static final Pattern THOUSANDS = Pattern.compile("[+\\-\u2212]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern POINT = Pattern.compile("[+\\-\u2212]?\\d*\\.\\d*(?:[eE][+-]?\\d+)?");

    private DecimalMark() {}

    /**
     * The mark of the sampled cells. A single point in any of them settles it; without one, commas are decimal marks
     * if at least one of them cannot stand between thousands.
     *
     * @throws FileProblem if every comma could be either
     */
    static char of(Path file, List<Sample.Row> rows) throws FileProblem {
        Sample.Row unsure = null;
        int at = 0;
        boolean sure = false;
        for (Sample.Row row : rows) {
            for (int i = 0; i < row.fields().size(); i++) {
                String cell = DecimalText.trim(row.fields().get(i));
                if (POINT.matcher(cell).matches() && cell.length() > 1) return '.';
                if (cell.length() < 2 || !NUMBER.matcher(cell).matches()) continue;
                if (!THOUSANDS.matcher(cell).matches()) sure = true;
                else if (unsure == null) {
                    unsure = row;
                    at = i;
                }
            }
        }
        if (sure) return ',';
        if (unsure == null) return '.';
        throw FileProblem.atField(
                "file.decimal.ambiguous",
                file,
                unsure.line(),
                at + 1,
                null,
                Quoted.clean(unsure.fields().get(at)));
    }
}
