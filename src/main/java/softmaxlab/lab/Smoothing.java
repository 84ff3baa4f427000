package softmaxlab.lab;

import softmaxlab.engine.Convention;

/**
 * Label smoothing.
 *
 * @param epsilon ε from 0 to 0.5
 */
public record Smoothing(double epsilon, Convention convention) {
    public static final Smoothing DEFAULT = new Smoothing(0.1, Convention.OVER_K);
}
