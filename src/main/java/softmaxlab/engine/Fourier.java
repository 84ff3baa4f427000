package softmaxlab.engine;

/** The fast Fourier transform (Cooley and Tukey 1965). */
final class Fourier {
    private Fourier() {}

    /** Replaces x<sub>k</sub> by Σ<sub>k</sub> x<sub>k</sub>·exp(2πijk/n) in place; n, the length, is a power of 2. */
    static void transform(double[] re, double[] im) {
        int n = re.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) j ^= bit;
            j ^= bit;
            if (i < j) {
                swap(re, i, j);
                swap(im, i, j);
            }
        }
        for (int half = 1; half < n; half *= 2) {
            for (int k = 0; k < half; k++) {
                double x = Math.cos(Math.PI * k / half);
                double y = Math.sin(Math.PI * k / half);
                for (int low = k; low < n; low += 2 * half) butterfly(re, im, low, low + half, x, y);
            }
        }
    }

    private static void butterfly(double[] re, double[] im, int low, int high, double x, double y) {
        double r = re[high] * x - im[high] * y;
        double i = re[high] * y + im[high] * x;
        re[high] = re[low] - r;
        im[high] = im[low] - i;
        re[low] += r;
        im[low] += i;
    }

    private static void swap(double[] v, int i, int j) {
        double kept = v[i];
        v[i] = v[j];
        v[j] = kept;
    }
}
