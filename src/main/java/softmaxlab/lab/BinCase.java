package softmaxlab.lab;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import softmaxlab.engine.BinRows;
import softmaxlab.engine.Edges;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Outcomes;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.ScoredRows;

/** All that the rows of a bin depend on: while it stays equal, they hold. */
public record BinCase(ScoredRows rows, Outcomes outcomes, Edges edges, int bin) {
    /**
     * One bin of a calibration.
     *
     * @param after whether of the diagram after calibration
     */
    public static BinCase of(Calibration c, boolean after, int bin) {
        Evaluation e = after ? c.after() : c.before();
        return new BinCase(c.rows(after), e.outcomes(), e.reliability().edges(), bin);
    }

    /** The bin that adds most to ECE; 0 if all are empty. */
    public static int heaviest(Reliability r) {
        return IntStream.range(0, r.bins().size())
                .boxed()
                .max(Comparator.comparingDouble(i -> weight(r.bins().get(i))))
                .orElse(0);
    }

    private static double weight(Reliability.Bin b) {
        return b.isEmpty() ? 0 : b.count() * Math.abs(b.gap());
    }

    /** Whether both are about the same stretch of confidence. */
    public boolean isSameBin(BinCase other) {
        return edges.lower(bin) == other.edges.lower(other.bin) && edges.upper(bin) == other.edges.upper(other.bin);
    }

    public BinRows answer() {
        return BinRows.of(rows, outcomes, edges, bin);
    }

    /** K names of the classes, their numbers where there are none. */
    public List<String> names(Texts texts) {
        ClassWords words = new ClassWords(texts, rows.data().classNames());
        return IntStream.range(0, rows.classes()).mapToObj(words::name).toList();
    }
}
