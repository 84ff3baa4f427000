package softmaxlab.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import softmaxlab.file.DecimalText.Outcome;
import softmaxlab.file.ReadOptions.LabelBase;

/** Turns labels as they are written into 0-based classes. */
final class LabelClasses {
    private static final int NO_CLASS = -1;
    private static final double LARGEST = 1e9;

    private final Layout layout;
    private final LabelTexts texts;
    private final List<String> classNames;
    /** Whether the file names the classes. */
    private final boolean isNamed;

    private final ClassNumbers classNumbers;
    private final LabelBase base;
    private final List<Notice> notices;

    private LabelClasses(Table labels, Layout scores, LabelBase base, List<Notice> notices) {
        this.layout = labels.layout();
        this.texts = labels.labelTexts();
        this.classNames = scores.classNames();
        this.isNamed = scores.names() != null;
        boolean places = base != LabelBase.AUTO && classNames.stream().allMatch(name -> name.matches("\\d+"));
        this.classNumbers = places ? ClassNumbers.places(classNames.size()) : ClassNumbers.in(classNames);
        this.base = base;
        this.notices = notices;
    }

    /**
     * The class of each label code: by name if every label is the name of a class or the number in it, else by number,
     * counted from 0, or from 1 if no label is 0 and one is the number of classes; TRUE and FALSE of two classes are 1
     * and 0.
     *
     * @param labels the table that holds the labels
     * @param scores with the names of the classes
     * @param base what the user says about it
     * @param notices what was assumed is added here
     * @throws FileProblem at the first label that is no class
     */
    static int[] of(Table labels, Layout scores, LabelBase base, List<Notice> notices) throws FileProblem {
        return new LabelClasses(labels, scores, base, notices).resolve();
    }

    private int[] resolve() throws FileProblem {
        List<String> inner = classNames.stream().map(ColumnNames::classIn).toList();
        int[] numbers = numbers();
        boolean counted = base == LabelBase.ZERO || base == LabelBase.ONE;
        if (counted && isWhole(numbers)) return base == LabelBase.ONE ? fromOne(numbers) : fromZero(numbers);
        if (base == LabelBase.AUTO && !isNamed && isWhole(numbers)) return fromZeroOrOne(numbers);
        int[] byName = match(classNames);
        if (isWhole(byName)) return byName;
        int[] byInner = match(inner);
        if (isWhole(byInner)) return byInner;
        int[] byBoth = match(inner, ColumnNames::classIn);
        if (isWhole(byBoth) && base == LabelBase.AUTO) return byBoth;
        int[] byNumber =
                IntStream.of(numbers).map(n -> classNumbers.named(n, NO_CLASS)).toArray();
        if (base == LabelBase.AUTO && isWhole(byNumber)) return byNumber;
        int[] anyCase = match(inner, LabelClasses::lower);
        if (isWhole(anyCase)) {
            notices.add(Notice.of("file.notice.anyCase"));
            return anyCase;
        }
        if (base == LabelBase.NAMES) throw unknown(new int[0], byName, byInner);
        int[] bools = bools();
        if (isWhole(bools)) {
            notices.add(Notice.of("file.notice.booleans"));
            return bools;
        }
        if (!isWhole(numbers)) throw unknown(numbers, byName, byInner);
        return fromZeroOrOne(numbers);
    }

    private static boolean isWhole(int[] classes) {
        for (int c : classes) if (c == NO_CLASS) return false;
        return true;
    }

    private int[] match(List<String> names) {
        return match(names, UnaryOperator.identity());
    }

