package softmaxlab.file;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import softmaxlab.engine.RowBlocks;
import softmaxlab.file.Layout.Role;
import softmaxlab.file.Layout.Shape;
import softmaxlab.file.ReadOptions.Input;

/**
 * The arrays of a NumPy file as tables.
 *
 * @param scores N × K numbers, or N probabilities of class 1 of two
 * @param labels the labels of the same archive; null if there are none
 * @param input what the scores are, by the name of their array or as the user says
 */
record NumpyTables(Table scores, Table labels, Input input) {
    private static final Set<String> LOGITS = Set.of("logits", "logit", "z");
    private static final Set<String> PROBABILITIES = Set.of("probs", "prob", "probabilities", "proba", "p", "softmax");
    private static final Set<String> OTHER_SCORES = Set.of("scores", "outputs", "output", "arr_0");
    private static final Set<String> LABELS =
            Set.of("labels", "label", "y", "y_true", "targets", "target", "true", "truth", "arr_1");

    /** @param notices what was odd is added here */
    static NumpyTables of(Path path, NumpyFile file, ReadOptions options, List<Notice> notices) throws FileProblem {
        if (!file.isArchive()) return new NumpyTables(scores(path, file.array(), notices), null, options.input());
        String logits = named(file, LOGITS);
        String probabilities = named(file, PROBABILITIES);
        if (logits != null && probabilities != null && options.input() == Input.AUTO) {
            throw FileProblem.of("file.numpy.twoTables", path);
        }
        boolean chosen = logits != null && (probabilities == null || options.input() == Input.LOGITS);
        String scores = chosen ? logits : probabilities != null ? probabilities : named(file, OTHER_SCORES);
        if (scores == null) throw FileProblem.of("file.numpy.noScores", path, shown(file));
        String labels = labelsName(file);
        Input input = options.input();
        if (input == Input.AUTO && chosen) input = Input.LOGITS;
        if (input == Input.AUTO && probabilities != null) input = Input.PROBABILITIES;
        Table table = labels == null || options.labels() != null ? null : labels(path, file.array(labels));
        return new NumpyTables(scores(path, file.array(scores), notices), table, input);
    }

    /** The name of the array of scores that was taken from an archive. */
    static String scoresName(NumpyFile file, boolean logits) {
        String name = named(file, logits ? LOGITS : PROBABILITIES);
        // A name is a claim that what the user says overrules, so the array may go by the other one.
        if (name == null) name = named(file, logits ? PROBABILITIES : LOGITS);
        return name == null ? named(file, OTHER_SCORES) : name;
    }

    /** The name of the array of labels of an archive; null if there is none. */
    static String labelsName(NumpyFile file) {
        return named(file, LABELS);
    }

    private static String named(NumpyFile file, Set<String> wanted) {
        return file.names().stream()
                .filter(name -> wanted.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private static String shown(NumpyFile file) {
        return String.join(
                ", ", file.names().stream().limit(5).map(Quoted::clean).toList());
    }

    private static Table scores(Path path, NpyArray array, List<Notice> notices) throws FileProblem {
        List<Integer> shape = array.shape();
        int width = shape.size() == 1 ? 1 : shape.size() == 2 ? shape.get(1) : 0;
        if (width == 0) throw FileProblem.of("file.numpy.shape", path, shape);
        Shape kind = width == 1 ? Shape.BINARY : Shape.TABLE;
        Layout layout = layout(path, Collections.nCopies(width, Role.SCORE), kind);
        check(layout, array.values(), width, notices);
        Table table = new Table(layout, RowBlocks.of(width, array.values()), array.decimals());
        for (int row = 1; row <= shape.get(0); row++) table.endRow(row, -1, -1);
        return table;
    }

    private static void check(Layout layout, double[] values, int width, List<Notice> notices) throws FileProblem {
        Oddities oddities = new Oddities();
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) continue;
            int row = i / width + 1;
            int column = i % width;
            if (values[i] == Double.NEGATIVE_INFINITY) oddities.masked(row);
            else {
                String key = Double.isNaN(values[i]) ? "file.number.nan" : "file.number.infinite";
                throw layout.problem(key, row, column, layout.spoken(column));
            }
        }
        notices.addAll(oddities.notices());
    }

    /** The labels of an array of N, or N × 1, whole numbers. */
    static Table labels(Path path, NpyArray array) throws FileProblem {
        boolean flat = array.shape().size() == 1
                || array.shape().size() == 2 && array.shape().get(1) == 1;
        if (!flat) throw FileProblem.of("file.numpy.labelsShape", path, array.shape());
        Table table = new Table(layout(path, List.of(Role.LABEL), Shape.LABELS));
        for (int i = 0; i < array.values().length; i++) {
            double value = array.values()[i];
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
            String text = whole ? String.valueOf((long) value) : String.valueOf(value);
            table.endRow(i + 1L, table.labelTexts().code(text, i + 1L), -1);
        }
        return table;
    }

    private static Layout layout(Path path, List<Role> roles, Shape shape) {
        List<Integer> slots = IntStream.range(0, roles.size()).boxed().toList();
        return new Layout(path, null, 1, roles, slots, shape, '.', false);
    }
}
