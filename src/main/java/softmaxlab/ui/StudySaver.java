package softmaxlab.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import softmaxlab.file.WholeFile;
import softmaxlab.file.export.Digest;
import softmaxlab.file.export.StudyFigure;
import softmaxlab.file.export.StudyReport;
import softmaxlab.file.export.StudyResults;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.Comparison;
import softmaxlab.lab.Decisions;
import softmaxlab.lab.Texts;

/**
 * Saves a whole study: worked out in the background, drawn part by part so that the window goes on between two of them,
 * and written in the background.
 */
final class StudySaver {
    private static final String TITLE = "status.saving";

    private final Texts texts;
    private final Work work;
    private final Consumer<Exception> failed;

    StudySaver(Texts texts, Work work, Consumer<Exception> failed) {
        this.texts = texts;
        this.work = work;
        this.failed = failed;
    }

    /**
     * @param topic one name for all that saves
     * @param compared calibrators that were fitted already, maybe for an older question
     * @param source the file that was read; null if there is none
     * @param done told once it is written
     */
    void save(
            String topic,
            Calibration c,
            Decisions decisions,
            List<Comparison> compared,
            Path source,
            Path file,
            Consumer<Path> done) {
        StudyResults.Known known = StudyResults.Known.NOTHING.withFits(compared);
        work.background()
                .latest(
                        topic,
                        TITLE,
                        task -> StudyResults.of(c, decisions, known, texts, work.loop(task), task::progress),
                        results -> new Drawing(topic, results, source, file, done).next(0),
                        failed);
    }

    /** One study being drawn. */
    private final class Drawing {
        private final String topic;
        private final StudyResults results;
        private final Path source;
        private final Path file;
        private final Consumer<Path> done;
        private final List<StudyPictures.Step> steps;
        private final Map<StudyFigure, List<String>> drawn = new EnumMap<>(StudyFigure.class);

        Drawing(String topic, StudyResults results, Path source, Path file, Consumer<Path> done) {
            this.topic = topic;
            this.results = results;
            this.source = source;
            this.file = file;
            this.done = done;
            steps = new StudyPictures(texts, results).steps();
        }

        /** Draws a part of one picture; the next has its turn after whatever else waits. */
        void next(int at) {
            if (at == steps.size()) {
                work.background().latest(topic, TITLE, task -> write(), done, failed);
                return;
            }
            StudyPictures.Step step = steps.get(at);
            boolean more = step.picture().goOn();
            if (!more) {
                drawn.computeIfAbsent(step.figure(), f -> new ArrayList<>())
                        .add(step.picture().svg());
            }
            work.background().latest(topic, TITLE, task -> more ? at : at + 1, this::next, failed);
        }

        private Path write() throws Exception {
            String digest = source == null ? "" : Digest.of(source);
            WholeFile.write(file, new StudyReport(results, List.of(), digest, drawn).html(texts));
            return file;
        }
    }
}