    private int[] match(List<String> names, UnaryOperator<String> form) {
        Map<String, Integer> index = new HashMap<>();
        for (int k = 0; k < names.size(); k++) index.merge(form.apply(names.get(k)), k, (a, b) -> NO_CLASS);
        int[] out = new int[texts.size()];
        for (int i = 0; i < out.length; i++) out[i] = index.getOrDefault(form.apply(texts.text(i)), NO_CLASS);
        return out;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private int[] bools() {
        int[] out = new int[texts.size()];
        for (int i = 0; i < out.length; i++) {
            String text = texts.text(i).toLowerCase(Locale.ROOT);
            out[i] = classNames.size() != 2 ? NO_CLASS : text.equals("true") ? 1 : text.equals("false") ? 0 : NO_CLASS;
        }
        return out;
    }

    private int[] numbers() {
        DecimalText decimal = new DecimalText(layout.mark());
        int[] out = new int[texts.size()];
        for (int i = 0; i < out.length; i++) {
            boolean whole = decimal.read(texts.text(i)) == Outcome.FINITE
                    && decimal.value() == Math.rint(decimal.value())
                    && decimal.value() >= 0
                    && decimal.value() < LARGEST;
            out[i] = whole ? (int) decimal.value() : NO_CLASS;
        }
        return out;
    }

    private int[] fromZeroOrOne(int[] numbers) throws FileProblem {
        int classes = classNames.size();
        int min = Integer.MAX_VALUE;
        int max = 0;
        for (int number : numbers) {
            min = Math.min(min, number);
            max = Math.max(max, number);
        }
        if (min >= 1 && max == classes) {
            notices.add(Notice.of("file.notice.oneBased", String.valueOf(classes)));
            return fromOne(numbers);
        }
        int[] out = fromZero(numbers);
        if (min >= 1) notices.add(Notice.of("file.notice.zeroBased", String.valueOf(min)));
        return out;
    }

    private int[] fromOne(int[] numbers) throws FileProblem {
        int[] out = new int[numbers.length];
        for (int i = 0; i < out.length; i++) {
            if (numbers[i] < 1 || numbers[i] > classNames.size()) {
                throw problem("file.label.rangeOne", i, shown(i), String.valueOf(classNames.size()));
            }
            out[i] = classNumbers.at(numbers[i] - 1);
        }
        return out;
    }

    private int[] fromZero(int[] numbers) throws FileProblem {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] >= classNames.size()) {
                throw problem("file.label.range", i, shown(i), String.valueOf(classNames.size() - 1));
            }
        }
        return IntStream.of(numbers).map(classNumbers::at).toArray();
    }

    private String shown(int code) {
        return Quoted.clean(texts.text(code));
    }

    /** The first label that fits none of the readings, or the first that fits another one than most. */
    private FileProblem unknown(int[] numbers, int[] byName, int[] byInner) {
        Set<String> seen = new HashSet<>();
        Set<String> shared = classNames.stream().filter(n -> !seen.add(n)).collect(Collectors.toSet());
        for (int i = 0; i < texts.size(); i++) {
            if (shared.contains(texts.text(i))) return problem("file.label.shared", i, shown(i));
        }
        List<Integer> misfits = new ArrayList<>();
        for (int i = 0; i < byName.length; i++) {
            if ((base == LabelBase.NAMES || numbers[i] == NO_CLASS) && byName[i] == NO_CLASS && byInner[i] == NO_CLASS)
                misfits.add(i);
        }
        if (misfits.isEmpty()) return mixed(numbers);
        int first = misfits.get(0);
        String shown = shown(first);
        if (base == LabelBase.NAMES) return problem("file.label.unknown", first, shown, names());
        DecimalText decimal = new DecimalText(layout.mark());
        String text = texts.text(first);
        Outcome outcome = decimal.read(text);
        if (outcome == Outcome.NAN) return problem("file.label.nan", first);
        if (Quoted.isInvisible(text))
            return problem("file.number.invisible", first, layout.spoken(layout.label()), shown);
        if (outcome != Outcome.NOT_A_NUMBER) return problem("file.label.notIndex", first, shown);
        return problem("file.label.unknown", first, shown, names());
    }

    /** At the first of those that are fewer, the names or the numbers. */
    private FileProblem mixed(int[] numbers) {
        long named = IntStream.of(numbers).filter(n -> n == NO_CLASS).count();
        // Where there are as many of both, the kind that comes first is what was meant.
        boolean names = 2 * named < numbers.length || 2 * named == numbers.length && numbers[0] != NO_CLASS;
        int first = 0;
        while (first < numbers.length - 1 && numbers[first] == NO_CLASS != names) first++;
        return problem("file.label.mixed", first, shown(first));
    }

    private String names() {
        String text = String.join(
                ", ",
                ClassNames.of(classNames).stream().limit(5).map(Quoted::clean).toList());
        return classNames.size() > 5 ? text + ", …" : text;
    }

    private FileProblem problem(String key, int code, Object... arguments) {
        return layout.problem(key, texts.line(code), layout.label(), arguments);
    }
}
