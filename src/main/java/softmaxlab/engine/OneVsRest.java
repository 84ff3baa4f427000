package softmaxlab.engine;

import java.util.Arrays;
import java.util.List;

/**
 * A calibrator of one map per class, each made for "class k or any other"; the K results are normalised to sum to 1
 * (Zadrozny and Elkan 2002). Where every class gets q = 0 there is nothing to normalise, and all classes are made equal.
 *
 * @param maps K maps
 */
public record OneVsRest(List<ClassMap> maps) implements Calibrator {
    public OneVsRest {
        maps = List.copyOf(maps);
    }

    @Override
    public boolean apply(double[] z) {
        RowOdds odds = new RowOdds();
        odds.read(z);
        boolean any = false;
        for (int k = 0; k < z.length; k++) {
            z[k] = maps.get(k).logQ(odds.of(k, z[k]));
            any |= z[k] > Double.NEGATIVE_INFINITY;
        }
        if (!any) Arrays.fill(z, 0);
        return any;
    }
}
