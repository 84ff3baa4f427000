package softmaxlab.file;

import java.util.stream.IntStream;
import softmaxlab.engine.Loop;

/**
 * How exactly probabilities were written, as far as their digits tell: with at most so many significant digits, as by
 * {@code %.3g}, or as floating-point numbers of half precision (IEEE 754 binary16) or bfloat16.
 *
 * @param digits the most significant digits in any of them; 0 if that is too many to matter
 * @param bits significant bits, if all of them are numbers of such a kind as it is written; 0 if they are not
 */
record WrittenPrecision(int digits, int bits) {
    /** One digit tells nothing, and what eight leave out is below what is accepted anyway. */
    private static final int LEAST_DIGITS = 2;

    private static final int MOST_DIGITS = 7;
    private static final int HALF_BITS = 11;
    private static final int BFLOAT_BITS = 8;
    /** So many numbers do not look like those of another kind by chance. */
    private static final int LEAST_TELLING = 16;
    /** Below this the rounding of a number changes no sum. */
    private static final double TINY = 1e-12;

    /** As many as tell one float32 from the next. */
    private static final int FLOAT_DIGITS = 9;

    private static final double SLACK = 1e-14;
    private static final int ROWS_PER_PART = 256;
    private static final double[] POWERS = IntStream.range(0, 23)
            .mapToDouble(i -> Double.parseDouble("1e" + i))
            .toArray();

    /** Looks at all scores of a table. */
    static WrittenPrecision of(Table table, Loop loop) {
        Seen all = new Seen();
        loop.ranges(table.rows(), ROWS_PER_PART, (from, to) -> Seen.in(table, from, to))
                .forEach(all::add);
        int bits = all.telling < LEAST_TELLING ? 0 : all.isBfloat ? BFLOAT_BITS : all.isHalf ? HALF_BITS : 0;
        boolean few = all.digits >= LEAST_DIGITS && all.digits <= MOST_DIGITS;
        return new WrittenPrecision(few ? all.digits : 0, bits);
    }

    /** By how much the sum of these numbers may be off since each of them is rounded. */
    double rounding(Table table, int row) {
        double byDigits = 0;
        double byBits = 0;
        for (int k = 0; k < table.width(); k++) {
            double p = table.score(row, k);
            if (!(p >= TINY)) continue;
            // What is rounded to 1 lies below it.
            int exponent = p >= 1 ? -1 : exponent(p);
            if (digits > 0) byDigits += 0.5 * Math.pow(10, exponent + 1 - digits);
            if (bits > 0) byBits += 0.5 * ulp(p, bits) + Math.abs(p - nearest(p, bits));
        }
        return Math.max(byDigits, byBits) + TINY;
    }

    private static double ulp(double p, int bits) {
        return Math.scalb(1, Math.getExponent(p) + 1 - bits);
    }

    /** The nearest number of so many bits. */
    private static double nearest(double p, int bits) {
        return Math.rint(p / ulp(p, bits)) * ulp(p, bits);
    }

    private static int exponent(double p) {
        return (int) Math.floor(Math.log10(p));
    }

    /** What some scores have shown. */
    private static final class Seen {
        private int digits = 1;
        private boolean isHalf = true;
        private boolean isBfloat = true;
        /** How many have so many digits that few numbers of as many are halves. */
        private int telling;

        static Seen in(Table table, int from, int to) {
            Seen seen = new Seen();
            for (int i = from; i < to; i++) {
                for (int k = 0; k < table.width() && seen.isOpen(); k++) seen.add(table.score(i, k));
            }
            return seen;
        }

        boolean isOpen() {
            return digits <= MOST_DIGITS || isHalf || isBfloat;
        }

        void add(Seen other) {
            digits = Math.max(digits, other.digits);
            isHalf &= other.isHalf;
            isBfloat &= other.isBfloat;
            telling += other.telling;
        }

        void add(double p) {
            if (!(p >= TINY && p < 1)) return;
            int exponent = exponent(p);
            int own = 1;
            while (own <= FLOAT_DIGITS && !isWhole(p, exponent, own)) own++;
            digits = Math.max(digits, own);
            double unit = own > FLOAT_DIGITS ? 0 : Math.pow(10, exponent + 1 - own);
            if (unit <= 0.5 * ulp(p, HALF_BITS)) telling++;
            isHalf = isHalf && isNear(p, HALF_BITS, unit);
            isBfloat = isBfloat && isNear(p, BFLOAT_BITS, unit);
        }

        /** Whether so many significant digits are enough for it. */
        private static boolean isWhole(double p, int exponent, int digits) {
            double scaled = p * POWERS[digits - 1 - exponent];
            return Math.abs(scaled - Math.rint(scaled)) <= scaled * SLACK;
        }

        /** Whether it is what a number of so many bits is written as. */
        private static boolean isNear(double p, int bits, double unit) {
            return Math.abs(p - nearest(p, bits)) <= 0.5 * unit + p * SLACK;
        }
    }
}
