package softmaxlab.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import softmaxlab.engine.Predictions;
import softmaxlab.file.Diagnosis.Answer;
import softmaxlab.file.Diagnosis.Column;
import softmaxlab.file.Diagnosis.Line;
import softmaxlab.file.Diagnosis.Question;
import softmaxlab.file.Layout.Shape;
import softmaxlab.file.ReadOptions.ColumnRole;
import softmaxlab.file.ReadOptions.Input;
import softmaxlab.file.ReadOptions.LabelBase;

/** Says what is understood of a file, by its first rows and by the same code that reads it. */
public final class Doctor {
    private static final int SHOWN_LINES = 7;

    private final Path file;
    private final ReadOptions options;

    private Doctor(Path file, ReadOptions options) {
        this.file = file;
        this.options = options;
    }

    /**
     * Looks at the start of a file; of a NumPy file at all of it.
     *
     * @throws FileProblem if no choice could make predictions of it: a folder, an image, an empty file
     */
    public static Diagnosis examine(Path file, ReadOptions options) throws FileProblem {
        return new Doctor(file, options).examine();
    }

    /**
     * Looks at a file that was refused when all of it was read.
     *
     * @throws FileProblem if no choice could make predictions of it
     */
    public static Diagnosis explain(Path file, ReadOptions options, FileProblem problem) throws FileProblem {
        Diagnosis head = examine(file, options);
        Columns columns = head.columns().isEmpty() ? null : columns(CsvSource.of(file, options.form()), file, options);
        return head.withProblem(
                problem, new Doctor(file, options).offending(problem), Questions.of(problem, columns, options));
    }

    private Diagnosis examine() throws FileProblem {
        PredictionsCsv reader = PredictionsCsv.ofHead(file, options);
        Loaded loaded = null;
        FileProblem problem = null;
        try {
            loaded = reader.read();
        } catch (FileProblem e) {
            problem = e;
        }
        boolean isText = NumpyFile.of(file) == null && !Questions.isAboutEncoding(problem);
        CsvSource source = isText ? CsvSource.of(file, options.form()) : null;
        Columns columns = isText ? columns(source, file, options) : null;
        Question question = problem == null ? null : Questions.of(problem, columns, options);
        List<Column> shown =
                columns == null ? List.of() : described(columns, layouts(columns, reader.layout(), question));
        return new Diagnosis(
                file,
                options,
                found(source, columns),
                loaded == null ? options.input() : input(loaded.predictions().kind()),
                columns == null || loaded == null ? options.base() : base(columns, reader.layout(), loaded),
                shown,
                source == null ? List.of() : lines(source, columns, shown),
                source == null || source.isWhole(),
                problem,
                problem == null ? null : offending(problem),
                question,
                loaded == null ? "" : loaded.described(),
                loaded == null ? List.of() : loaded.notices());
    }

    private TextForm found(CsvSource source, Columns columns) {
        if (source == null) return options.form();
        return new TextForm(
                source.dialect().delimiter(),
                columns == null ? options.form().decimal() : Character.valueOf(columns.mark()),
                source.dialect().charset(),
                columns == null ? options.form().header() : Boolean.valueOf(columns.hasHeader()));
    }

    /** The columns; where the decimal mark is in doubt, as with a point; null if there are none. */
    private static Columns columns(CsvSource source, Path file, ReadOptions options) {
        TextForm form = options.form();
        for (Character decimal : new Character[] {form.decimal(), '.'}) {
            try {
                return LayoutChooser.columns(file, source.rows(), options.withForm(form.withDecimal(decimal)));
            } catch (FileProblem inDoubt) {
                continue;
            }
        }
        return null;
    }

    private static Input input(Predictions.Kind kind) {
        return switch (kind) {
            case LOGITS -> Input.LOGITS;
            case PROBABILITIES -> Input.PROBABILITIES;
            case TOP1 -> Input.TOP1;
        };
    }

