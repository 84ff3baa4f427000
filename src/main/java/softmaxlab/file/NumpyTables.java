package softmaxlab.file;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
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
    private static final int DIMENSIONS = 2;

    /** @param notices what was odd is added here */
    static NumpyTables of(Path path, NumpyFile file, ReadOptions options, List<Notice> notices) throws FileProblem {
        if (!file.isArchive()) return new NumpyTables(scores(path, file.array(), notices), null, options.input());
        ArchiveNames names = new ArchiveNames(path, file);
        String logits = names.logits();
        String probabilities = names.probabilities();
        if (logits != null && probabilities != null && options.input() == Input.AUTO) {
            throw FileProblem.of("file.numpy.twoTables", path);
        }
        boolean chosen = logits != null && (probabilities == null || options.input() == Input.LOGITS);
        String scores = chosen ? logits : probabilities != null ? probabilities : names.otherScores();
        NpyArray array = scores == null ? predictions(path, file, names) : file.array(scores);
        String labels = options.labels() == null ? names.labels() : null;
        Input input = options.input();
        if (input == Input.AUTO && chosen) input = Input.LOGITS;
        if (input == Input.AUTO && probabilities != null) input = Input.PROBABILITIES;
        Table table = labels == null ? null : labels(path, file.array(labels), notices);
        return new NumpyTables(scores(path, array, notices), table, input);
    }

    /** An array with a row of scores for each prediction; one of the predicted classes alone is of no use. */
    private static NpyArray predictions(Path path, NumpyFile file, ArchiveNames names) throws FileProblem {
        String name = names.predictions();
        NpyArray array = name == null ? null : file.array(name);
        if (array == null || array.shape().size() != DIMENSIONS || array.shape().get(1) < 2) {
            throw FileProblem.of("file.numpy.noScores", path, names.shown());
        }
        return array;
    }

    private static Table scores(Path path, NpyArray array, List<Notice> notices) throws FileProblem {
        List<Integer> shape = array.shape();
        int width = shape.size() == 1 ? 1 : shape.size() == 2 ? shape.get(1) : 0;
        if (width == 0) throw FileProblem.of("file.numpy.shape", path, shape);
        Shape kind = width == 1 ? Shape.BINARY : Shape.TABLE;
        Layout layout = layout(path, Collections.nCopies(width, Role.SCORE), kind);
        check(layout, array.values(), width, notices);
        if (kind == Shape.BINARY) {
            notices.add(Notice.of("file.notice.binary", layout.spoken(0)));
        }
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

    /**
     * The labels of an array of N, or N × 1, whole numbers, or of N × K bits of which one in each row is 1.
     *
     * @param notices what was assumed is added here
     */
    static Table labels(Path path, NpyArray array, List<Notice> notices) throws FileProblem {
        boolean flat = array.shape().size() == 1
                || array.shape().size() == 2 && array.shape().get(1) == 1;
        if (!flat && isOneHot(array)) return oneHot(path, array, notices);
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

    private static boolean isOneHot(NpyArray array) {
        if (array.shape().size() != DIMENSIONS) return false;
        int width = array.shape().get(1);
        int ones = 0;
        for (int i = 0; i < array.values().length; i++) {
            if (array.values()[i] == 1) ones++;
            else if (array.values()[i] != 0) return false;
            if (i % width == width - 1 && ones != i / width + 1) return false;
        }
        return ones > 0;
    }

    private static Table oneHot(Path path, NpyArray array, List<Notice> notices) {
        int width = array.shape().get(1);
        Table table = new Table(layout(path, Collections.nCopies(width, Role.ONE_HOT), Shape.LABELS));
        for (int i = 0; i < array.values().length; i++) {
            if (array.values()[i] == 1) table.endRow(i / width + 1L, i % width, -1);
        }
        notices.add(Notice.of("file.notice.oneHotArray"));
        return table;
    }

    private static Layout layout(Path path, List<Role> roles, Shape shape) {
        List<Integer> slots = IntStream.range(0, roles.size()).boxed().toList();
        return new Layout(path, null, 1, roles, slots, shape, '.', false);
    }
}
