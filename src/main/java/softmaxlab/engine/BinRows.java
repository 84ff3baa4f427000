package softmaxlab.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of one bin under a calibrator and a temperature, those that make its gap first. Only rows of the bin are
 * computed, and their K probabilities only when asked for.
 */
public final class BinRows {
    private final ScoredRows rows;
    private final List<Member> members;

    private BinRows(ScoredRows rows, List<Member> members) {
        this.rows = rows;
        this.members = members;
    }

    /**
     * One row.
     *
     * @param index its 0-based index in the table
     * @param confidence the largest probability
     * @param chosen the class that has it, 0-based; −1 where classes are not known
     * @param truth the true class, 0-based; −1 likewise
     * @param right whether they are the same class
     * @param loss −log p of the true class (nats), +∞ if that is 0; NaN for top-1 predictions
     */
    public record Member(int index, double confidence, int chosen, int truth, boolean right, double loss) {}

    /**
     * The scores of one row, K of each.
     *
     * @param logits after the calibrator, before the temperature; log p for given probabilities
     * @param p the probabilities
     */
    public record Scores(Row logits, Row p) {}

    /**
     * Finds the rows of a bin.
     *
     * @param rows the rows judged
     * @param outcomes what became of those rows, in the same order
     * @param edges the edges of the bins
     * @param bin 0-based
     */
    public static BinRows of(ScoredRows rows, Outcomes outcomes, Edges edges, int bin) {
        int[] inside = IntStream.range(0, outcomes.rows())
                .filter(i -> edges.binOf(outcomes.confidence(i)) == bin)
                .toArray();
        double lean = IntStream.of(inside)
                .mapToDouble(i -> adds(outcomes.confidence(i), outcomes.right(i)))
                .sum();
        RowScore score = rows.isTable() ? rows.score() : null;
        Comparator<Member> blame = Comparator.comparingDouble(m -> adds(m.confidence(), m.right()));
        List<Member> members = IntStream.of(inside)
                .mapToObj(i -> member(rows.data(), rows.rows().get(i), outcomes.confidence(i), score))
                .sorted(lean < 0 ? blame : blame.reversed())
                .toList();
        return new BinRows(rows, members);
    }

    /** What a row adds to confidence − accuracy, but for the division by the number of rows. */
    private static double adds(double confidence, boolean right) {
        return right ? confidence - 1 : confidence;
    }

    private static Member member(Predictions data, int at, double confidence, RowScore score) {
        int truth = data.label(at);
        if (score == null) {
            return new Member(at, confidence, data.predicted(at), truth, data.isRight(at), Double.NaN);
        }
        score.at(at);
        return new Member(at, confidence, score.predicted(), truth, score.predicted() == truth, score.crossEntropy());
    }

    /**
     * The rows: of an over-confident bin the wrong and most confident first, of an under-confident one the right and least
     * confident first, in general by what each adds to the gap; ties in the order of the table.
     */
    public List<Member> members() {
        return members;
    }

    /**
     * The scores of a row.
     *
     * @throws IllegalArgumentException for top-1 predictions
     */
    public Scores scores(Member m) {
        RowScore score = rows.score();
        double[] z = rows.data().logits(m.index()).toArray();
        rows.calibrator().apply(z);
        score.at(m.index());
        return new Scores(Row.wrap(z), Row.of(score.p()));
    }
}
