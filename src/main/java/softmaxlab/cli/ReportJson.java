package softmaxlab.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.file.FileProblem;
import softmaxlab.file.Notice;

/** A report as one line of JSON per file. */
final class ReportJson {
    private ReportJson() {}

    static String of(String file, Study study) {
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
        out.put("metrics", metrics(study.all()));
        out.put(
                "bins",
                study.all().reliability().bins().stream().map(ReportJson::bin).toList());
        out.put("temperature", temperature(study));
        out.put("before", metrics(study.before()));
        out.put("after", metrics(study.after()));
        return Json.of(out);
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
        out.put("kind", ReportCommand.EQUAL_WIDTH);
        out.put("bins", binning.bins());
        out.put("rule", binning.rule().key());
        return out;
    }

    private static Map<String, Object> metrics(Evaluation evaluation) {
        if (evaluation == null) return null;
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("accuracy", evaluation.accuracy());
        out.put("meanConfidence", evaluation.meanConfidence());
        out.put("nll", evaluation.nll());
        out.put("brier", evaluation.brier());
        out.put("ece", evaluation.ece());
        out.put("mce", evaluation.mce());
        out.put("classwiseEce", evaluation.classwiseEce());
        return out;
    }

    private static Map<String, Object> bin(Bin bin) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("lower", bin.lower());
        out.put("upper", bin.upper());
        out.put("count", bin.count());
        out.put("confidence", bin.confidence());
        out.put("accuracy", bin.accuracy());
        return out;
    }

    private static Map<String, Object> temperature(Study study) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("status", study.fit().status().key());
        out.put("value", study.fit().isFitted() ? study.fit().value() : null);
        out.put("fittedOn", study.fitOn());
        return out;
    }
}
