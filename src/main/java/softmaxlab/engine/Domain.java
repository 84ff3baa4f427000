package softmaxlab.engine;

/** Argument checks shared by the formulas. */
final class Domain {
    private Domain() {}

    static void temperature(double temperature) {
        if (!(temperature >= 0)) throw new IllegalArgumentException("temperature must be 0 or above: " + temperature);
    }

    static void classIndex(int k, int classes) {
        if (k < 0 || k >= classes) throw new IllegalArgumentException("no class " + k + " among " + classes);
    }

    static void epsilon(double epsilon) {
        if (!(epsilon >= 0 && epsilon <= 1))
            throw new IllegalArgumentException("epsilon must lie in [0, 1]: " + epsilon);
    }
}
