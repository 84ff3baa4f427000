package softmaxlab.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import softmaxlab.file.DecimalText.Outcome;
import softmaxlab.file.Layout.Role;

/** Reads the rows of a file into a {@link Table}, by a {@link Layout}, and stops at the first that does not fit. */
final class RowReader extends CsvFields.Rows {
    private static final int NONE = -1;
    /** What a spreadsheet writes for a number that it could not compute, without the #. */
    private static final Pattern ERROR =
            Pattern.compile("(?:N/A|REF!|VALUE!|DIV/0!|NUM!|NAME\\?|NULL!).*", Pattern.DOTALL);

    private final Layout layout;
    private final boolean commentedHeader;
    private final Table table;
    private final Role[] roles;
    private final int[] slots;
    private final DecimalText decimal;
    private final Oddities oddities = new Oddities();
    private long line;
    private boolean blank;
    private FileProblem problem;
    private int label;
    private int predicted;
    private int ones;
    private boolean beyond;

    /** @param commentedHeader whether the first line holds the names of the columns behind a # */
    RowReader(Layout layout, boolean commentedHeader) {
        this.layout = layout;
        this.commentedHeader = commentedHeader;
        this.table = new Table(layout);
        this.roles = layout.roles().toArray(Role[]::new);
        this.slots = layout.slots().stream().mapToInt(Integer::intValue).toArray();
        this.decimal = new DecimalText(layout.mark());
    }

    /** All rows; no further row may come. */
    Table table() {
        return table.ended();
    }

    /** What was odd about the rows, though they could be read. */
    List<Notice> notices() {
        return new ArrayList<>(oddities.notices());
    }

    @Override
    void begin(long at) {
        line = at;
        blank = true;
        problem = null;
        label = NONE;
        predicted = NONE;
        ones = 0;
        beyond = false;
        if (line >= layout.firstLine()) problem = roomProblem();
    }

    private FileProblem roomProblem() {
        try {
            return table.hasRoom() ? null : FileProblem.of("file.tooLarge", layout.file());
        } catch (OutOfMemoryError full) {
            return HeapLimit.full(layout.file());
        }
    }

    @Override
    void field(int index, char[] text, int offset, int length) {
        if (line < layout.firstLine() || problem != null && !blank) return;
        boolean empty = isBlank(text, offset, length);
        blank &= empty;
        if (index >= roles.length) {
            beyond |= !empty;
            return;
        }
        if (problem != null) return;
        switch (roles[index]) {
            case SCORE -> score(index, text, offset, length);
            case LABEL, CORRECT -> label = name(index, text, offset, length);
            case PREDICTED -> predicted = name(index, text, offset, length);
            case ONE_HOT -> oneHot(index, text, offset, length);
            case IGNORED -> {}
        }
    }

    private static boolean isBlank(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) if (!DecimalText.isBlank(text[i])) return false;
        return true;
    }

    private void score(int index, char[] text, int offset, int length) {
        Outcome outcome = decimal.read(text, offset, length);
        if (!outcome.isNumber()) {
            problem = refusal(outcome, index, new String(text, offset, length));
            return;
        }
        oddities.note(decimal, outcome, line);
        table.put(slots[index], decimal.value(), decimal.decimals());
    }

    private FileProblem refusal(Outcome outcome, int index, String text) {
        String column = layout.spoken(index);
        String shown = Quoted.clean(DecimalText.trim(text));
        String key = switch (outcome) {
            case NAN -> "file.number.nan";
            case PLUS_INFINITY -> "file.number.infinite";
            case TOO_LARGE -> "file.number.tooLarge";
            case BLANK -> "file.number.blank";
            default -> decimal.read(shown).isNumber() ? "file.number.invisible" : "file.number.bad";
        };
        return layout.problem(key, line, index, column, shown);
    }

    private int name(int index, char[] text, int offset, int length) {
        String name = DecimalText.trim(new String(text, offset, length));
        if (name.isEmpty()) {
            problem = layout.problem("file.label.blank", line, index, layout.spoken(index));
            return NONE;
        }
        return table.labelTexts().code(name, line);
    }

    private void oneHot(int index, char[] text, int offset, int length) {
        boolean bit =
                decimal.read(text, offset, length) == Outcome.FINITE && (decimal.value() == 0 || decimal.value() == 1);
        if (!bit) {
            String shown = Quoted.clean(DecimalText.trim(new String(text, offset, length)));
            problem = layout.problem("file.oneHot.bit", line, index, layout.spoken(index), shown);
        } else if (decimal.value() == 1) {
            ones++;
            label = slots[index];
        }
    }

    @Override
    boolean end(int fields) throws FileProblem {
        if (line < layout.firstLine()) return true;
        if (blank) {
            skipped(false);
            return true;
        }
        if (fields < roles.length || fields > roles.length && (beyond || !layout.trailing())) {
            throw FileProblem.atLine("file.ragged", layout.file(), line, fields, roles.length);
        }
        if (problem != null) throw problem;
        if (layout.isOneHot() && ones != 1) throw FileProblem.atLine("file.oneHot.sum", layout.file(), line, ones);
        table.endRow(line, label, predicted);
        return true;
    }

    @Override
    void skipped(boolean comment) {
        oddities.skipped(comment);
    }

    @Override
    void comment(long at, String text) throws FileProblem {
        if (ERROR.matcher(text).matches()) {
            String shown = Quoted.clean("#" + text.split("[,;\t| ]", 2)[0]);
            throw layout.problem("file.number.bad", at, 0, layout.spoken(0), shown);
        }
        if (at > 1 || !commentedHeader) skipped(true);
    }
}
