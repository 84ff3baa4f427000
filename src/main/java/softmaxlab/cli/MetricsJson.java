package softmaxlab.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.RankBins;
import softmaxlab.engine.Reliability;
import softmaxlab.lab.Details;
import softmaxlab.lab.MetricBasis;

/** The numbers of some rows for JSON; NaN, which becomes null, for what does not exist. */
final class MetricsJson {
    private MetricsJson() {}

    /**
     * All numbers.
     *
     * @param e null gives null
     * @param classes K; 0 for top-1 predictions
     * @param details null for those that every report holds
     */
    static Map<String, Object> of(Evaluation e, int classes, Details details) {
        if (e == null) return null;
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("accuracy", e.accuracy());
        out.put("meanConfidence", e.meanConfidence());
        out.put("nll", e.nll());
        out.put("brier", e.brier());
        out.put("ece", e.ece());
        out.put("mce", e.mce());
        out.put("classwiseEce", e.classwiseEce());
        out.put("rmsce", e.reliability().rmsce());
        out.put("debiasedRmsce", e.reliability().debiasedRmsce());
        if (details != null) AllDetails.numbers(details).forEach(out::putIfAbsent);
        Reliability mass =
                details == null ? MetricBasis.equalMass(e) : details.basis().equalMass();
        out.put("otherConventions", otherConventions(e, mass, classes));
        return out;
    }

    /** The same quantities as other tools define them; equal-mass bins as a whole number. */
    static Map<String, Object> otherConventions(Details d) {
        return otherConventions(
                d.basis().evaluation(), d.basis().equalMass(), d.basis().classes());
    }

    private static Map<String, Object> otherConventions(Evaluation e, Reliability mass, int classes) {
        RankBins ranks = RankBins.of(e.outcomes(), e.reliability().binning().bins());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("brierHalf", e.brier() / 2);
        out.put("brierMeanOverClasses", classes == 0 ? Double.NaN : e.brier() / classes);
        out.put("classwiseEceSum", e.classwiseEce() * classes);
        out.put("equalMassEce", mass.ece());
        out.put("equalMassMce", mass.mce());
        out.put("equalMassDebiasedRmsce", mass.debiasedRmsce());
        out.put("equalMassBins", mass.edges().bins());
        out.put("rankBinsEce", ranks.ece());
        out.put("rankBinsMce", ranks.mce());
        return out;
    }
}
