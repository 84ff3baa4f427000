package softmaxlab.lab;

import softmaxlab.engine.Binning;
import softmaxlab.engine.Calibrator;
import softmaxlab.engine.CalibratorFit;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Rows;
import softmaxlab.engine.ScoredRows;
import softmaxlab.engine.Split;
import softmaxlab.engine.TemperatureFit;

/**
 * What is asked about calibration, the temperature aside.
 *
 * @param data the predictions judged
 * @param binning bins and edge rule
 * @param method the calibrator to fit
 * @param fitOn where a fit takes its rows from
 * @param split which rows of the data those are, for {@link FitOn#PART}
 * @param parts what the split comes to
 * @param fitData the second data set; null unless one was opened
 * @param fit what the fit found; {@link CalibratorFit#UNAVAILABLE} until one was asked for: only then is part of the rows
 *     kept out of the judgement
 */
public record Question(
        DataSet data,
        Binning binning,
        Method method,
        FitOn fitOn,
        Split split,
        Split.Parts parts,
        DataSet fitData,
        CalibratorFit fit) {

    public static Question of(DataSet data) {
        return new Question(
                data,
                Binning.DEFAULT,
                Method.TEMPERATURE,
                FitOn.PART,
                Split.HALF,
                Split.HALF.of(data.predictions()),
                null,
                CalibratorFit.UNAVAILABLE);
    }

    /** Whether a fit was asked for, whatever it found. */
    public boolean isFitAsked() {
        return fit.status() != TemperatureFit.Status.UNAVAILABLE;
    }

    /** The rows that are judged: all, or those that the fit did not see. */
    public Rows judged() {
        return isFitAsked() && fitOn == FitOn.PART ? parts.judged() : Rows.all(data.predictions());
    }

    /** The data set a fit uses. */
    public DataSet fitSource() {
        return fitOn == FitOn.FILE ? fitData : data;
    }

    /** The rows of it that a fit uses. */
    public Rows fitRows() {
        return fitOn == FitOn.PART ? parts.fitted() : Rows.all(fitSource().predictions());
    }

    /** Some rows under a calibrator and a temperature: probabilities count as given until a fit makes logits log p of them. */
    ScoredRows scored(Predictions p, Rows rows, Calibrator calibrator, double temperature) {
        return fit.isFitted()
                ? ScoredRows.through(p, rows, calibrator, temperature)
                : ScoredRows.at(p, rows, temperature);
    }

    /** Whether a fit would be judged on the rows it was fitted on. */
    public boolean judgesItsOwnRows() {
        return fitOn == FitOn.ALL;
    }

    /** Whether {@code temperature} is what the fit found, and not one that was set by hand. */
    public boolean isFittedAt(double temperature) {
        return fit.isFitted() && fit.temperatureOr1() == temperature;
    }

    /** Whether {@code temperature} is what the fit set: what it found, or the nearest to that which can be set. */
    public boolean isSetByFit(double temperature) {
        return fit.isFitted() && Knob.TEMPERATURE.clamp(fit.temperatureOr1()) == temperature;
    }

    /** Whether the best T is none that can be set, and {@code temperature} the nearest that can. */
    public boolean isNearestTo(double temperature) {
        return isSetByFit(temperature) && !isFittedAt(temperature);
    }

    /** Whether a fit of this method to the rows of {@code other} would find the same. */
    boolean fitsLike(Question other) {
        boolean bins = method != Method.HISTOGRAM || binning.equals(other.binning);
        return data == other.data
                && fitOn == other.fitOn
                && fitData == other.fitData
                && split.equals(other.split)
                && bins;
    }

    /** How many of the rows that a fit uses give their true class the probability 0: each makes the NLL infinite. */
    public int zeroTrueInFit() {
        return CalibratorFit.impossible(fitSource().predictions(), fitRows());
    }

    /** Judges other data: a fit takes a part of their rows again, so that no result is optimistic unasked. */
    public Question withData(DataSet d) {
        return new Question(
                d, binning, method, FitOn.PART, split, split.of(d.predictions()), null, CalibratorFit.UNAVAILABLE);
    }

    public Question withBinning(Binning b) {
        return new Question(data, b, method, fitOn, split, parts, fitData, fit);
    }

    /** Asks for another calibrator; a fit made before no longer counts. */
    public Question withMethod(Method m) {
        return new Question(data, binning, m, fitOn, split, parts, fitData, CalibratorFit.UNAVAILABLE);
    }

    /** Takes the rows of a fit from elsewhere; a fit made before no longer counts. */
    public Question withFitOn(FitOn where, DataSet second) {
        return new Question(data, binning, method, where, split, parts, second, CalibratorFit.UNAVAILABLE);
    }

    /** Parts the rows otherwise; a fit made before no longer counts. */
    public Question withSplit(Split s) {
        return new Question(
                data, binning, method, fitOn, s, s.of(data.predictions()), fitData, CalibratorFit.UNAVAILABLE);
    }

    public Question withFit(CalibratorFit f) {
        return new Question(data, binning, method, fitOn, split, parts, fitData, f);
    }
}
