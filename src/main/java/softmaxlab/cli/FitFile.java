package softmaxlab.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.file.FilePair;
import softmaxlab.file.FileProblem;
import softmaxlab.file.Loaded;
import softmaxlab.file.Notice;
import softmaxlab.file.PredictionsCsv;
import softmaxlab.file.Progress;
import softmaxlab.file.ReadOptions;

/**
 * The second file that a temperature is fitted on.
 *
 * @param path null if there is none
 * @param loaded the file, null if there is none or it was refused
 * @param problem why it was refused, else null
 */
record FitFile(Path path, Loaded loaded, FileProblem problem) {
    static FitFile none() {
        return new FitFile(null, null, null);
    }

    static FitFile read(Path path, ReadOptions options, Loop loop) {
        // A file of labels belongs to the files that are judged; the fitting file brings its own.
        ReadOptions own = options.withLabels(null);
        try {
            return new FitFile(path, PredictionsCsv.read(path, own, loop, Progress.NONE), null);
        } catch (FileProblem problem) {
            return new FitFile(path, null, problem);
        }
    }

    void complain(PrintStream err, String name) {
        if (problem != null) err.println(problem.located(name));
    }

    /**
     * The predictions to fit on: those of the judged file itself if it is the same file, null if there is no second
     * file.
     *
     * @param byClass whether something is fitted to each class by itself
     * @throws FileProblem if it was refused, or has another number of classes, or has them in another order and {@code
     *     byClass}
     */
    Predictions forFile(Path file, Predictions judged, boolean byClass) throws FileProblem {
        if (loaded == null) return null;
        if (isSame(file)) return judged;
        Predictions own = loaded.predictions();
        boolean tables = own.classes() > 0 && judged.classes() > 0;
        if (tables && own.classes() != judged.classes()) {
            throw FileProblem.of("cli.fit.classes", path, own.classes(), judged.classes());
        }
        // One temperature goes to all classes alike.
        if (byClass && FilePair.isOtherOrder(own, judged)) {
            throw FileProblem.of("cli.fit.order", path);
        }
        return own;
    }

    /** The judged file with what was assumed about this one added to its notices. */
    Loaded announce(Loaded judged) {
        if (loaded == null) return judged;
        List<Notice> notices = new ArrayList<>(judged.notices());
        for (Notice notice : loaded.notices()) notices.add(Notice.of("cli.notice.fitFile", notice.text()));
        return new Loaded(judged.predictions(), judged.described(), notices, judged.numpy());
    }

    private boolean isSame(Path file) {
        try {
            return Files.isSameFile(path, file);
        } catch (IOException e) {
            return false;
        }
    }
}
