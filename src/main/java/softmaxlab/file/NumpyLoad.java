package softmaxlab.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import softmaxlab.engine.Predictions;
import softmaxlab.file.Layout.Role;
import softmaxlab.file.Layout.Shape;

/** Writes the Python lines that read a file of predictions with NumPy into what the app read from it. */
final class NumpyLoad {
    private final Table table;
    private final Table labels;
    private final Predictions predictions;
    private final ReadOptions options;
    private final List<String> lines = new ArrayList<>();

    private NumpyLoad(Table table, Table labels, Predictions predictions, ReadOptions options) {
        this.options = options;
        this.table = table;
        this.labels = labels;
        this.predictions = predictions;
    }

    /**
     * The lines; they make {@code scores} (N × K) and {@code labels} (N), or for top-1 {@code confidence} and {@code right}.
     *
     * @param labels the table that held the labels, which may be the same
     * @param options by which they were read
     */
    static String of(Table table, Table labels, Predictions predictions, ReadOptions options) throws FileProblem {
        NumpyLoad load = new NumpyLoad(table, labels, predictions, options);
        load.write();
        return String.join("\n", load.lines) + "\n";
    }

    private void write() throws FileProblem {
        Shape shape = table.layout().shape();
        NumpyFile numpy = NumpyFile.of(table.layout().file());
        if (shape == Shape.TOP1) {
            top1();
            return;
        }
        if (shape == Shape.OUTCOMES) {
            outcomes();
            return;
        }
        String scores = numpy == null ? read(table, scoreColumns(Role.SCORE), shape == Shape.TABLE) : array(numpy);
        if (shape == Shape.BINARY) {
            lines.add("one = " + scores + (numpy == null ? "" : ".reshape(-1)"));
            lines.add("scores = np.column_stack([1 - one, one])");
        } else lines.add("scores = " + scores);
        if (shape == Shape.TABLE && options.input() == ReadOptions.Input.SHARES) {
            lines.add("scores = scores / scores.sum(axis=1, keepdims=True)");
        }
        labels();
    }

    private String array(NumpyFile file) throws FileProblem {
        String load = "np.load(" + path(table) + ")";
        boolean logits = predictions.kind() == Predictions.Kind.LOGITS;
        return load
                + (file.isArchive()
                        ? "[" + quoted(new ArchiveNames(table.layout().file(), file).scores(logits)) + "]"
                        : "")
                + ".astype(float)";
    }

    /** The columns of a role, in the order of their classes. */
    private List<Integer> scoreColumns(Role role) {
        Layout layout = (role == Role.ONE_HOT ? labels : table).layout();
        TreeMap<Integer, Integer> bySlot = new TreeMap<>();
        for (int c = 0; c < layout.columns(); c++) {
            if (layout.roles().get(c) == role) bySlot.put(layout.slots().get(c), c);
        }
        return List.copyOf(bySlot.values());
    }

    private String read(Table from, List<Integer> columns, boolean twoDimensional) {
        return call(
                from,
                columns,
                twoDimensional ? ", ndmin=2" : ", ndmin=1",
                from.layout().mark() == ',');
    }

    private String texts(Table from, int column) {
        return call(from, List.of(column), ", dtype=str, ndmin=1", false);
    }

    private String call(Table from, List<Integer> columns, String more, boolean comma) {
        Layout layout = from.layout();
        Dialect dialect = from.dialect();
        String delimiter = dialect.delimiter() == '\t' ? "\"\\t\"" : "\"" + dialect.delimiter() + "\"";
        return "np.loadtxt(" + path(from) + ", delimiter=" + delimiter + ", skiprows="
                + (layout.firstLine() - 1) + ", usecols=" + usecols(columns) + more
                + (comma ? ", converters=lambda t: float(t.replace(\",\", \".\"))" : "")
                + ", comments=None, quotechar='\"', encoding=\"" + encoding(dialect) + "\")";
    }

    /** By a name that Python knows. */
    private static String encoding(Dialect dialect) {
        if (dialect.charset().equals(StandardCharsets.UTF_8)) return "utf-8-sig";
        return dialect.bomLength() > 0 ? "utf-16" : dialect.charset().name().toLowerCase(Locale.ROOT);
    }

    private static String usecols(List<Integer> columns) {
        int first = columns.get(0);
        int n = columns.size();
        boolean inARow = IntStream.range(0, n).allMatch(i -> columns.get(i) == first + i);
        return n > 2 && inARow ? "range(" + first + ", " + (first + n) + ")" : columns.toString();
    }

