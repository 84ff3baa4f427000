package softmaxlab.engine;

/** The number format a formula is evaluated in, with the limits of exp in it. */
public enum Dtype {
    /** IEEE 754 binary64: exp overflows above 709.7827 and is 0 below −745.1332. */
    F64("f64", Math.log(Double.MAX_VALUE), -745.1332191019412),
    /** IEEE 754 binary32: exp overflows above 88.7228 and is 0 below −103.9721. */
    F32("f32", 88.72283905206835, -103.97207708399179);

    private final String key;
    private final double overflow;
    private final double underflow;

    Dtype(String key, double overflow, double underflow) {
        this.key = key;
        this.overflow = overflow;
        this.underflow = underflow;
    }

    /** The word used in lessons and files. */
    public String key() {
        return key;
    }

    /** The largest x for which exp(x) is finite: ln of the largest number. */
    public double overflow() {
        return overflow;
    }

    /** Below this x, exp(x) rounds to 0: ln of half the smallest positive number. */
    public double underflow() {
        return underflow;
    }

    /** {@code x} rounded to this format. */
    double round(double x) {
        return this == F64 ? x : (float) x;
    }
}
