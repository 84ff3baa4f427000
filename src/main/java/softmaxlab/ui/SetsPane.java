package softmaxlab.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The parts of the view of prediction sets: three pictures at the left, words and numbers in a column at the right. Where
 * they do not all fit, one picture is shown at a time, and where there is little width one part at a time.
 */
public final class SetsPane extends Pane {
    private static final double COLUMN = 28.9;
    private static final double SPACE = 2;
    private static final double GAP = 0.6;
    private static final double WIDEST_TABLE = 42;
    private static final double ALL_WIDTH = 74;
    private static final double ALL_HEIGHT = 27;
    private static final double WITH_COLUMN = 54;
    /** From this height on there is a column, and from the next on the table has its place in it. */
    private static final double COLUMN_HEIGHT = 29;

    private static final double TABLE_HEIGHT = 36;
    /** From this height on the words stand under the question. */
    private static final double WORDS_HEIGHT = 22;

    private static final double EXAMPLE = 12.5;
    private static final double TALLEST_EXAMPLE = 17;

    /** A part that may be a page; the first two stand in the column where there is one. */
    enum Page {
        QUESTION,
        WORDS,
        NUMBERS,
        SIZES,
        CLASSES,
        ROW
    }

    private Region side;
    private Region table;
    private Region sizes;
    private Region classes;
    private Region example;
    private Page page = Page.QUESTION;
    private boolean all = true;
    private boolean column = true;
    private boolean tall = true;
    /** Whether the table stands in the column. */
    private boolean roomy = true;

    private double em = 14;

    void fill(Region sideColumn, Region numbers, Region sizesChart, Region classesChart, Region exampleRow) {
        side = sideColumn;
        table = numbers;
        sizes = sizesChart;
        classes = classesChart;
        example = exampleRow;
        getChildren().setAll(sizes, classes, example, side, table);
    }

    /** Decides what fits. */
    void arrange(double width, double height, double newEm) {
        em = newEm;
        column = width >= WITH_COLUMN * em && height >= COLUMN_HEIGHT * em;
        roomy = column && height >= TABLE_HEIGHT * em;
        all = roomy && width >= ALL_WIDTH * em;
        tall = height >= WORDS_HEIGHT * em;
        if (!has(page)) page = column ? Page.SIZES : Page.QUESTION;
        turn(page);
    }

    void turn(Page to) {
        page = to;
        side.setVisible(column || page.ordinal() < Page.NUMBERS.ordinal());
        table.setVisible(roomy || page == Page.NUMBERS);
        sizes.setVisible(all || page == Page.SIZES);
        classes.setVisible(all || page == Page.CLASSES);
        example.setVisible(all || page == Page.ROW);
        requestLayout();
    }

    /** Whether a part is a page of its own. */
    boolean has(Page p) {
        return switch (p) {
            case QUESTION -> !column;
            case WORDS -> !column && !tall;
            case NUMBERS -> !roomy;
            default -> true;
        };
    }

    /** Whether a part of the column is to be seen. */
    boolean shows(Page p) {
        return column || page == p || p == Page.WORDS && tall && page == Page.QUESTION;
    }

    Page page() {
        return page;
    }

    boolean isPaged() {
        return !all;
    }

    boolean hasColumn() {
        return column;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return ALL_HEIGHT * em;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        double right = column ? Math.round(COLUMN * em) : 0;
        double left = column ? Math.round(w - right - SPACE * em) : w;
        double foot = roomy ? Math.ceil(table.prefHeight(right)) : 0;
        side.resizeRelocate(column ? w - right : 0, 0, column ? right : w, h - foot - (roomy ? GAP * em : 0));
        if (roomy) table.resizeRelocate(w - right, h - foot, right, foot);
        else table.resizeRelocate(0, 0, Math.min(left, WIDEST_TABLE * em), h);
        if (!all) {
            for (Node n : List.of(sizes, classes, example)) n.resizeRelocate(0, 0, left, h);
            return;
        }
        double row = Math.round(Math.min(TALLEST_EXAMPLE * em, Math.max(EXAMPLE * em, 0.36 * h)));
        double top = h - row - 0.8 * em;
        double first = Math.round(0.46 * left);
        sizes.resizeRelocate(0, 0, first, top);
        double second = Math.round(first + SPACE * em);
        classes.resizeRelocate(second, 0, left - second, top);
        example.resizeRelocate(0, h - row, left, row);
    }
}
