package softmaxlab.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import softmaxlab.background.Task;
import softmaxlab.engine.Loop;
import softmaxlab.file.FileProblem;
import softmaxlab.file.Loaded;
import softmaxlab.file.Notice;
import softmaxlab.file.PredictionsCsv;
import softmaxlab.file.Progress;
import softmaxlab.file.Quoted;
import softmaxlab.file.ReadOptions;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Texts;

/** Where a data set comes from, and what the user says about how to read it. */
record FileSource(Path file, ReadOptions options) {
    static final String LABELS_GONE = "file.labels.gone";

    /**
     * Reads it.
     *
     * @throws FileProblem with the key {@link #LABELS_GONE} if only its file of labels is gone, else as the reader does
     */
    Loaded read(Loop loop, Task task) throws FileProblem {
        Path labels = options.labels();
        if (labels != null && !Files.exists(labels) && Files.exists(file)) {
            String name = Quoted.clean(String.valueOf(labels.getFileName()));
            throw FileProblem.of(LABELS_GONE, file, name, Quoted.clean(String.valueOf(labels.getParent())));
        }
        return PredictionsCsv.read(file, options, loop, progress(task));
    }

    private static Progress progress(Task task) {
        return new Progress() {
            @Override
            public void fraction(double done) {
                task.progress(done);
            }

            @Override
            public boolean cancelled() {
                return task.isCancelled();
            }
        };
    }

    /** @param again whether the user said the same the last time */
    DataSet dataSet(Loaded loaded, boolean again, Texts texts) {
        boolean said = again && !options.equals(ReadOptions.DEFAULT);
        Stream<String> how = Stream.concat(
                Stream.of(loaded.described()), said ? Stream.of(texts.get("open.again")) : Stream.<String>empty());
        String understood =
                sentences(Stream.concat(how, loaded.notices().stream().map(Notice::text)));
        return new DataSet(String.valueOf(file.getFileName()), understood, loaded.predictions(), loaded.numpy());
    }

    /** One text of several sentences, with or without a full stop of their own. */
    static String sentences(Stream<String> all) {
        return all.filter(s -> !s.isEmpty())
                .map(s -> s.endsWith(".") ? s.substring(0, s.length() - 1) : s)
                .collect(Collectors.joining(". "));
    }
}
