package softmaxlab.lab;

import java.util.stream.IntStream;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.TemperatureFit;

/**
 * What is asked about calibration, the temperature aside.
 *
 * @param data the predictions judged
 * @param binning bins and edge rule
 * @param fitOn where a fit takes its rows from
 * @param fitData the second data set; null unless one was opened
 * @param fit what the fit found; {@link TemperatureFit#UNAVAILABLE} until one was asked for: only then is part of the
 *     rows kept out of the judgement
 */
public record Question(DataSet data, Binning binning, FitOn fitOn, DataSet fitData, TemperatureFit fit) {

    public static Question of(DataSet data) {
        return new Question(data, Binning.DEFAULT, FitOn.HALF, null, TemperatureFit.UNAVAILABLE);
    }

    /** Whether a fit was asked for, whatever it found. */
    public boolean isFitAsked() {
        return fit.status() != TemperatureFit.Status.UNAVAILABLE;
    }

    /** The first row that is judged. */
    public int judgedFrom() {
        return isFitAsked() && fitOn == FitOn.HALF ? fitTo() : 0;
    }

    /** The data set a fit uses. */
    public DataSet fitSource() {
        return fitOn == FitOn.FILE ? fitData : data;
    }

    /** The row after the last one a fit uses. */
    public int fitTo() {
        return fitOn == FitOn.HALF ? data.rows() / 2 : fitSource().rows();
    }

    /** Whether a fit would be judged on the rows it was fitted on. */
    public boolean judgesItsOwnRows() {
        return fitOn == FitOn.ALL;
    }

    /** Whether {@code temperature} is what the fit found, and not one that was set by hand. */
    public boolean isFittedAt(double temperature) {
        return fit.isFitted() && Knob.TEMPERATURE.clamp(fit.value()) == temperature;
    }

    /** How many of the rows that a fit uses give their true class the probability 0: each makes the NLL infinite. */
    public int zeroTrueInFit() {
        Predictions rows = fitSource().predictions();
        double zero = rows.kind() == Predictions.Kind.LOGITS ? Double.NEGATIVE_INFINITY : 0;
        return (int) IntStream.range(0, rows.kind() == Predictions.Kind.TOP1 ? 0 : fitTo())
                .filter(i -> rows.score(i, rows.label(i)) == zero)
                .count();
    }

    public Question withData(DataSet d) {
        return new Question(d, binning, fitOn == FitOn.FILE ? FitOn.HALF : fitOn, null, TemperatureFit.UNAVAILABLE);
    }

    public Question withBinning(Binning b) {
        return new Question(data, b, fitOn, fitData, fit);
    }

    /** Takes the rows of a fit from elsewhere; a fit made before no longer counts. */
    public Question withFitOn(FitOn where, DataSet second) {
        return new Question(data, binning, where, second, TemperatureFit.UNAVAILABLE);
    }

    public Question withFit(TemperatureFit f) {
        return new Question(data, binning, fitOn, fitData, f);
    }
}