    private void labels() throws FileProblem {
        Layout layout = labels.layout();
        NumpyFile numpy = NumpyFile.of(layout.file());
        if (layout.isOneHot()) {
            String bits = numpy == null ? read(labels, scoreColumns(Role.ONE_HOT), true) : labelArray(numpy);
            lines.add("labels = " + inOrder() + bits + ".argmax(axis=1)"
                    + (inOrder().isEmpty() ? "" : "]"));
            return;
        }
        TreeMap<String, Integer> classes = classes();
        Integer base = base(classes);
        if (numpy != null) {
            lines.add("labels = " + labelArray(numpy) + ".reshape(-1).astype(int)" + minus(base));
        } else if (base != null) {
            lines.add("labels = " + read(labels, List.of(layout.label()), false) + ".astype(int)" + minus(base));
        } else {
            lines.add(dictionary(classes));
            lines.add("labels = " + lookedUp(texts(labels, layout.label())));
        }
    }

    private String labelArray(NumpyFile file) throws FileProblem {
        String name =
                file.isArchive() ? "[" + quoted(new ArchiveNames(labels.layout().file(), file).labels()) + "]" : "";
        return "np.load(" + path(labels) + ")" + name;
    }

    /** Where the one-hot columns of a second file stand in another order than the classes, what puts them right. */
    private String inOrder() throws FileProblem {
        if (labels == table) return "";
        int[] classes = OneHotBlock.classes(labels.layout(), table.layout());
        boolean same = IntStream.range(0, classes.length).allMatch(k -> classes[k] == k);
        return same ? "" : "np.array(" + Arrays.toString(classes) + ")[";
    }

    /** The class of each label text; every text stands in some row, so one of its rows is enough. */
    private TreeMap<String, Integer> classes() {
        TreeMap<String, Integer> classes = new TreeMap<>();
        boolean[] known = new boolean[labels.labelTexts().size()];
        for (int i = 0; i < labels.rows(); i++) {
            int code = labels.label(i);
            if (!known[code]) classes.put(labels.labelTexts().text(code), predictions.label(i));
            known[code] = true;
        }
        return classes;
    }

    private static String minus(Integer base) {
        return base == null || base == 0 ? "" : " - " + base;
    }

    /** What has to be taken from each label to get its class; null if the labels are no such numbers. */
    private static Integer base(TreeMap<String, Integer> classes) {
        Integer base = null;
        for (var e : classes.entrySet()) {
            if (!isShortNumber(e.getKey())) return null;
            int b = Integer.parseInt(e.getKey()) - e.getValue();
            if (base != null && base != b) return null;
            base = b;
        }
        return base;
    }

    /** By hand, since it is asked of every class. */
    private static boolean isShortNumber(String text) {
        return text.length() <= 9 && DecimalText.isDigits(text);
    }

    private void top1() {
        Layout layout = table.layout();
        String truth = texts(labels, labels.layout().label());
        String chosen = texts(table, layout.column(Role.PREDICTED));
        UnaryOperator<String> read = t -> "np.char.strip(" + t + ")";
        if (isWhole(table.labelTexts()) && isWhole(labels.labelTexts())) read = t -> t + ".astype(float)";
        else if (!isRightAsWritten()) {
            TreeMap<String, Integer> classes = classes();
            for (int i = 0; i < table.rows(); i++) {
                classes.put(table.labelTexts().text(table.predicted(i)), predictions.predicted(i));
            }
            lines.add(dictionary(classes));
            read = NumpyLoad::lookedUp;
        }
        lines.add("confidence = " + read(table, scoreColumns(Role.SCORE), false));
        lines.add("truth = " + read.apply(truth));
        lines.add("right = " + read.apply(chosen) + " == truth");
    }

    /** Whether a prediction is right just where it is written like the label. */
    private boolean isRightAsWritten() {
        return IntStream.range(0, table.rows()).allMatch(i -> {
            String truth = labels.labelTexts().text(labels.label(i));
            return table.labelTexts().text(table.predicted(i)).equals(truth) == predictions.isRight(i);
        });
    }

    private static String dictionary(TreeMap<String, Integer> classes) {
        return classes.entrySet().stream()
                .map(e -> quoted(e.getKey()) + ": " + e.getValue())
                .collect(Collectors.joining(", ", "classes = {", "}"));
    }

    private static String lookedUp(String texts) {
        return "np.array([classes[t.strip()] for t in " + texts + "])";
    }

    private void outcomes() {
        String right = table.labelTexts().texts().stream()
                .filter(OutcomeColumns::right)
                .map(NumpyLoad::quoted)
                .collect(Collectors.joining(", ", "[", "]"));
        lines.add("confidence = " + read(table, scoreColumns(Role.SCORE), false));
        String cells = texts(table, table.layout().column(Role.CORRECT));
        lines.add("right = np.isin(np.char.strip(" + cells + "), " + right + ")");
    }

    private static boolean isWhole(LabelTexts texts) {
        return texts.texts().stream().allMatch(t -> t.matches("\\d+(\\.0*)?"));
    }

    private static String path(Table from) {
        return quoted(from.layout().file().toAbsolutePath().normalize().toString());
    }

    /** A Python string. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
