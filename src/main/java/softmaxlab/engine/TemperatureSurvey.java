package softmaxlab.engine;

import softmaxlab.engine.TemperatureFit.Status;

/**
 * A first look at rows that a temperature is to be fitted on: is there a finite optimum, and how wide are they? Sums over
 * parts can be added.
 */
final class TemperatureSurvey {
    private static final int ROWS_PER_PART = 1024;
    /** The sum of as many differences as an array holds is finite below. */
    private static final double MODERATE = 1e290;

    private boolean undefined;
    private boolean allMax = true;
    /** Half the largest difference inside a row. */
    private double scale;
    /** The sum over rows of (true logit − mean of the row's unmasked logits), in units of 2·scale. */
    private double lead;
    /** The sum of the absolute values of the same. */
    private double size;

    private TemperatureSurvey() {}

    /** @param stride every how many rows one is looked at as a whole, and not only at its true class */
    static TemperatureSurvey of(Predictions data, Rows rows, int stride, Loop loop) {
        TemperatureSurvey total = new TemperatureSurvey();
        loop.ranges(rows.size(), ROWS_PER_PART, (from, to) -> of(data, rows, stride, from, to))
                .forEach(total::add);
        return total;
    }

    private static TemperatureSurvey of(Predictions data, Rows rows, int stride, int from, int to) {
        TemperatureSurvey survey = new TemperatureSurvey();
        double[] z = new double[data.classes()];
        for (int at = from; at < to && !survey.undefined; at++) {
            int i = rows.get(at);
            if (at % stride == 0) {
                data.logitsInto(i, z);
                survey.row(z, z[data.predicted(i)], z[data.label(i)]);
            } else survey.trueClass(data.logit(i, data.predicted(i)), data.logit(i, data.label(i)));
        }
        return survey;
    }

    private void trueClass(double max, double trueLogit) {
        undefined |= trueLogit == Double.NEGATIVE_INFINITY;
        allMax &= trueLogit == max;
    }

    private void row(double[] z, double max, double trueLogit) {
        trueClass(max, trueLogit);
        if (Math.abs(max) > MODERATE || !moderate(z, max, trueLogit)) extreme(z, max, trueLogit);
    }

    /** One pass over a row without masked or huge logits; false if it is not one. */
    private boolean moderate(double[] z, double max, double trueLogit) {
        double least = max;
        double even = 0;
        double odd = 0;
        for (int k = 0; k + 1 < z.length; k += 2) {
            if (z[k] < least) least = z[k];
            if (z[k + 1] < least) least = z[k + 1];
            even += z[k] - max;
            odd += z[k + 1] - max;
        }
        if (z.length % 2 == 1) {
            least = Math.min(least, z[z.length - 1]);
            even += z[z.length - 1] - max;
        }
        if (least < -MODERATE) return false;
        double spread = (max - least) / 2;
        if (spread == 0) return true;
        double row = (trueLogit - max - (even + odd) / z.length) / 2 / spread;
        add(spread, row, Math.abs(row));
        return true;
    }

    private void extreme(double[] z, double max, double trueLogit) {
        double least = max;
        for (double v : z) if (v < least && v != Double.NEGATIVE_INFINITY) least = v;
        double spread = max / 2 - least / 2;
        if (undefined || spread == 0) return;
        // In units of a power of two above the row's own spread, so that logits of ±1e308 can be added up.
        double unit = spread < Double.MIN_NORMAL ? 1 : Math.scalb(1.0, -Math.getExponent(spread));
        double sum = 0;
        int n = 0;
        for (double v : z) {
            if (v == Double.NEGATIVE_INFINITY) continue;
            sum += (v / 2 - max / 2) * unit;
            n++;
        }
        double row = ((trueLogit / 2 - max / 2) * unit - sum / n) / (spread * unit);
        add(spread, row, Math.abs(row));
    }

    private void add(TemperatureSurvey other) {
        undefined |= other.undefined;
        allMax &= other.allMax;
        if (other.scale > 0) add(other.scale, other.lead, other.size);
    }

    private void add(double otherScale, double otherLead, double otherSize) {
        double larger = Math.max(scale, otherScale);
        lead = lead * (scale / larger) + otherLead * (otherScale / larger);
        size = size * (scale / larger) + otherSize * (otherScale / larger);
        scale = larger;
    }

    Status status() {
        if (undefined) return Status.UNDEFINED;
        if (scale == 0) return Status.FLAT;
        if (allMax) return Status.TO_ZERO;
        // Above 0 past rounding: the slope of the NLL at T = ∞ says which way it falls.
        return lead > 8 * Math.ulp(1.0) * size ? Status.FITTED : Status.TO_INFINITY;
    }

    /** Half the largest difference inside a row, and a number whose reciprocal is finite. */
    double scale() {
        return Math.max(scale, Double.MIN_NORMAL);
    }
}
