package softmaxlab.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions.Kind;
import softmaxlab.file.ColumnNames.Claim;
import softmaxlab.file.ReadOptions.Input;

/** Decides whether the scores of a table are logits or probabilities; never by the range of the values alone. */
final class InputJudge {
    private static final double SMALLEST_TOLERANCE = 1e-6;
    /** Six written decimals and float32 stay below this. */
    private static final double WORTH_SAYING = 5e-6;

    /** Two significant digits, the fewest that count, leave out at most this share. */
    private static final double MOST_OFF = 0.05;

    private static final double FURTHEST_FACTOR = 0.5;
    private static final double PERCENT = 100;
    /** More than what the rounding of percents leaves out, to whole ones or to two significant digits. */
    private static final double MOST_ROUNDING = 2;

    /** Rounded whole shares stay within this share of their sum. */
    private static final double WHOLE_ROUNDING = 0.02;

    private static final int ROWS_PER_PART = 1024;

    private final Table table;
    private final Claim claim;
    private final double tolerance;
    private final boolean[] inUnit;
    private final double[] sums;
    private final Loop loop;
    /** Null as long as nobody had to ask. */
    private WrittenPrecision precision;

    private InputJudge(Table table, Loop loop) {
        this.loop = loop;
        this.table = table;
        this.claim = claim(table.layout());
        this.tolerance = tolerance(table.width(), table.decimals());
        this.inUnit = new boolean[table.rows()];
        this.sums = new double[table.rows()];
    }

    private void survey() {
        int parts = (table.rows() + ROWS_PER_PART - 1) / ROWS_PER_PART;
        loop.run(parts, part -> {
            int to = Math.min(table.rows(), (part + 1) * ROWS_PER_PART);
            for (int i = part * ROWS_PER_PART; i < to; i++) survey(i);
        });
    }

    /**
     * Logits or probabilities. Probabilities lie in [0, 1] and each row sums to 1 within K × half a unit of the last
     * decimal that was written, at least 1e-6, or within what the rounding of each cell to the significant digits of the
     * file can do (see {@link WrittenPrecision}); they are not renormalised.
     *
     * @param notices what was assumed is added here
     * @throws FileProblem at the first row that does not fit, or if both readings are possible
     */
    static Kind judge(Table table, Input input, Loop loop, List<Notice> notices) throws FileProblem {
        InputJudge judge = new InputJudge(table, loop);
        if (input == Input.SHARES) return judge.divided(notices);
        Kind kind;
        if (judge.isClearlyLogits(input)) kind = Kind.LOGITS;
        else {
            judge.survey();
            kind = judge.kind(input, notices);
        }
        if (input == Input.LOGITS && judge.isPercent()) notices.add(Notice.of("file.notice.likePercent"));
        if (kind == Kind.PROBABILITIES) judge.finishProbabilities(notices);
        else judge.checkLogits();
        return kind;
    }

    /** Divides each row by its sum, as the user asks. */
    private Kind divided(List<Notice> notices) throws FileProblem {
        survey();
        for (int i = 0; i < sums.length; i++) {
            if (!(sums[i] > 0)) throw notDistribution(i);
            for (int k = 0; k < table.width(); k++) {
                if (table.score(i, k) < 0) throw notDistribution(i);
                table.setScore(i, k, table.score(i, k) / sums[i]);
            }
        }
        double least = Arrays.stream(sums).min().orElse(1);
        double most = Arrays.stream(sums).max().orElse(1);
        notices.add(Notice.of("file.notice.divided", shown(least), shown(most)));
        return Kind.PROBABILITIES;
    }

    static double tolerance(int classes, int decimals) {
        if (decimals == 0) return SMALLEST_TOLERANCE;
        return Math.max(SMALLEST_TOLERANCE, classes * 0.5 * Math.pow(10, -decimals));
    }

    private static Claim claim(Layout layout) {
        if (layout.names() == null) return Claim.NONE;
        List<Claim> claims =
                layout.classNames().stream().map(ColumnNames::claim).distinct().toList();
        return claims.size() == 1 ? claims.get(0) : Claim.NONE;
    }

    /** Said to be logits, and the first row is no distribution: then nothing else can come out. */
    private boolean isClearlyLogits(Input input) {
        if (input != Input.LOGITS && (input != Input.AUTO || claim != Claim.LOGITS)) return false;
        survey(0);
        return !isDistribution(0);
    }

    private void survey(int row) {
        double sum = 0;
        boolean fits = true;
        for (int k = 0; k < table.width(); k++) {
            double v = table.score(row, k);
            fits &= v >= -SMALLEST_TOLERANCE && v <= 1 + SMALLEST_TOLERANCE;
            sum += v;
        }
        inUnit[row] = fits;
        sums[row] = sum;
    }

    private boolean isDistribution(int row) {
        if (!inUnit[row] || !(sums[row] > 0)) return false;
        double off = Math.abs(sums[row] - 1);
        return off <= tolerance || off <= MOST_OFF && off <= rounding(row);
    }

    private double rounding(int row) {
        if (precision == null) precision = WrittenPrecision.of(table, loop);
        return precision.rounding(table, row);
    }

