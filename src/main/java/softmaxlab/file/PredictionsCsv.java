package softmaxlab.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.file.Layout.Shape;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/**
 * Reads the predictions of a classifier from a delimited text or a NumPy file: logits, probabilities or top-1, with labels. What a file
 * does not say is found out where there is one answer, announced as a notice where it was an assumption, and refused
 * where there are two. Nothing is half-read: a problem in any row refuses the file.
 */
public final class PredictionsCsv {
    private static final int ROWS_PER_CLASS = 10;
    private static final int MOST_UNUSED = 3;

    private final Path file;
    private final ReadOptions options;
    private final Extent extent;
    private final Loop loop;
    private final Progress progress;
    private final List<Notice> notices = new ArrayList<>();
    private Layout layout;

    private PredictionsCsv(Path file, ReadOptions options, Extent extent, Loop loop, Progress progress) {
        this.file = file;
        this.options = options;
        this.extent = extent;
        this.loop = loop;
        this.progress = progress;
    }

    /**
     * Reads a file of predictions.
     *
     * @param loop runs the parts of work that need no order
     * @throws FileProblem if the file, or the second file of labels, cannot be used
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    public static Loaded read(Path file, ReadOptions options, Loop loop, Progress progress) throws FileProblem {
        return new PredictionsCsv(file, options, Extent.WHOLE, loop, progress).read();
    }

    /** Reads the first rows of a file as {@link #read} would; of a NumPy file all of it. */
    static PredictionsCsv ofHead(Path file, ReadOptions options) {
        return new PredictionsCsv(file, options, Extent.HEAD, Loop.SERIAL, Progress.NONE);
    }

    /** Whether the file can be read as one of labels alone. */
    boolean isLabels() {
        try {
            Table labels = labels(file);
            List<String> texts = labels.labelTexts().texts();
            boolean whole = NumpyFile.of(file) == null || texts.stream().noneMatch(t -> t.contains("."));
            return whole && !labels.layout().isOneHot();
        } catch (FileProblem none) {
            return false;
        }
    }

    /** What the columns of the file are; null while that is not decided, or if it has none. */
    Layout layout() {
        return layout;
    }

    Loaded read() throws FileProblem {
        try {
            return readWhole();
        } catch (OutOfMemoryError full) {
            // What was begun is given up with it, wherever the memory ended.
            throw HeapLimit.full(file);
        }
    }

    private Loaded readWhole() throws FileProblem {
        Table second = options.labels() == null ? null : labels(options.labels());
        Set<String> labelTexts =
                second == null ? Set.of() : Set.copyOf(second.labelTexts().texts());
        NumpyFile numpy = NumpyFile.of(file);
        ReadOptions.Input input = options.input();
        Table table;
        if (numpy == null) {
            CsvSource.LayoutRule rule = (rows, n) -> layout = LayoutChooser.of(file, rows, options, labelTexts, n);
            table = CsvSource.read(file, options.form(), extent, rule, notices, loop, progress);
        } else {
            NumpyTables tables = NumpyTables.of(file, numpy, options, notices);
            table = tables.scores();
            input = tables.input();
            if (second == null) second = tables.labels();
            if (second == null) throw FileProblem.of("file.numpy.noLabels", file);
        }
        if (table.rows() == 0) throw FileProblem.of("file.noRows", file);
        if (second != null && isMissingLabels(table, second)) {
            throw FileProblem.of(
                    "file.labels.count",
                    second.layout().file(),
                    Numbers.count(second.rows()),
                    Numbers.count(table.rows()));
        }
        if (second != null && second.dialect() != null && table.dialect() != null) {
            RowNames.compare(table, second, notices, progress);
        }
        Predictions predictions = predictions(table, second == null ? table : second, input);
        String load = NumpyLoad.of(table, second == null ? table : second, predictions, options);
        return new Loaded(predictions, described(table.layout(), predictions), notices, load);
    }

    /** The heads of two files need not have the same length. */
    private boolean isMissingLabels(Table table, Table labels) {
        return extent == Extent.WHOLE ? labels.rows() != table.rows() : labels.rows() < table.rows();
    }

