package softmaxlab.file;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a column says about its content. */
final class ColumnNames {
    private static final Set<String> LABEL = Set.of(
            "label",
            "labels",
            "target",
            "targets",
            "y",
            "true",
            "truth",
            "true_label",
            "true_class",
            "true_y",
            "y_true",
            "ytrue",
            "ground_truth",
            "groundtruth",
            "gt",
            "gold",
            "gold_label",
            "actual",
            "class",
            "class_label",
            "class_id",
            "label_id",
            "label_idx",
            "label_index",
            "class_idx",
            "class_index",
            "target_class",
            "target_label",
            "true_labels",
            "truelabel",
            "gt_label",
            "label_gt",
            "gt_class",
            "ground_truth_label",
            "ground_truth_class",
            "actual_label",
            "actual_class",
            "y_actual",
            "y_test",
            "correct_class",
            "correct_label",
            "expected",
            "category",
            "cls");
    private static final Set<String> PREDICTED = Set.of(
            "pred",
            "preds",
            "prediction",
            "predictions",
            "predicted",
            "pred_label",
            "pred_class",
            "predicted_label",
            "predicted_class",
            "y_pred",
            "ypred",
            "y_hat",
            "yhat",
            "argmax",
            "top1",
            "top1_pred");
    private static final Set<String> CONFIDENCE = Set.of(
            "confidence",
            "conf",
            "confidences",
            "top1_confidence",
            "pred_confidence",
            "max_prob",
            "max_probability",
            "top1_prob",
            "p_max",
            "pmax",
            "msp");
    private static final Set<String> IDENTITY = Set.of(
            "",
            "id",
            "ids",
            "idx",
            "index",
            "row",
            "row_id",
            "rowid",
            "row_number",
            "sample",
            "sample_id",
            "image",
            "image_id",
            "img",
            "img_id",
            "file",
            "files",
            "file_name",
            "filename",
            "name",
            "path",
            "url",
            "uuid",
            "unnamed_0",
            "split",
            "fold",
            "epoch",
            "seed",
            "correct",
            "is_correct",
            "comment",
            "note",
            "notes");
    private static final Set<String> MEASURE =
            Set.of("loss", "entropy", "weight", "timestamp", "date", "time", "datetime");
    private static final Set<String> PROBABILITY_PREFIXES =
            Set.of("p", "prob", "probs", "probability", "proba", "softmax");
    private static final Set<String> LOGIT_PREFIXES = Set.of("logit", "logits", "z");
    private static final Set<String> SCORE_PREFIXES = Set.of("score", "scores");
    private static final Set<String> NUMBERED = Set.of("logit", "p", "prob", "z", "score", "class", "output");
    private static final Pattern PREFIXED = Pattern.compile(
            "(p|probs?|probability|proba|softmax|logits?|z|scores?|class|output|out)"
                    + "(?:[_ .:-]+(?=\\S)|[\\[(](?=.*[\\])]$)|(?=\\d+$))(.+?)[\\])]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ONE_HOT = Pattern.compile(
            "(?:y|label|target|true|truth|is|onehot|one_hot)(?:[_ .:-]+|[\\[(])(.+?)[\\])]?", Pattern.CASE_INSENSITIVE);

    private ColumnNames() {}

    /** What the class scores of a column are, by its name. */
    enum Claim {
        LOGITS,
        PROBABILITIES,
        NONE
    }

    /** In lower case, one _ for whatever stands between letters and numbers; called for every column, so by hand. */
    private static String plain(String name) {
        String text = DecimalText.trim(name).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!isLetterOrNumber(c)) gap = true;
            else {
                if (gap && !out.isEmpty()) out.append('_');
                gap = false;
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    private static boolean isLetterOrNumber(int c) {
        int type = Character.getType(c);
        boolean number = type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
        return number || Character.isLetter(c);
    }

    static boolean isLabel(String name) {
        return LABEL.contains(plain(name));
    }

    /** A label beyond doubt: names such as y or true may be classes too, this one cannot. */
    static boolean isSurelyLabel(String name) {
        return isLabel(name) && plain(name).contains("label");
    }

    static boolean isPredicted(String name) {
        return PREDICTED.contains(plain(name));
    }

    static boolean isConfidence(String name) {
        return CONFIDENCE.contains(plain(name));
    }

    /** A row number, a file name and the like: nothing to do with the classes, unless it holds fractions. */
    static boolean isIdentity(String name) {
        return IDENTITY.contains(plain(name));
    }

    /** Something measured per row that is no class score, such as its loss. */
    static boolean isMeasure(String name) {
        return MEASURE.contains(plain(name));
    }

    static Claim claim(String name) {
        String text = DecimalText.trim(name);
        Prefixed form = Prefixed.of(text);
        String prefix = (form == null ? text : form.prefix).toLowerCase(Locale.ROOT);
        if (PROBABILITY_PREFIXES.contains(prefix)) return Claim.PROBABILITIES;
        return form != null && LOGIT_PREFIXES.contains(prefix) ? Claim.LOGITS : Claim.NONE;
    }

    /** How a name such as {@code logit_cat} says that these are scores, in lower case; empty if it does not. */
    static String scorePrefix(String name) {
        Prefixed form = Prefixed.of(DecimalText.trim(name));
        String prefix = form == null ? "" : form.prefix.toLowerCase(Locale.ROOT);
        boolean score = SCORE_PREFIXES.contains(prefix)
                || PROBABILITY_PREFIXES.contains(prefix)
                || LOGIT_PREFIXES.contains(prefix);
        return score ? prefix : "";
    }

    /** The class in a name such as {@code logit_cat}, {@code p[cat]} or {@code prob3}; the whole name if it has no such form. */
    static String classIn(String name) {
        String text = DecimalText.trim(name);
        Prefixed form = Prefixed.of(text);
        return form == null ? text : form.inner;
    }

    /** A name such as {@code logit_cat}: what stands before the class, and the class. */
    private record Prefixed(String prefix, String inner) {
        /** Null if the name has no such form. */
        static Prefixed of(String text) {
            Prefixed plain = numbered(text);
            if (plain != null) return plain;
            Matcher m = PREFIXED.matcher(text);
            return m.matches() ? new Prefixed(m.group(1), m.group(2)) : null;
        }

        /** Names such as logit_12, found without a pattern, since many wide files have nothing else. */
        private static Prefixed numbered(String text) {
            int digits = text.length();
            while (digits > 0 && text.charAt(digits - 1) >= '0' && text.charAt(digits - 1) <= '9') digits--;
            if (digits == text.length()) return null;
            int end = digits > 0 && text.charAt(digits - 1) == '_' ? digits - 1 : digits;
            String prefix = text.substring(0, end);
            return NUMBERED.contains(prefix) ? new Prefixed(prefix, text.substring(digits)) : null;
        }
    }

    /** The class in the name of a one-hot label column such as {@code y_cat}; null if it has no such form. */
    static String oneHotClass(String name) {
        Matcher m = ONE_HOT.matcher(DecimalText.trim(name));
        return m.matches() ? m.group(1) : null;
    }
}
