package softmaxlab.ui;

import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import softmaxlab.engine.Confusion;
import softmaxlab.engine.Confusion.Pair;
import softmaxlab.lab.ClassWords;
import softmaxlab.ui.chart.Elision;

/** A frequent confusion in a list, in words. */
final class PairCell extends ListCell<Pair> {
    /** Its width and what else the list keeps for itself, in em. */
    private static final double SCROLL_BAR = 1.5;

    /** Letters of a name, so that the count behind the names has its place. */
    private static final int LONGEST = 16;

    private final Supplier<ClassWords> words;
    private final Supplier<Confusion> confusion;

    PairCell(Supplier<ClassWords> words, Supplier<Confusion> confusion) {
        this.words = words;
        this.confusion = confusion;
        getStyleClass().add("pair-cell");
        setPrefWidth(0);
        setWrapText(true);
    }

    /** As high as all its words: the theme gives every cell of a list the height of one line. */
    @Override
    protected double computePrefHeight(double width) {
        if (getListView() == null || getText() == null) return super.computePrefHeight(width);
        Insets around = getInsets();
        Text words = new Text(getText());
        words.setFont(getFont());
        double bar = SCROLL_BAR * getFont().getSize();
        words.setWrappingWidth(getListView().getWidth() - around.getLeft() - around.getRight() - bar);
        return Math.ceil(words.getLayoutBounds().getHeight() + around.getTop() + around.getBottom());
    }

    @Override
    protected void updateItem(Pair p, boolean empty) {
        super.updateItem(p, empty);
        boolean none = empty || p == null;
        setText(none ? null : words.get().pair(confusion.get(), p, name -> Elision.of(name, LONGEST)));
        setAccessibleText(none ? null : words.get().pair(confusion.get(), p, name -> name));
    }
}
