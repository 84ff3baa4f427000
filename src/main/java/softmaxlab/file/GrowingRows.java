package softmaxlab.file;

import java.util.ArrayList;
import java.util.List;
import softmaxlab.engine.RowBlocks;
import softmaxlab.engine.RowBlocks.Block;

/** Rows of K numbers that are written one after the other into blocks, so that nothing is copied when more come. */
final class GrowingRows {
    /** Numbers in the largest blocks, 8 MB; fewer only if a row has more of them. */
    private static final int MOST = 1 << 20;

    private final int width;
    private final List<Block> blocks = new ArrayList<>();
    private double[] numbers;
    private int from;
    private int at;
    private int end;

    GrowingRows(int width) {
        this(width, new double[0], 0, 0);
    }

    /** The first rows go into a piece of an array that is there already. */
    GrowingRows(int width, double[] numbers, int from, int end) {
        this.width = width;
        start(numbers, from, end);
    }

    private void start(double[] array, int first, int last) {
        numbers = array;
        from = first;
        at = first;
        end = last;
    }

    /** Whether the next row needs a new block. */
    boolean isFull() {
        return at + width > end;
    }

    /** Starts a new block for so many rows, or as many as a block may hold. */
    void addBlock(long wanted) {
        finish();
        long most = Math.max(1, MOST / Math.max(1, width));
        double[] block = new double[(int) Math.max(1, Math.min(most, wanted)) * width];
        start(block, 0, block.length);
    }

    /** Where the row that is being written stands, from {@link #at()} on. */
    double[] numbers() {
        return numbers;
    }

    int at() {
        return at;
    }

    void endRow() {
        at += width;
    }

    private void finish() {
        if (at > from) blocks.add(new Block(numbers, from, (at - from) / width));
        start(new double[0], 0, 0);
    }

    /** The rows of all parts, in their order; the parts are empty afterwards. */
    static RowBlocks join(int width, List<GrowingRows> parts) {
        List<Block> blocks = new ArrayList<>();
        for (GrowingRows part : parts) {
            part.finish();
            blocks.addAll(part.blocks);
            part.blocks.clear();
        }
        return new RowBlocks(width, blocks);
    }
}
