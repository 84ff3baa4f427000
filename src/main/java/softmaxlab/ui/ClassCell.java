package softmaxlab.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import softmaxlab.engine.ClassReliability.OneClass;
import softmaxlab.lab.ClassWords;
import softmaxlab.ui.chart.ClassMini;
import softmaxlab.ui.chart.Elision;

/** A class in the list: a small diagram, its name, its numbers. */
final class ClassCell extends ListCell<OneClass> {
    /** What the cells of a list have in common at the moment. */
    interface Context {
        ClassWords words();

        boolean top1();
    }

    private final Context context;
    private final ClassMini mini = new ClassMini();
    private final Label name = new Label();
    private final Label numbers = new Label();
    private final HBox content;

    ClassCell(Context context) {
        this.context = context;
        getStyleClass().add("class-cell");
        name.getStyleClass().add("strong");
        Elision.middle(name);
        numbers.getStyleClass().add("note");
        VBox words = new VBox(name, numbers);
        words.getStyleClass().add("class-cell-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        content = new HBox(mini, words);
        content.getStyleClass().add("class-cell-content");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(OneClass c, boolean empty) {
        super.updateItem(c, empty);
        setText(null);
        setGraphic(empty || c == null ? null : content);
        setAccessibleText(empty || c == null ? null : context.words().sentence(c));
        if (empty || c == null) return;
        mini.show(c.reliability());
        name.setText(context.words().name(c.index()));
        numbers.setText(context.words().line(c, context.top1()));
    }
}
