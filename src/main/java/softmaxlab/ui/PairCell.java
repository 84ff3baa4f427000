package softmaxlab.ui;

import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import softmaxlab.engine.Confusion;
import softmaxlab.engine.Confusion.Pair;
import softmaxlab.lab.ClassWords;
import softmaxlab.ui.chart.Elision;

/** A frequent confusion in a list, in words. */
final class PairCell extends ListCell<Pair> {
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

    @Override
    protected void updateItem(Pair p, boolean empty) {
        super.updateItem(p, empty);
        boolean none = empty || p == null;
        setText(none ? null : words.get().pair(confusion.get(), p, name -> Elision.of(name, LONGEST)));
        setAccessibleText(none ? null : words.get().pair(confusion.get(), p, name -> name));
    }
}