    private Table labels(Path labels) throws FileProblem {
        NumpyFile numpy = NumpyFile.of(labels);
        if (numpy == null) {
            CsvSource.LayoutRule rule = (rows, n) -> LabelsLayout.of(labels, rows, options, n);
            return CsvSource.read(labels, TextForm.AUTO, extent, rule, notices, loop, Progress.NONE);
        }
        if (numpy.isArchive()) throw FileProblem.of("file.numpy.labelsArchive", labels);
        return NumpyTables.labels(labels, numpy.array(), notices);
    }

    private Predictions predictions(Table table, Table labels, ReadOptions.Input input) throws FileProblem {
        if (table.layout().shape() == Shape.OUTCOMES) return Top1.outcomes(table);
        if (table.layout().shape() == Shape.TOP1) return Top1.of(table, labels, notices);
        boolean binary = table.layout().shape() == Shape.BINARY;
        boolean cut = extent == Extent.HEAD && table.rows() >= Sample.MAX_ROWS;
        if (binary && !cut) LoneScore.check(table, input);
        int[] classes = classes(table, labels);
        if (binary) {
            return Predictions.probabilities(table.classNames(), bothSides(table), classes);
        }
        Predictions.Kind kind = InputJudge.judge(table, input, loop, notices);
        List<String> names = ClassNames.of(table.classNames());
        announceUnused(classes, names);
        return kind == Predictions.Kind.LOGITS
                ? Predictions.logits(names, table.scores(), classes, loop)
                : Predictions.probabilities(names, table.scores(), classes, loop);
    }

    /** Of very few classes among many rows perhaps no class at all. */
    private void announceUnused(int[] classes, List<String> names) {
        if (extent == Extent.HEAD || classes.length < ROWS_PER_CLASS * names.size()) return;
        BitSet used = new BitSet(names.size());
        for (int c : classes) used.set(c);
        int unused = names.size() - used.cardinality();
        if (unused == 0 || unused > MOST_UNUSED || unused >= used.cardinality()) return;
        String list = IntStream.range(0, names.size())
                .filter(k -> !used.get(k))
                .mapToObj(k -> "'" + Quoted.clean(names.get(k)) + "'")
                .collect(Collectors.joining(", "));
        notices.add(Notice.of("file.notice.unused", list));
    }

    private int[] classes(Table table, Table labels) throws FileProblem {
        int[] out = new int[table.rows()];
        int[] byCode = !labels.layout().isOneHot()
                ? LabelClasses.of(labels, table.layout(), options.base(), notices)
                : labels == table ? null : OneHotBlock.classes(labels.layout(), table.layout());
        for (int i = 0; i < out.length; i++) out[i] = byCode == null ? labels.label(i) : byCode[labels.label(i)];
        return out;
    }

    /** A lone probability p of class 1 as the row 1 − p, p. */
    private static double[] bothSides(Table table) throws FileProblem {
        double[] out = new double[2 * table.rows()];
        for (int i = 0; i < table.rows(); i++) {
            double p = Top1.share(table, i);
            out[2 * i] = 1 - p;
            out[2 * i + 1] = p;
        }
        return out;
    }

    private String described(Layout layout, Predictions predictions) {
        Texts texts = new Texts();
        String labels;
        if (options.labels() != null) {
            labels = texts.get(
                    "file.described.second",
                    Quoted.clean(String.valueOf(options.labels().getFileName())));
        } else if (layout.shape() == Shape.OUTCOMES) {
            labels = texts.get("file.described.correct", layout.spoken(layout.column(Layout.Role.CORRECT)));
        } else if (layout.isOneHot()) labels = texts.get("file.described.oneHot");
        else if (layout.label() < 0) labels = texts.get("file.described.archive");
        else labels = texts.get("file.described.column", layout.spoken(layout.label()));
        int n = predictions.rows();
        String rows = Numbers.count(n);
        if (predictions.kind() == Predictions.Kind.TOP1) return texts.get("file.described.top1", n, rows, labels);
        return texts.get(
                "file.described.table",
                n,
                rows,
                Numbers.count(predictions.classes()),
                predictions.kind().key(),
                labels);
    }
}
