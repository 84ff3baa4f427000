package softmaxlab.engine;

import java.util.List;

/**
 * N × K numbers, row after row, in blocks of whole rows: a large table is no single array, so that it can be filled side
 * by side, grow without a copy and hold more numbers than one array can.
 */
public final class RowBlocks {
    static final int NOT_A_NUMBER = Integer.MIN_VALUE;

    private final int width;
    private final Block[] blocks;
    /** The first row of each block; behind the last, the number of all rows. */
    private final int[] first;
    /** Where to look first for the block of a row. */
    private final double blocksPerRow;

    /**
     * Some rows in a piece of an array.
     *
     * @param from where the first of them starts
     */
    public record Block(double[] numbers, int from, int rows) {}

    /**
     * A table of several blocks.
     *
     * @param width K ≥ 1
     * @param blocks their arrays are taken over
     * @throws IllegalArgumentException if an array is too short for its rows
     * @throws ArithmeticException if there are more rows than an int can count
     */
    public RowBlocks(int width, List<Block> blocks) {
        this.width = width;
        this.blocks = blocks.toArray(Block[]::new);
        this.first = new int[this.blocks.length + 1];
        for (int b = 0; b < this.blocks.length; b++) {
            Block block = this.blocks[b];
            boolean fits = block.from() + (long) block.rows() * width <= block.numbers().length;
            if (!fits) throw new IllegalArgumentException("block " + b + " is too short");
            first[b + 1] = Math.addExact(first[b], block.rows());
        }
        this.blocksPerRow = (double) this.blocks.length / Math.max(1, rows());
    }

    /**
     * A table of one block.
     *
     * @param width K ≥ 1
     * @param whole N × K numbers, taken over
     * @throws IllegalArgumentException if the last row is not whole
     */
    public static RowBlocks of(int width, double... whole) {
        if (width < 1 || whole.length % width != 0) throw new IllegalArgumentException("sizes do not fit");
        return new RowBlocks(width, List.of(new Block(whole, 0, whole.length / width)));
    }

    /** N. */
    public int rows() {
        return first[first.length - 1];
    }

    /** K. */
    public int width() {
        return width;
    }

    public double get(int row, int k) {
        int b = blockOf(row);
        return blocks[b].numbers[at(b, row) + k];
    }

    /** For who fills the table; never once it is part of {@link Predictions}. */
    public void set(int row, int k, double value) {
        int b = blockOf(row);
        blocks[b].numbers[at(b, row) + k] = value;
    }

    /** Writes the K numbers of a row to the start of {@code into}. */
    public void copyRow(int row, double[] into) {
        int b = blockOf(row);
        System.arraycopy(blocks[b].numbers, at(b, row), into, 0, width);
    }

    /** Blocks are much alike, so a row is found near the place where equal ones would have it. */
    private int blockOf(int row) {
        if (blocks.length == 1) return 0;
        int b = Math.min(blocks.length - 1, (int) (row * blocksPerRow));
        while (row < first[b]) b--;
        while (row >= first[b + 1]) b++;
        return b;
    }

    private int at(int b, int row) {
        return blocks[b].from + (row - first[b]) * width;
    }

    /**
     * The lowest index of the largest of the K numbers of a row; its complement, which is negative, if that number stands
     * there more than once; {@link #NOT_A_NUMBER} if one of them is NaN.
     */
    int best(int row) {
        int b = blockOf(row);
        double[] block = blocks[b].numbers;
        int at = at(b, row);
        int best = 0;
        boolean tied = false;
        double max = block[at];
        if (Double.isNaN(max)) return NOT_A_NUMBER;
        for (int k = 1; k < width; k++) {
            double value = block[at + k];
            if (value < max) continue;
            if (value > max) {
                max = value;
                best = k;
                tied = false;
            } else if (value == max) tied = true;
            else return NOT_A_NUMBER;
        }
        return tied ? ~best : best;
    }
}
