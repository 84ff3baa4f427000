package softmaxlab.engine;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import softmaxlab.engine.TemperatureFit.Status;

/**
 * What fitting a calibrator found.
 *
 * @param method what was fitted
 * @param status whether there is an answer, and if not, why
 * @param temperature T of a fitted {@link Method#TEMPERATURE}; else NaN
 * @param calibrator what changes the logits before any temperature, with its parameters: {@link VectorScaling} or
 *     {@link OneVsRest}; the identity for {@link Method#TEMPERATURE}, whose T is free to be moved afterwards, and where
 *     nothing was fitted
 * @param binning what was asked for; only the bins of {@link Method#HISTOGRAM} come of it
 * @param rows the rows it was fitted on
 * @param missing classes that are never true in those rows; 0 for {@link Method#IDENTITY} and {@link Method#TEMPERATURE}
 * @param kept classes that keep their logit or probability, since the NLL has no lowest point in their parameters
 */
public record CalibratorFit(
        Method method,
        Status status,
        double temperature,
        Calibrator calibrator,
        Binning binning,
        int rows,
        int missing,
        int kept) {
    /** Classes fitted between two reports of how far it is. */
    private static final int CLASSES_PER_REPORT = 16;

    /** Nothing was asked for. */
    public static final CalibratorFit UNAVAILABLE = none(Method.TEMPERATURE, Status.UNAVAILABLE, 0);

    public static CalibratorFit of(TemperatureFit fit) {
        return new CalibratorFit(
                Method.TEMPERATURE, fit.status(), fit.value(), Calibrator.IDENTITY, Binning.DEFAULT, fit.rows(), 0, 0);
    }

    private static CalibratorFit none(Method method, Status status, int rows) {
        return new CalibratorFit(method, status, Double.NaN, Calibrator.IDENTITY, Binning.DEFAULT, rows, 0, 0);
    }

    /** Fits on some rows; {@link Method#HISTOGRAM} with the default bins. */
    public static CalibratorFit of(Method method, Predictions data, Rows rows, Loop loop) {
        return of(method, data, rows, Binning.DEFAULT, loop, done -> {});
    }

    /**
     * Fits on some rows.
     *
     * @param binning the bins of {@link Method#HISTOGRAM}, of whichever kind; the other methods do without
     * @param progress told the share that is done, 0 to 1, by those that take long; may throw to stop
     */
    public static CalibratorFit of(
            Method method, Predictions data, Rows rows, Binning binning, Loop loop, DoubleConsumer progress) {
        boolean table = data.kind() != Predictions.Kind.TOP1;
        if (method == Method.TEMPERATURE) return of(TemperatureFit.of(data, rows, loop));
        if (!table || rows.size() == 0) return none(method, Status.UNAVAILABLE, rows.size());
        if (method == Method.IDENTITY) return none(method, Status.FITTED, rows.size());
        boolean needsLogs = method != Method.ISOTONIC && method != Method.HISTOGRAM;
        if (needsLogs && impossible(data, rows) > 0) return none(method, Status.UNDEFINED, rows.size());
        int missing = missing(data, rows);
        if (method == Method.VECTOR) {
            VectorFit fit = VectorFit.of(data, rows, loop, progress);
            Calibrator found = fit.status() == Status.FITTED ? fit.scaling() : Calibrator.IDENTITY;
            return new CalibratorFit(
                    method, fit.status(), Double.NaN, found, binning, rows.size(), missing, fit.kept());
        }
        return oneVsRest(method, binning, data, rows, missing, loop, progress);
    }

    private static Function<ClassColumn, ClassMap> oneMap(Method method, Binning binning) {
        return switch (method) {
            case PLATT -> ClassFits::platt;
            case BETA -> ClassFits::beta;
            case ISOTONIC -> Isotonic::fit;
            case HISTOGRAM -> c -> ClassFits.histogram(c, binning);
            case IDENTITY, TEMPERATURE, VECTOR -> throw new IllegalArgumentException(method.key());
        };
    }

    private static CalibratorFit oneVsRest(
            Method method,
            Binning binning,
            Predictions data,
            Rows rows,
            int missing,
            Loop loop,
            DoubleConsumer progress) {
        int classes = data.classes();
        Function<ClassColumn, ClassMap> fit = oneMap(method, binning);
        OddsTable odds = OddsTable.of(data, rows, loop);
        ClassMap[] maps = new ClassMap[classes];
        for (int from = 0; from < classes; from += CLASSES_PER_REPORT) {
            int first = from;
            loop.run(
                    Math.min(CLASSES_PER_REPORT, classes - from),
                    i -> maps[first + i] = fit.apply(odds.column(first + i)));
            progress.accept(Math.min(1, (double) (from + CLASSES_PER_REPORT) / classes));
        }
        int kept = ClassFits.kept(List.of(maps).stream());
        if (kept == classes) return none(method, Status.SEPARABLE, rows.size());
        Calibrator found = new OneVsRest(List.of(maps));
        return new CalibratorFit(method, Status.FITTED, Double.NaN, found, binning, rows.size(), missing, kept);
    }

    /** How many rows give their true class the probability 0, which makes the NLL infinite; 0 for top-1 predictions. */
    public static int impossible(Predictions data, Rows rows) {
        if (data.kind() == Predictions.Kind.TOP1) return 0;
        double zero = data.kind() == Predictions.Kind.LOGITS ? Double.NEGATIVE_INFINITY : 0;
        return (int) IntStream.range(0, rows.size())
                .map(rows::get)
                .filter(i -> data.score(i, data.label(i)) == zero)
                .count();
    }

    private static int missing(Predictions data, Rows rows) {
        return data.classes()
                - (int) IntStream.range(0, rows.size())
                        .map(i -> data.label(rows.get(i)))
                        .distinct()
                        .count();
    }

    public boolean isFitted() {
        return status == Status.FITTED;
    }

    /** T to set when the fit is taken: the fitted one, else 1. */
    public double temperatureOr1() {
        return isFitted() && method == Method.TEMPERATURE ? temperature : 1;
    }
}
