package softmaxlab.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.file.FileProblem;
import softmaxlab.file.Notice;
import softmaxlab.file.Picture;
import softmaxlab.file.Png;
import softmaxlab.file.Quoted;
import softmaxlab.file.WholeFile;
import softmaxlab.file.export.BinsCsv;
import softmaxlab.file.export.Digest;
import softmaxlab.file.export.ProbabilitiesCsv;
import softmaxlab.file.export.StudyFigure;
import softmaxlab.file.export.StudyReport;
import softmaxlab.file.export.StudyResults;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.Compared;
import softmaxlab.lab.Comparison;
import softmaxlab.lab.Decisions;
import softmaxlab.lab.FitWords;
import softmaxlab.lab.Texts;

/** Draws and writes the files that a report was asked for. */
record OutputWriter(PrintStream err, Renderer renderer, Loop loop) {

    /** @return whether all of them could be written; what could not is said */
    boolean write(Path file, Study study, Outputs outputs) {
        try {
            boolean done = outputs.png() == null && outputs.svg() == null || draw(file, study, outputs);
            if (outputs.binsCsv() != null) BinsCsv.write(outputs.binsCsv(), before(study), study.after());
            if (outputs.html() != null) WholeFile.write(outputs.html(), page(file, study));
            return done & (outputs.probabilitiesCsv() == null || probabilities(study, outputs.probabilitiesCsv()));
        } catch (FileProblem problem) {
            err.println(problem.located(problem.file().toString()));
            return false;
        }
    }

    private static Evaluation before(Study study) {
        return study.after() == null ? study.all() : study.before();
    }

    private boolean draw(Path file, Study study, Outputs outputs) throws FileProblem {
        try {
            Picture picture = picture(file, study);
            if (outputs.png() != null) Png.write(picture.pixels(), outputs.png());
            if (outputs.svg() != null) WholeFile.write(outputs.svg(), picture.svg());
            return true;
        } catch (Renderer.Unavailable problem) {
            err.println(problem.getMessage());
            return false;
        }
    }

    private Picture picture(Path file, Study study) throws Renderer.Unavailable {
        String title = Quoted.clean(String.valueOf(file.getFileName()));
        String fit = study.after() == null ? "" : ReportText.judged(study);
        String done = study.after() == null
                ? ""
                : new FitWords(new Texts()).brief(study.question(), study.fit().temperatureOr1());
        int classes = study.predictions().classes();
        return renderer.reliabilityDiagram(
                new Renderer.Subject(title, fit, done, classes, before(study), study.after()));
    }

    /** The whole study; without the pictures, which is said, where nothing can be drawn. */
    private String page(Path file, Study study) throws FileProblem {
        StudyResults results = results(study);
        Map<StudyFigure, List<String>> pictures = Map.of();
        try {
            pictures = renderer.study(results);
        } catch (Renderer.Unavailable problem) {
            err.println(problem.getMessage());
        }
        List<String> notices = study.notices().stream().map(Notice::text).toList();
        return new StudyReport(results, notices, Digest.of(file), pictures).html(new Texts());
    }

    private StudyResults results(Study study) {
        double coverage = study.ask().coverage();
        Decisions decisions = study.ask().hasSets() ? Decisions.DEFAULT.withCoverage(coverage) : Decisions.DEFAULT;
        return StudyResults.of(calibration(study), decisions, known(study), new Texts(), loop, done -> {});
    }

    private static StudyResults.Known known(Study study) {
        boolean all = study.before() == null || study.before() == study.all();
        AllDetails details = study.details();
        return new StudyResults.Known(
                study.calibration() == null ? details.all() : details.before(),
                details.after(),
                all ? study.classes() : null,
                study.classesAfter(),
                study.sets(),
                study.isOtherOrder() ? Compared.nothing(Comparison.Case.of(study.question())) : study.compared(),
                List.of());
    }

    /** What was judged; all rows as they are where no fit was asked for. */
    private static Calibration calibration(Study study) {
        if (study.calibration() != null) return study.calibration();
        return new Calibration(study.question(), 1, study.all(), study.all());
    }

    private boolean probabilities(Study study, Path file) throws FileProblem {
        if (study.predictions().kind() == Predictions.Kind.TOP1) {
            err.println(new Texts().get("cli.notice.top1Table", file.toString()));
            return false;
        }
        ProbabilitiesCsv.write(file, study.question(), study.fit().temperatureOr1(), done -> {});
        return true;
    }
}
