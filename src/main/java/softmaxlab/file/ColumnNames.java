package softmaxlab.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a column says about its content. */
final class ColumnNames {
    private static final Set<String> PROBABILITY_PREFIXES =
            Set.of("p", "prob", "probs", "probability", "proba", "softmax", ".pred", "pred_prob", "pred_proba");
    private static final Set<String> LOGIT_PREFIXES =
            Set.of("logit", "logits", "z", "logp", "logprob", "logprobs", "log_p", "log_prob", "log_probs");
    private static final Set<String> SCORE_PREFIXES = Set.of("score", "scores");
    private static final Set<String> SUFFIXES =
            Set.of("prob", "probs", "probability", "proba", "softmax", "logit", "logits", "score", "scores");
    /** Between the words of a name such as trueLabel. */
    private static final Pattern CASES = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private static final Set<String> NUMBERED = Set.of("logit", "p", "prob", "z", "score", "class", "output");
    private static final Pattern PREFIXED = Pattern.compile(
            "(p|probs?|probability|proba|softmax|log_?p(?:robs?)?|logits?|z|scores?|class|output|out|\\.pred|pred_proba?)"
                    + "(?:[_ .:-]+(?=\\S)|[\\[(](?=.*[\\])]$)|(?=\\d+$))(?:class=)?(.+?)[\\])]?",
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
        if (isPlain(name)) return name;
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

    /** As most names are: words of small letters and numbers of ASCII, one _ between them. */
    private static boolean isPlain(String name) {
        char last = '_';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || DecimalText.isDigit(c);
            if (!word && (c != '_' || last == '_')) return false;
            last = c;
        }
        return last != '_' || name.isEmpty();
    }

    private static boolean isLetterOrNumber(int c) {
        int type = Character.getType(c);
        boolean number = type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
        return number || Character.isLetter(c);
    }

    /** {@link #plain}, with a name such as trueLabel parted as well. */
    private static String words(String name) {
        return plain(hasCases(name) ? CASES.matcher(name).replaceAll("_") : name);
    }

    private static boolean hasCases(String name) {
        for (int i = 1; i < name.length(); i++) {
            if (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) return true;
        }
        return false;
    }

    static boolean isLabel(String name) {
        return ColumnWords.LABEL.contains(plain(name)) || hasCases(name) && ColumnWords.LABEL.contains(words(name));
    }

    /** Such as true_class_id or label_name, put together from words for labels and others; next to a plain one it is none. */
    static boolean isLabelInWords(String name) {
        List<String> words = List.of(words(name).split("_"));
        return words.stream().anyMatch(ColumnWords.LABEL_WORDS::contains)
                && words.stream()
                        .allMatch(w -> ColumnWords.LABEL_WORDS.contains(w) || ColumnWords.WITH_LABEL.contains(w));
    }

    /** A label beyond doubt: names such as y or true may be classes too, this one cannot. */
    static boolean isSurelyLabel(String name) {
        return isLabel(name) && plain(name).contains("label");
    }

    static boolean isPredicted(String name) {
        String plain = words(name);
        return ColumnWords.PREDICTED.contains(plain)
                || Arrays.stream(plain.split("_")).anyMatch(ColumnWords.PREDICTIONS::contains);
    }

    static boolean isConfidence(String name) {
        return ColumnWords.CONFIDENCE.contains(plain(name));
    }

    /** Whether the prediction of the row was right. */
    static boolean isCorrect(String name) {
        return ColumnWords.CORRECT.contains(plain(name)) || hasCases(name) && ColumnWords.CORRECT.contains(words(name));
    }

    /** A row number, a file name and the like: nothing to do with the classes, unless it holds fractions. */
    static boolean isIdentity(String name) {
        return ColumnWords.IDENTITY.contains(plain(name));
    }

    /** Something measured per row that is no class score, such as its loss. */
    static boolean isMeasure(String name) {
        String plain = plain(name);
        if (ColumnWords.MEASURE.contains(plain)) return true;
        return ColumnWords.MEASURES.stream().anyMatch(plain::contains)
                && Arrays.stream(plain.split("_")).anyMatch(ColumnWords.MEASURES::contains);
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
        Prefixed form = Prefixed.orSuffixed(DecimalText.trim(name));
        String prefix = form == null ? "" : form.prefix.toLowerCase(Locale.ROOT);
        boolean score = SCORE_PREFIXES.contains(prefix)
                || PROBABILITY_PREFIXES.contains(prefix)
                || LOGIT_PREFIXES.contains(prefix);
        return score ? prefix : "";
    }

    /** The class in a name such as {@code logit_cat}, {@code p[cat]}, {@code prob3} or {@code cat_prob}; the whole name if it has no such form. */
    static String classIn(String name) {
        String text = DecimalText.trim(name);
        Prefixed form = Prefixed.orSuffixed(text);
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

        /** The same, or with what says that it is a score behind the class, which is no claim: so is max_logit. */
        static Prefixed orSuffixed(String text) {
            Prefixed form = of(text);
            int at = text.length() - 1;
            while (form == null && at > 0 && "_ .-".indexOf(text.charAt(at)) < 0) at--;
            boolean scores = form == null
                    && at > 0
                    && SUFFIXES.contains(text.substring(at + 1).toLowerCase(Locale.ROOT));
            return scores ? new Prefixed(text.substring(at + 1), text.substring(0, at)) : form;
        }

        /** Names such as logit_12, found without a pattern, since many wide files have nothing else. */
        private static Prefixed numbered(String text) {
            int digits = text.length();
            while (digits > 0 && DecimalText.isDigit(text.charAt(digits - 1))) digits--;
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
