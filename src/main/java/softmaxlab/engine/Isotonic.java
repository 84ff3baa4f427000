package softmaxlab.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Isotonic regression of "is class k" on p<sub>k</sub> by pooling adjacent violators (Ayer et al. 1955; Zadrozny and Elkan
 * 2002). Equal p are one point. The log odds stand for p: the same order, and no two are equal by rounding to 1.
 */
final class Isotonic {
    private final double[] from;
    private final long[] right;
    private final long[] count;
    private int blocks;

    private Isotonic(int points) {
        from = new double[points];
        right = new long[points];
        count = new long[points];
    }

    /** At least one row. */
    static ClassMap.Steps fit(ClassColumn column) {
        double[] yes = sorted(column, true);
        double[] no = sorted(column, false);
        Isotonic pool = new Isotonic(yes.length + no.length);
        int i = 0;
        int j = 0;
        while (i < yes.length || j < no.length) {
            double x = i == yes.length ? no[j] : j == no.length ? yes[i] : Math.min(yes[i], no[j]);
            int rights = i;
            int others = j;
            while (i < yes.length && yes[i] == x) i++;
            while (j < no.length && no[j] == x) j++;
            pool.add(x, i - rights, i - rights + j - others);
        }
        return pool.steps();
    }

    private static double[] sorted(ClassColumn column, boolean which) {
        return IntStream.range(0, column.rows())
                .filter(i -> column.isTrue()[i] == which)
                .mapToDouble(i -> ClassMap.Steps.snap(column.odds()[i]))
                .sorted()
                .toArray();
    }

    private void add(double x, long rights, long rows) {
        from[blocks] = x;
        right[blocks] = rights;
        count[blocks++] = rows;
        // Shares compared crosswise in whole numbers: exact.
        while (blocks > 1 && right[blocks - 2] * count[blocks - 1] >= right[blocks - 1] * count[blocks - 2]) {
            right[blocks - 2] += right[blocks - 1];
            count[blocks - 2] += count[blocks - 1];
            blocks--;
        }
    }

    private ClassMap.Steps steps() {
        double[] value = new double[blocks];
        for (int i = 0; i < blocks; i++) value[i] = (double) right[i] / count[i];
        return new ClassMap.Steps(Row.wrap(Arrays.copyOf(from, blocks)), Row.wrap(value));
    }
}
