package softmaxlab.engine;

/** The log odds of every class in some rows, class by class, without a second table of N × K numbers. */
final class OddsTable {
    private static final int ROWS_PER_PART = 1024;

    private final Predictions data;
    private final Rows rows;
    private final int[] top;
    private final double[] max;
    private final double[] rest;
    private final double[] topOdds;

    private OddsTable(Predictions data, Rows rows) {
        this.data = data;
        this.rows = rows;
        top = new int[rows.size()];
        max = new double[rows.size()];
        rest = new double[rows.size()];
        topOdds = new double[rows.size()];
    }

    static OddsTable of(Predictions data, Rows rows, Loop loop) {
        OddsTable table = new OddsTable(data, rows);
        int n = rows.size();
        loop.run((n + ROWS_PER_PART - 1) / ROWS_PER_PART, part -> {
            RowOdds odds = new RowOdds();
            double[] z = new double[data.classes()];
            int end = Math.min(n, (part + 1) * ROWS_PER_PART);
            for (int i = part * ROWS_PER_PART; i < end; i++) table.read(i, z, odds);
        });
        return table;
    }

    private void read(int i, double[] z, RowOdds odds) {
        data.logitsInto(rows.get(i), z);
        odds.read(z);
        top[i] = odds.top();
        max[i] = odds.max();
        rest[i] = odds.rest();
        topOdds[i] = odds.topOdds();
    }

    /** Class {@code k} in all rows. */
    ClassColumn column(int k) {
        boolean logs = data.kind() == Predictions.Kind.PROBABILITIES;
        double[] odds = new double[rows.size()];
        boolean[] isTrue = new boolean[rows.size()];
        for (int i = 0; i < odds.length; i++) {
            int at = rows.get(i);
            double score = data.score(at, k);
            RowOdds row = new RowOdds(top[i], max[i], rest[i], topOdds[i]);
            odds[i] = row.of(k, logs ? Math.log(score) : score);
            isTrue[i] = data.label(at) == k;
        }
        return new ClassColumn(odds, isTrue);
    }
}
