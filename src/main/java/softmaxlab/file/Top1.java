package softmaxlab.file;

import java.util.HashMap;
import java.util.Map;
import softmaxlab.engine.Predictions;
import softmaxlab.file.DecimalText.Outcome;

/** Puts together predictions of which only the winning class and its confidence are known. */
final class Top1 {
    private static final double LARGEST = 1e9;

    private Top1() {}

    /**
     * Top-1 predictions. Classes are numbered in the order in which the file names them first: only whether a label and
     * a prediction are the same class counts.
     *
     * @param labels the table that holds the labels, which may be another one
     */
    static Predictions of(Table table, Table labels) throws FileProblem {
        Classes classes = new Classes();
        int[] truth = classes.of(labels);
        int[] predicted = table == labels ? truth : classes.of(table);
        double[] confidence = new double[table.rows()];
        int[] label = new int[table.rows()];
        int[] winner = new int[table.rows()];
        for (int i = 0; i < confidence.length; i++) {
            confidence[i] = share(table, i);
            label[i] = truth[labels.label(i)];
            winner[i] = predicted[table.predicted(i)];
        }
        return Predictions.top1(confidence, winner, label);
    }

    /** The only score of a row, which must lie in [0, 1]. */
    static double share(Table table, int row) throws FileProblem {
        double value = table.score(row, 0);
        if (value >= 0 && value <= 1) return value;
        Layout layout = table.layout();
        int column = layout.roles().indexOf(Layout.Role.SCORE);
        throw layout.problem(
                "file.confidence.range",
                table.line(row),
                column,
                Quoted.clean(String.valueOf(value)),
                layout.spoken(column));
    }

    /** Numbers for labels: equal labels get equal numbers, 1 and 1.0 are equal. */
    private static final class Classes {
        private final Map<String, Integer> known = new HashMap<>();

        int[] of(Table table) throws FileProblem {
            LabelTexts texts = table.labelTexts();
            int[] out = new int[texts.size()];
            for (int i = 0; i < out.length; i++) {
                String name = name(table.layout(), texts, i);
                out[i] = known.computeIfAbsent(name, n -> known.size());
            }
            return out;
        }

        private static String name(Layout layout, LabelTexts texts, int code) throws FileProblem {
            DecimalText decimal = new DecimalText(layout.mark());
            String text = texts.text(code);
            Outcome outcome = decimal.read(text);
            if (outcome == Outcome.NAN) throw FileProblem.atLine("file.label.nan", layout.file(), texts.line(code));
            if (outcome != Outcome.FINITE) return text;
            if (decimal.value() == Math.rint(decimal.value()) && Math.abs(decimal.value()) < LARGEST) {
                return String.valueOf((long) decimal.value());
            }
            throw FileProblem.atLine("file.label.notIndex", layout.file(), texts.line(code), Quoted.clean(text));
        }
    }
}
