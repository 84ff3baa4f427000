package softmaxlab.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import softmaxlab.engine.CalibratorFit;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Predictions;
import softmaxlab.file.FileProblem;
import softmaxlab.file.Picture;
import softmaxlab.file.Png;
import softmaxlab.file.Quoted;
import softmaxlab.file.export.BinsCsv;
import softmaxlab.file.export.ProbabilitiesCsv;
import softmaxlab.file.export.WholeFile;
import softmaxlab.lab.Texts;

/** Draws and writes the files that a report was asked for. */
record OutputWriter(PrintStream err, Renderer renderer) {

    /** @return whether all of them could be written; what could not is said */
    boolean write(Path file, Study study, Outputs outputs) {
        try {
            boolean fitted = study.after() != null;
            Evaluation before = fitted ? study.before() : study.all();
            if (outputs.png() != null || outputs.svg() != null) {
                String title = Quoted.clean(String.valueOf(file.getFileName()));
                String fit = fitted ? ReportText.judged(study) : "";
                int classes = study.predictions().classes();
                draw(
                        renderer.reliabilityDiagram(new Renderer.Subject(title, fit, classes, before, study.after())),
                        outputs);
            }
            if (outputs.binsCsv() != null) BinsCsv.write(outputs.binsCsv(), before, study.after());
            return outputs.probabilitiesCsv() == null || probabilities(study, outputs.probabilitiesCsv());
        } catch (FileProblem problem) {
            err.println(problem.located(problem.file().toString()));
        } catch (Renderer.Unavailable problem) {
            err.println(problem.getMessage());
        }
        return false;
    }

    private static void draw(Picture picture, Outputs outputs) throws FileProblem {
        if (outputs.png() != null) Png.write(picture.pixels(), outputs.png());
        if (outputs.svg() != null) WholeFile.write(outputs.svg(), picture.svg());
    }

    private boolean probabilities(Study study, Path file) throws FileProblem {
        if (study.predictions().kind() == Predictions.Kind.TOP1) {
            err.println(new Texts().get("cli.notice.top1Table", file.toString()));
            return false;
        }
        CalibratorFit fit = study.fit();
        ProbabilitiesCsv.write(file, study.predictions(), fit.calibrator(), fit.temperatureOr1(), done -> {});
        return true;
    }
}
