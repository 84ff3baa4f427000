package softmaxlab.file;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Calibrator;
import softmaxlab.engine.ClassMap;
import softmaxlab.engine.ClassMap.Beta;
import softmaxlab.engine.ClassMap.Bins;
import softmaxlab.engine.ClassMap.Platt;
import softmaxlab.engine.ClassMap.Steps;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.OneVsRest;
import softmaxlab.engine.Row;
import softmaxlab.engine.VectorScaling;

/** Writes the Python lines that put the logits {@code z} through a fitted calibrator, its parameters among them. */
final class NumpyCalibrator {
    private final Calibrator calibrator;

    NumpyCalibrator(Calibrator calibrator) {
        this.calibrator = calibrator;
    }

    /** How many parameters would have to be written out. */
    int numbers() {
        if (calibrator instanceof VectorScaling v) return 2 * v.weight().size();
        if (calibrator instanceof OneVsRest o)
            return o.maps().stream().mapToInt(NumpyCalibrator::numbers).sum();
        return 0;
    }

    private static int numbers(ClassMap map) {
        if (map instanceof Steps s) return 2 * s.from().size();
        if (map instanceof Bins b)
            return b.value().size() + (isEqualWidth(b) ? 0 : b.value().size());
        return map instanceof Beta ? 3 : 2;
    }

    private static boolean isEqualWidth(Bins b) {
        return new Binning(b.edges().bins(), b.edges().rule()).equalWidth().equals(b.edges());
    }

    /** The lines; none for a calibrator that changes nothing. */
    String text() {
        if (calibrator instanceof VectorScaling v) {
            return "w = " + array(v.weight()) + "b = " + array(v.bias()) + NumpySnippet.piece("vector");
        }
        if (!(calibrator instanceof OneVsRest o)) return "";
        return NumpySnippet.piece("odds") + oneVsRest(o.maps()) + NumpySnippet.piece("none-left");
    }

    /** A class that keeps its probability is a curve that changes nothing; only Platt's and beta's leave some so. */
    private static String oneVsRest(List<ClassMap> maps) {
        if (maps.stream().anyMatch(Steps.class::isInstance)) {
            return lists("start", maps, m -> ((Steps) m).from())
                    + lists("share", maps, m -> ((Steps) m).value())
                    + NumpySnippet.piece("isotonic");
        }
        if (maps.stream().anyMatch(Bins.class::isInstance)) return histogram(maps);
        if (maps.stream().anyMatch(Beta.class::isInstance)) {
            return column("a", maps, m -> m instanceof Beta b ? b.a() : 1)
                    + column("b", maps, m -> m instanceof Beta b ? b.b() : 1)
                    + column("c", maps, m -> m instanceof Beta b ? b.c() : 0)
                    + NumpySnippet.piece("beta");
        }
        return column("a", maps, m -> m instanceof Platt p ? p.slope() : 1)
                + column("c", maps, m -> m instanceof Platt p ? p.intercept() : 0)
                + NumpySnippet.piece("platt");
    }

    private static String histogram(List<ClassMap> maps) {
        Bins first = (Bins) maps.get(0);
        boolean width = maps.stream().allMatch(m -> isEqualWidth((Bins) m));
        int bins = first.edges().bins();
        String inner = width
                ? "inner = [np.arange(1, " + bins + ") / " + bins + "] * " + maps.size() + "\n"
                : lists("inner", maps, m -> ((Bins) m).edges().inner());
        String side = first.edges().rule() == EdgeRule.HI ? "left" : "right";
        return inner
                + lists("share", maps, m -> ((Bins) m).value())
                + NumpySnippet.piece("histogram").replace("{{OWN SIDE}}", side);
    }

    private static String column(String name, List<ClassMap> maps, ToDoubleFunction<ClassMap> of) {
        return name + " = " + array(Row.of(maps.stream().mapToDouble(of).toArray()));
    }

    private static String lists(String name, List<ClassMap> maps, Function<ClassMap, Row> of) {
        return maps.stream().map(m -> list(of.apply(m))).collect(Collectors.joining(", ", name + " = [", "]\n"));
    }

    private static String array(Row row) {
        return "np.array(" + list(row) + ")\n";
    }

    private static String list(Row row) {
        return Arrays.toString(row.stream().toArray())
                .replace("-Infinity", "-np.inf")
                .replace("Infinity", "np.inf");
    }
}