    private LabelBase base(Columns columns, Layout layout, Loaded loaded) {
        if (loaded.notices().stream().anyMatch(n -> n.key().equals("file.notice.oneBased"))) return LabelBase.ONE;
        if (options.base() != LabelBase.AUTO || layout.label() < 0) return options.base();
        return columns.stats(layout.label()).isText() ? LabelBase.NAMES : LabelBase.ZERO;
    }

    /** What the columns are; while that is not decided, what they would be by each answer of the question. */
    private List<Layout> layouts(Columns columns, Layout decided, Question question) {
        if (decided != null) return List.of(decided);
        if (question == null) return List.of();
        Stream<ReadOptions> possible = question.answers().isEmpty()
                ? Stream.of(options.withLabels(file))
                : question.answers().stream().map(Answer::options);
        return possible.map(o -> layout(columns, o)).filter(Objects::nonNull).toList();
    }

    private static Layout layout(Columns columns, ReadOptions options) {
        try {
            return LayoutChooser.of(columns.withRoles(options.roles()), options, Set.of(), new ArrayList<>());
        } catch (FileProblem undecided) {
            return null;
        }
    }

    private static List<Column> described(Columns columns, List<Layout> layouts) {
        return IntStream.range(0, columns.count())
                .mapToObj(c -> new Column(c, columns.name(c), role(c, columns, layouts), !columns.isOpen(c)))
                .toList();
    }

    /** The role that all layouts give a column; null if they differ. */
    private static ColumnRole role(int c, Columns columns, List<Layout> layouts) {
        if (layouts.isEmpty()) return columns.roles().get(c);
        Set<ColumnRole> roles = layouts.stream().map(l -> role(c, l)).collect(Collectors.toSet());
        return roles.size() == 1 ? roles.iterator().next() : null;
    }

    private static ColumnRole role(int c, Layout layout) {
        return switch (layout.roles().get(c)) {
            case SCORE -> isConfidence(layout) ? ColumnRole.CONFIDENCE : ColumnRole.SCORE;
            case LABEL -> ColumnRole.LABEL;
            case ONE_HOT -> ColumnRole.ONE_HOT;
            case PREDICTED -> ColumnRole.PREDICTED;
            case CORRECT -> ColumnRole.CORRECT;
            case IGNORED -> ColumnRole.IGNORED;
        };
    }

    private static boolean isConfidence(Layout layout) {
        return layout.shape() == Shape.TOP1 || layout.shape() == Shape.OUTCOMES;
    }

    private static List<Line> lines(CsvSource source, Columns columns, List<Column> shown) {
        List<Line> out = new ArrayList<>();
        DecimalText decimal = new DecimalText(columns == null ? '.' : columns.mark());
        for (Sample.Row row :
                source.rows().subList(0, Math.min(SHOWN_LINES, source.rows().size()))) {
            boolean header = out.isEmpty() && columns != null && columns.hasHeader();
            List<String> cells = new ArrayList<>();
            for (String cell : row.fields()) {
                int c = cells.size();
                boolean score =
                        !header && c < shown.size() && isScore(shown.get(c).role());
                cells.add(score && decimal.read(cell).isNumber() ? number(decimal.value()) : plain(cell));
            }
            out.add(new Line(row.line(), header, cells));
        }
        return out;
    }

    private static boolean isScore(ColumnRole role) {
        return role == ColumnRole.SCORE || role == ColumnRole.CONFIDENCE;
    }

    private static String number(double value) {
        String text = String.valueOf(value);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text).replace('-', '\u2212');
    }

    private static String plain(String cell) {
        return Quoted.clean(DecimalText.trim(cell));
    }

    private Line offending(FileProblem problem) throws FileProblem {
        if (problem.line() == 0 || !problem.file().equals(file) || NumpyFile.of(file) != null) return null;
        Sample.Row row = CsvSource.row(file, options.form(), problem.line());
        return row == null
                ? null
                : new Line(
                        row.line(),
                        false,
                        row.fields().stream().map(Doctor::plain).toList());
    }
}
