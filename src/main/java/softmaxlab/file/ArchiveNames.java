package softmaxlab.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What the names of the arrays of a NumPy archive say. */
final class ArchiveNames {
    private static final Set<String> LOGITS = Set.of("logits", "logit", "z");
    private static final Set<String> PROBABILITIES = Set.of("probs", "prob", "probabilities", "proba", "p", "softmax");
    private static final Set<String> OTHER_SCORES = Set.of("scores", "outputs", "output", "arr_0");
    private static final Set<String> PREDICTIONS =
            Set.of("predictions", "prediction", "preds", "pred", "y_pred", "y_prob", "y_proba", "y_score", "y_hat");
    private static final String SECOND = "arr_1";

    private final Path path;
    private final List<String> names;

    ArchiveNames(Path path, NumpyFile file) {
        this.path = path;
        this.names = file.names();
    }

    /** The array of logits; null if none is named so, as with all the others. */
    String logits() throws FileProblem {
        return only(LOGITS);
    }

    String probabilities() throws FileProblem {
        return only(PROBABILITIES);
    }

    /** Scores of either kind. */
    String otherScores() throws FileProblem {
        return only(OTHER_SCORES);
    }

    /** Scores of either kind, or no scores but the predicted classes. */
    String predictions() throws FileProblem {
        return only(PREDICTIONS);
    }

    String labels() throws FileProblem {
        String label = only(ColumnNames::isLabel);
        if (label == null) label = only(ColumnNames::isLabelInWords);
        return label == null ? only(Set.of(SECOND)) : label;
    }

    /** The array of scores that was taken. */
    String scores(boolean logits) throws FileProblem {
        String name = logits ? logits() : probabilities();
        // A name is a claim that what the user says overrules, so the array may go by the other one.
        if (name == null) name = logits ? probabilities() : logits();
        if (name == null) name = otherScores();
        return name == null ? predictions() : name;
    }

    private String only(Set<String> wanted) throws FileProblem {
        return only(name -> wanted.contains(name.toLowerCase(Locale.ROOT)));
    }

    private String only(Predicate<String> wanted) throws FileProblem {
        List<String> found = names.stream().filter(wanted).toList();
        if (found.size() > 1) throw FileProblem.of("file.numpy.several", path, shown(found));
        return found.isEmpty() ? null : found.get(0);
    }

    /** The first of all names, for a sentence. */
    String shown() {
        return shown(names);
    }

    private static String shown(List<String> some) {
        return String.join(", ", some.stream().limit(5).map(Quoted::clean).toList());
    }
}
