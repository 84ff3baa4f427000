package softmaxlab.engine;

import softmaxlab.engine.TemperatureFit.Status;

/**
 * What fitting a calibrator found.
 *
 * @param method what was fitted
 * @param status whether there is an answer, and if not, why
 * @param temperature T of a fitted {@link Method#TEMPERATURE}; else NaN
 * @param calibrator what changes the logits before any temperature; the identity for {@link Method#TEMPERATURE}, whose T is
 *     free to be moved afterwards, and where nothing was fitted
 * @param rows the rows it was fitted on
 */
public record CalibratorFit(Method method, Status status, double temperature, Calibrator calibrator, int rows) {
    /** Nothing was asked for. */
    public static final CalibratorFit UNAVAILABLE =
            new CalibratorFit(Method.TEMPERATURE, Status.UNAVAILABLE, Double.NaN, Calibrator.IDENTITY, 0);

    public static CalibratorFit of(TemperatureFit fit) {
        return new CalibratorFit(Method.TEMPERATURE, fit.status(), fit.value(), Calibrator.IDENTITY, fit.rows());
    }

    /** Fits on some rows. */
    public static CalibratorFit of(Method method, Predictions data, Rows rows, Loop loop) {
        return switch (method) {
            case IDENTITY -> identity(data, rows);
            case TEMPERATURE -> of(TemperatureFit.of(data, rows, loop));
        };
    }

    private static CalibratorFit identity(Predictions data, Rows rows) {
        boolean table = data.kind() != Predictions.Kind.TOP1;
        Status status = table ? Status.FITTED : Status.UNAVAILABLE;
        return new CalibratorFit(Method.IDENTITY, status, Double.NaN, Calibrator.IDENTITY, rows.size());
    }

    public boolean isFitted() {
        return status == Status.FITTED;
    }

    /** T to set when the fit is taken: the fitted one, else 1. */
    public double temperatureOr1() {
        return isFitted() && method == Method.TEMPERATURE ? temperature : 1;
    }
}
