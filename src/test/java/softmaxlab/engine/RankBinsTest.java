package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RankBinsTest {

    /** By the definition: all rows sorted, equal ones in their order, and cut into runs. */
    @Property(tries = 300)
    void asSortedAndCut(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 8) Integer> eighths,
            @ForAll @IntRange(min = 1, max = 12) int bins) {
        int n = eighths.size();
        double[] confidence = eighths.stream().mapToDouble(e -> e / 8.0).toArray();
        boolean[] right = new boolean[n];
        for (int i = 0; i < n; i++) right[i] = i % 3 == 0;
        List<Integer> order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> confidence[i]))
                .toList();
        int parts = Math.min(bins, n);
        double ece = 0;
        double mce = 0;
        int from = 0;
        for (int b = 0; b < parts; b++) {
            int to = from + n / parts + (b < n % parts ? 1 : 0);
            double gap = 0;
            for (int i : order.subList(from, to)) gap += (confidence[i] - (right[i] ? 1 : 0)) / (to - from);
            ece += Math.abs(gap) * (to - from) / n;
            mce = Math.max(mce, Math.abs(gap));
            from = to;
        }
        RankBins found = RankBins.of(Outcomes.of(confidence, right), bins);
        assertEquals(ece, found.ece(), 1e-13);
        assertEquals(mce, found.mce(), 1e-13);
    }
}
