package softmaxlab.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import softmaxlab.engine.Predictions;

/**
 * Two files that belong together, told apart by their content.
 *
 * @param hasLabels whether the second one holds the labels of the first; else both are predictions
 */
public record FilePair(Path first, Path second, boolean hasLabels) {
    private static final Set<String> LABELS_ALONE = Set.of(
            "file.noScores",
            "file.noNumbers",
            "file.oneColumn",
            "file.delimiter.blanks",
            "file.label.namesWithoutHeader",
            "file.numpy.noLabels");

    /** Looks at the start of two files, given in any order. */
    public static FilePair of(Path a, Path b) {
        boolean labelsA = isLabels(a);
        boolean labelsB = isLabels(b);
        if (labelsA && !labelsB) return new FilePair(b, a, true);
        return new FilePair(a, b, labelsB && !labelsA);
    }

    /** Whether two tables name the same classes in another order, so that what is fitted to one would go to another. */
    public static boolean isOtherOrder(Predictions one, Predictions other) {
        if (one.classes() == 0 || other.classes() == 0) return false;
        List<String> a = one.classNames().stream().map(ColumnNames::classIn).toList();
        List<String> b = other.classNames().stream().map(ColumnNames::classIn).toList();
        return !a.equals(b)
                && a.stream().sorted().toList().equals(b.stream().sorted().toList());
    }

    private static boolean isLabels(Path file) {
        PredictionsCsv head = PredictionsCsv.ofHead(file, ReadOptions.DEFAULT);
        try {
            head.read();
            return false;
        } catch (FileProblem problem) {
            return LABELS_ALONE.contains(problem.key()) && head.isLabels();
        }
    }
}
