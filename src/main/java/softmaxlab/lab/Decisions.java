package softmaxlab.lab;

import softmaxlab.engine.ConformalScore;

/**
 * What is asked where a decision hangs on the confidence.
 *
 * @param kept the share of rows that are kept, the most confident first, 0 to 1
 * @param coverage the coverage that prediction sets are asked for, {@link SetCase#MIN_TARGET} to {@link
 *     SetCase#MAX_TARGET}
 * @param sets how the prediction sets on show are made
 */
public record Decisions(double kept, double coverage, ConformalScore sets) {
    public static final Decisions DEFAULT = new Decisions(0.9, SetCase.DEFAULT_TARGET, ConformalScore.LAC);

    public Decisions {
        if (!(kept >= 0 && kept <= 1)) throw new IllegalArgumentException("share " + kept);
        if (!(coverage > 0 && coverage < 1)) throw new IllegalArgumentException("coverage " + coverage);
    }

    public Decisions withKept(double share) {
        return new Decisions(share, coverage, sets);
    }

    public Decisions withCoverage(double target) {
        return new Decisions(kept, target, sets);
    }

    public Decisions withSets(ConformalScore score) {
        return new Decisions(kept, coverage, score);
    }
}
