package softmaxlab.lab;

import softmaxlab.engine.Row;

/** How far the logit sliders reach: as far either way, 10 at least, and to a number of the form 1, 2 or 5 times 10^n. */
public final class LogitRange {
    private static final double LEAST = 10;

    private LogitRange() {}

    /** The reach that holds every finite logit of a row. */
    public static double holding(Row logits) {
        double largest =
                logits.stream().filter(Double::isFinite).map(Math::abs).max().orElse(0);
        double reach = LEAST;
        // 10, 20, 50, 100, …
        for (int n = 0; reach < largest; n++) reach *= n % 3 == 1 ? 2.5 : 2;
        return reach;
    }
}
