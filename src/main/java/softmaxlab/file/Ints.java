package softmaxlab.file;

import java.util.Arrays;

/** A growing row of ints. */
final class Ints {
    private int[] values = new int[1024];
    private int size;

    void add(int value) {
        if (size == values.length) values = Arrays.copyOf(values, size + size / 2);
        values[size++] = value;
    }

    int get(int i) {
        return values[i];
    }

    int size() {
        return size;
    }
}
