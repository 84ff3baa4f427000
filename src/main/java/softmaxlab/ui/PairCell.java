package softmaxlab.ui;

import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import softmaxlab.engine.Confusion;
import softmaxlab.engine.Confusion.Pair;
import softmaxlab.lab.ClassWords;

/** A frequent confusion in a list, in words. */
final class PairCell extends ListCell<Pair> {
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
        setText(empty || p == null ? null : words.get().pair(confusion.get(), p));
    }
}
