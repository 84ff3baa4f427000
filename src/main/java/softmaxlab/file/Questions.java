package softmaxlab.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import softmaxlab.file.Diagnosis.Answer;
import softmaxlab.file.Diagnosis.Question;
import softmaxlab.file.ReadOptions.ColumnRole;
import softmaxlab.file.ReadOptions.Input;

/** Makes a question of a refusal that the user can mend by saying what the file does not. */
final class Questions {
    private static final int MOST_ANSWERS = 6;
    private static final Set<String> LABEL =
            Set.of("file.label.several", "file.label.firstOrLast", "file.label.twice", "file.label.missing");
    private static final Set<String> NO_LABEL =
            Set.of("file.label.none", "file.label.noneNoHeader", "file.label.namesWithoutHeader");
    private static final Set<String> EITHER =
            Set.of("file.twoTables", "file.numpy.twoTables", "file.input.namedLogits");
    private static final Set<String> NO_DISTRIBUTION =
            Set.of("file.probability.sum", "file.input.percent", "file.input.ambiguous");

    private Questions() {}

    /** Whether a file cannot even be cut into fields before its encoding is known. */
    static boolean isAboutEncoding(FileProblem problem) {
        return problem != null && Set.of("file.utf16", "file.encoding").contains(problem.key());
    }

    /** @param columns null if the file has none; the question is null if the refusal cannot be mended by a choice */
    static Question of(FileProblem problem, Columns columns, ReadOptions options) {
        String key = problem.key();
        if (isAboutEncoding(problem)) return charset(options);
        if (key.equals("file.numpy.noLabels")) return new Question("file.ask.label.elsewhere", List.of());
        if (EITHER.contains(key)) return input(options, Input.LOGITS, Input.PROBABILITIES);
        if (NO_DISTRIBUTION.contains(key)) return input(options, Input.LOGITS, Input.SHARES);
        if (key.equals("file.probability.range")) return input(options, Input.LOGITS);
        if (columns == null) return key.equals("file.binary.confidence") ? input(options, Input.PROBABILITIES) : null;
        if (LABEL.contains(key)) return label("file.ask.label", columns, options);
        if (NO_LABEL.contains(key)) return none(columns, options);
        return switch (key) {
            case "file.decimal.ambiguous" ->
                new Question(
                        "file.ask.decimal",
                        List.of(answer(
                                "file.ask.decimal.comma",
                                "",
                                options.withForm(options.form().withDecimal(',')))));
            case "file.top1.noHeader" -> top1(columns, options);
            case "file.top1.orBinary" -> input(options, Input.TOP1, Input.PROBABILITIES);
            case "file.confidenceOnly" ->
                new Question("file.ask.correct", columns(columns, options, ColumnRole.CORRECT));
            case "file.outcomes.noHeader", "file.binary.confidence" -> lone(columns, options);
            case "file.confidenceAlone" -> {
                Question lone = lone(columns, options);
                yield lone != null
                        ? lone
                        : new Question("file.ask.predicted", columns(columns, options, ColumnRole.PREDICTED));
            }
            default -> null;
        };
    }

    private static Answer answer(String key, String argument, ReadOptions options) {
        return new Answer(key, argument, options);
    }

    private static Question charset(ReadOptions options) {
        TextForm form = options.form();
        return new Question(
                "file.ask.charset",
                List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, FileHead.WINDOWS_1252).stream()
                        .map(c -> answer("file.ask.label.column", c.name(), options.withForm(form.withCharset(c))))
                        .toList());
    }

    private static Question input(ReadOptions options, Input... possible) {
        List<Answer> answers = new ArrayList<>();
        for (Input i : possible) answers.add(answer("file.ask.input." + i.key(), "", options.withInput(i)));
        return new Question("file.ask.input", answers);
    }

    private static Question none(Columns columns, ReadOptions options) {
        Question asked = label("file.ask.label.none", columns, options);
        return asked.answers().isEmpty() ? new Question("file.ask.label.elsewhere", List.of()) : asked;
    }

    private static Question label(String key, Columns columns, ReadOptions options) {
        List<Answer> answers = new ArrayList<>(columns(columns, options, ColumnRole.LABEL));
        OneHotBlock block = OneHotBlock.byName(columns);
        if (block != null) {
            answers.add(answer(
                    "file.ask.label.oneHot",
                    columns.spoken(block.columns()),
                    options.withRole(block.columns(), ColumnRole.ONE_HOT)));
        }
        return new Question(key, answers);
    }

    private static List<Answer> columns(Columns columns, ReadOptions options, ColumnRole role) {
        return LabelChoice.candidates(columns).stream()
                .limit(MOST_ANSWERS)
                .map(c -> answer("file.ask.label.column", columns.spoken(c), options.withRole(List.of(c), role)))
                .toList();
    }

    /** What one number of each row beside 0 and 1 may be; null if there are not just these two. */
    private static Question lone(Columns columns, ReadOptions options) {
        OutcomeColumns two = OutcomeColumns.byPlace(columns);
        if (two == null) return null;
        List<Integer> confidence = List.of(two.confidence());
        List<Integer> beside = List.of(two.correct());
        ReadOptions outcomes =
                options.withRole(confidence, ColumnRole.CONFIDENCE).withRole(beside, ColumnRole.CORRECT);
        ReadOptions binary = options.withRole(confidence, ColumnRole.SCORE)
                .withRole(beside, ColumnRole.LABEL)
                .withInput(Input.PROBABILITIES);
        String name = columns.spoken(two.correct());
        return new Question(
                "file.ask.lone",
                List.of(
                        answer("file.ask.lone.outcomes", name, outcomes),
                        answer("file.ask.lone.binary", name, binary)));
    }

    /** Whether a row is right does not change if label and prediction change places. */
    private static Question top1(Columns columns, ReadOptions options) {
        List<Integer> indexes = LabelChoice.candidates(columns);
        List<Answer> answers = new ArrayList<>();
        if (indexes.size() == 2) {
            ReadOptions top1 = options.withRole(indexes.subList(0, 1), ColumnRole.LABEL)
                    .withRole(indexes.subList(1, 2), ColumnRole.PREDICTED)
                    .withRole(List.of(3 - indexes.get(0) - indexes.get(1)), ColumnRole.CONFIDENCE);
            answers.add(answer("file.ask.top1.top1", "", top1));
        }
        for (int c : indexes) {
            ReadOptions scores = options.withRole(List.of(c), ColumnRole.LABEL);
            answers.add(answer("file.ask.top1.scores", columns.spoken(c), scores));
        }
        return new Question("file.ask.top1", answers);
    }
}