    /** Whether all rows may be shares of 100: no score below 0, each sum 100 or near it. Which they are is then asked. */
    private boolean isPercent() {
        for (int i = 0; i < table.rows(); i++) if (!isPercent(i)) return false;
        return true;
    }

    private boolean isPercent(int row) {
        double sum = 0;
        for (int k = 0; k < table.width(); k++) {
            if (!(table.score(row, k) >= 0)) return false;
            sum += table.score(row, k);
        }
        return Math.abs(sum - PERCENT) <= MOST_ROUNDING;
    }

    private Kind kind(Input input, List<Notice> notices) throws FileProblem {
        int within = 0;
        int distributions = 0;
        int first = -1;
        for (int i = 0; i < sums.length; i++) {
            if (inUnit[i]) within++;
            if (isDistribution(i)) distributions++;
            else if (first < 0) first = i;
        }
        boolean all = first < 0;
        if (!all && input != Input.LOGITS && isPercent(first) && (isPercent() || claim == Claim.PROBABILITIES)) {
            throw FileProblem.atLine("file.input.percent", table.layout().file(), table.line(first));
        }
        if (input == Input.LOGITS) {
            if (all) notices.add(Notice.of("file.notice.likeProbabilities"));
            return Kind.LOGITS;
        }
        if (all) {
            if (input == Input.AUTO && claim == Claim.LOGITS) {
                throw FileProblem.of("file.input.namedLogits", table.layout().file());
            }
            return Kind.PROBABILITIES;
        }
        if (input == Input.PROBABILITIES || claim == Claim.PROBABILITIES) throw notDistribution(first);
        if (claim == Claim.LOGITS) return Kind.LOGITS;
        boolean shares = haveOneSum();
        boolean scaled = shares && table.decimals() > 0 && Math.abs(sums[0] - 1) <= FURTHEST_FACTOR;
        if (2 * distributions > sums.length || scaled) throw notDistribution(first);
        if (within < sums.length) {
            if (shares) notices.add(Notice.of("file.notice.oneSum", shown(sums[0])));
            return Kind.LOGITS;
        }
        if (table.decimals() > 0) {
            throw FileProblem.atLine(
                    "file.input.ambiguous", table.layout().file(), table.line(first), shown(sums[first]));
        }
        notices.add(Notice.of("file.notice.bitsAsLogits"));
        return Kind.LOGITS;
    }

    /** Whether the rows differ, hold nothing below 0 and all have the same sum: perhaps probabilities times a factor. */
    private boolean haveOneSum() {
        boolean differ = false;
        double apart = mostApart();
        for (int i = 0; i < sums.length; i++) {
            if (!(Math.abs(sums[i] - sums[0]) <= apart)) return false;
            for (int k = 0; k < table.width(); k++) {
                if (!(table.score(i, k) >= 0)) return false;
                differ |= table.score(i, k) != table.score(0, k);
            }
        }
        return differ;
    }

    /** How far rounding takes two sums from each other; whole numbers may be shares of 255 or 1,000, each rounded. */
    private double mostApart() {
        return table.decimals() > 0 ? 2 * tolerance : Math.min(table.width(), WHOLE_ROUNDING * sums[0]);
    }

    private FileProblem notDistribution(int row) {
        Layout layout = table.layout();
        for (int k = 0; k < table.width(); k++) {
            double v = table.score(row, k);
            if (v >= -SMALLEST_TOLERANCE && v <= 1 + SMALLEST_TOLERANCE) continue;
            int column = column(k);
            return layout.problem("file.probability.range", table.line(row), column, shown(v), layout.spoken(column));
        }
        return FileProblem.atLine("file.probability.sum", layout.file(), table.line(row), shown(sums[row]));
    }

    private int column(int k) {
        Layout layout = table.layout();
        for (int c = 0; c < layout.columns(); c++) {
            if (layout.roles().get(c) == Layout.Role.SCORE && layout.slots().get(c) == k) return c;
        }
        throw new IllegalArgumentException("no score " + k);
    }

    private void checkLogits() throws FileProblem {
        for (int i = 0; i < table.rows(); i++) {
            boolean any = false;
            for (int k = 0; k < table.width() && !any; k++) any = table.score(i, k) > Double.NEGATIVE_INFINITY;
            if (!any) throw FileProblem.atLine("file.allMasked", table.layout().file(), table.line(i));
        }
    }

    private void finishProbabilities(List<Notice> notices) {
        int clamped = 0;
        double least = 1;
        double most = 1;
        for (int i = 0; i < table.rows(); i++) {
            least = Math.min(least, sums[i]);
            most = Math.max(most, sums[i]);
            for (int k = 0; k < table.width(); k++) {
                double v = table.score(i, k);
                if (v >= 0 && v <= 1) continue;
                table.setScore(i, k, v < 0 ? 0 : 1);
                clamped++;
            }
        }
        if (Math.max(most - 1, 1 - least) > WORTH_SAYING) {
            notices.add(Notice.of("file.notice.rounded", shown(least), shown(most)));
        }
        if (clamped > 0) notices.add(Notice.of("file.notice.clamped", String.valueOf(clamped)));
    }

    private static String shown(double value) {
        String text =
                String.format(Locale.ROOT, "%.6f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
        return text.length() > 20 ? String.format(Locale.ROOT, "%.3e", value) : text.replace('-', '\u2212');
    }
}
