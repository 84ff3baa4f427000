package softmaxlab.file;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The numbers in the names of classes that differ in nothing else, such as class_0, class_10, class_2: labels that are
 * numbers mean these, wherever the columns stand.
 */
final class ClassNumbers {
    /** The most digits of a number that surely fits an int. */
    private static final int LONGEST = 9;

    private final Map<Integer, Integer> classes = new HashMap<>();
    private final int[] ascending;

    private ClassNumbers(boolean named, int... numbers) {
        for (int k = 0; k < numbers.length && named; k++) classes.put(numbers[k], k);
        ascending = IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingInt(k -> numbers[k]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The numbers in these names; where there are none or one comes twice, only the places of the names. */
    static ClassNumbers in(List<String> names) {
        int[] numbers = new int[names.size()];
        String around = null;
        for (int k = 0; k < numbers.length; k++) {
            String name = names.get(k);
            int end = name.length();
            while (end > 0 && !DecimalText.isDigit(name.charAt(end - 1))) end--;
            int start = end;
            while (start > 0 && end - start < LONGEST && DecimalText.isDigit(name.charAt(start - 1))) start--;
            if (start == end) return places(numbers.length);
            String others = name.substring(0, start) + "\0" + name.substring(end);
            if (around != null && !around.equals(others)) return places(numbers.length);
            around = others;
            numbers[k] = Integer.parseInt(name.substring(start, end));
        }
        boolean distinct = IntStream.of(numbers).distinct().count() == numbers.length;
        return distinct ? new ClassNumbers(true, numbers) : places(numbers.length);
    }

    /** Names without numbers: classes are counted by their places. */
    static ClassNumbers places(int classes) {
        return new ClassNumbers(false, IntStream.range(0, classes).toArray());
    }

    /** The class that has this number in its name, else {@code none}. */
    int named(int number, int none) {
        return classes.getOrDefault(number, none);
    }

    /** The class at a place, from 0, when they are counted by their numbers. */
    int at(int place) {
        return ascending[place];
    }
}
