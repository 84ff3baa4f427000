package softmaxlab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import softmaxlab.engine.Binning;
import softmaxlab.engine.CalibratorFit;
import softmaxlab.engine.Census;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.ClassReliability.OneClass;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.engine.Split;
import softmaxlab.engine.TemperatureFit;
import softmaxlab.file.ClassNames;
import softmaxlab.file.FileProblem;
import softmaxlab.file.Notice;

/** A report as one line of JSON per file. */
final class ReportJson {
    private ReportJson() {}

    /** @param loop works out the numbers before and after side by side */
    static String of(String file, Study study, Loop loop) {
        Predictions data = study.predictions();
        boolean table = data.kind() != Predictions.Kind.TOP1;
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("file", file);
        out.put("ok", true);
        out.put("rows", data.rows());
        out.put("classes", table ? data.classes() : null);
        out.put("classNames", data.classNames());
        out.put("input", data.kind().key());
        out.put("notices", study.notices().stream().map(Notice::text).toList());
        out.put("binning", binning(study.all().reliability().binning()));
        List<Map<String, Object>> metrics = metrics(study, loop);
        out.put("metrics", metrics.get(0));
        out.put(
                "bins",
                study.all().reliability().bins().stream().map(ReportJson::bin).toList());
        out.put("temperature", temperature(study));
        out.put("before", metrics.get(1));
        out.put("after", metrics.get(2));
        out.put("counts", census(study));
        out.put("calibrator", calibrator(study));
        out.put("split", split(study));
        List<String> names = data.classNames();
        if (study.classes() != null) out.put("classwise", classes(study.classes(), names));
        if (study.classesAfter() != null) out.put("classwiseAfter", classes(study.classesAfter(), names));
        if (study.ask().hasSets()) out.put("predictionSets", SetsJson.of(study.sets()));
        if (study.compared() != null) out.put("comparison", CompareJson.of(study.compared()));
        return Json.of(out);
    }

    /** Of all rows, and of the judged ones before and after the fit; null where there are none. */
    private static List<Map<String, Object>> metrics(Study study, Loop loop) {
        int classes = study.predictions().classes();
        AllDetails details = study.details();
        boolean same = study.before() == study.all();
        List<Map<String, Object>> out = loop.ranges(3, 1, (i, end) -> switch (i) {
            case 0 -> MetricsJson.of(study.all(), classes, details.all());
            case 1 -> same ? null : MetricsJson.of(study.before(), classes, details.before());
            default -> MetricsJson.of(study.after(), classes, details.after());
        });
        if (same) out.set(1, out.get(0));
        return out;
    }

    /**
     * A refused file.
     *
     * @param message the sentence, which names the file if the problem lies in another one
     */
    static String refused(String file, FileProblem problem, String message) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("message", message);
        about.put("line", problem.line() > 0 ? problem.line() : null);
        about.put("column", problem.column() > 0 ? problem.column() : null);
        about.put("columnName", problem.columnName());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("file", file);
        out.put("ok", false);
        out.put("problem", about);
        return Json.of(out);
    }

    private static Map<String, Object> binning(Binning binning) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("kind", binning.kind().key());
        out.put("bins", binning.bins());
        out.put("rule", binning.rule().key());
        out.put("interval", binning.interval().key());
        return out;
    }

    private static Map<String, Object> census(Study study) {
        Census census = study.census();
        boolean top1 = study.predictions().kind() == Predictions.Kind.TOP1;
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("correct", (int) Math.rint(study.all().accuracy() * study.all().rows()));
        out.put("confidenceExactlyOne", census.confidenceOne());
        out.put("argmaxTies", top1 ? null : census.ties());
        out.put("trueClassProbabilityZero", top1 ? null : study.all().zeroTrue());
        out.put("largestRowSumError", census.rowSumError());
        return out;
    }

    private static List<Map<String, Object>> classes(ClassReliability all, List<String> names) {
        return all.classes().stream().map(c -> oneClass(c, names, all.top1())).toList();
    }

    /** @param top1 whether numbers are those of the file: there are no columns to count */
    private static Map<String, Object> oneClass(OneClass c, List<String> names, boolean top1) {
        Map<String, Object> out = new LinkedHashMap<>();
        String name = names.isEmpty() ? null : names.get(c.index());
        out.put("class", top1 ? ClassNames.number(name, c.index()) : c.index());
        out.put("name", name);
        out.put("rows", c.rows());
        out.put("ece", c.ece());
        out.put("meanProbability", c.meanP());
        out.put("share", c.share());
        out.put("chosen", c.chosen());
        out.put("recall", c.recall());
        out.put("precision", c.precision());
        return out;
    }

    private static Map<String, Object> bin(Bin bin) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("lower", bin.lower());
        out.put("upper", bin.upper());
        out.put("count", bin.count());
        out.put("confidence", bin.confidence());
        out.put("accuracy", bin.accuracy());
        out.put("accuracyLower", bin.isEmpty() ? null : bin.interval().lower());
        out.put("accuracyUpper", bin.isEmpty() ? null : bin.interval().upper());
        return out;
    }

    private static Map<String, Object> temperature(Study study) {
        Map<String, Object> out = new LinkedHashMap<>();
        CalibratorFit fit = study.fit();
        boolean asked = fit.method() == Method.TEMPERATURE;
        out.put("status", (asked ? fit.status() : TemperatureFit.Status.UNAVAILABLE).key());
        out.put("value", asked && fit.isFitted() ? fit.temperature() : null);
        out.put("fittedOn", study.ask().fitOn());
        return out;
    }

    private static Map<String, Object> calibrator(Study study) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", study.ask().method().key());
        out.put("status", study.fit().status().key());
        out.put("fittedOn", study.ask().fitOn());
        out.put("fittedRows", study.fit().rows());
        out.put("optimistic", study.isOptimistic());
        return out;
    }

    /** Null where no part of the rows was set aside to fit on. */
    private static Map<String, Object> split(Study study) {
        if (!study.ask().isPart()) return null;
        Split split = study.ask().split();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("kind", split.kind().key());
        out.put("fraction", split.fraction());
        out.put("seed", split.kind() == Split.Kind.FIRST ? null : split.seed());
        return out;
    }
}
