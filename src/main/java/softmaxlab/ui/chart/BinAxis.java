package softmaxlab.ui.chart;

import softmaxlab.engine.Binning;
import softmaxlab.engine.Reliability;

/**
 * Where bins lie across a chart, from 0 to 1: at their edges; but equal-mass bins, most of which would be too narrow to
 * see where confidences pile up, side by side, each as wide as its share of the rows.
 */
final class BinAxis {
    private final boolean byRows;
    private final double[] at;

    private BinAxis(boolean byRows, double... at) {
        this.byRows = byRows;
        this.at = at;
    }

    static BinAxis of(Reliability r) {
        int n = r.bins().size();
        boolean byRows = r.binning().kind() == Binning.Kind.EQUAL_MASS && r.binned() > 0;
        double[] at = new double[n + 1];
        for (int i = 0; i < n; i++) {
            at[i + 1] = byRows
                    ? at[i] + (double) r.bins().get(i).count() / r.binned()
                    : r.edges().upper(i);
        }
        return new BinAxis(byRows, at);
    }

    /** Whether a place across is a share of the rows, least confident first, and not a confidence. */
    boolean isByRows() {
        return byRows;
    }

    double from(int bin) {
        return at[bin];
    }

    double to(int bin) {
        return at[bin + 1];
    }
}
