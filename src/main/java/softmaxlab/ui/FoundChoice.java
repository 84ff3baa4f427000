package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import softmaxlab.lab.Texts;

/**
 * Something that is found out unless the user says it: a caption over a list whose first entry says what was found.
 *
 * @param <T> what can be said; null stands for finding it out
 */
public final class FoundChoice<T> extends VBox {
    private final Label caption = new Label();
    private final ComboBox<String> box = new ComboBox<>();
    private final List<T> values = new ArrayList<>();
    private Texts texts;
    private Function<T, String> words = String::valueOf;
    private boolean showing;

    public FoundChoice() {
        getStyleClass().add("found-choice");
        caption.getStyleClass().add("note");
        caption.setLabelFor(box);
        caption.setMinWidth(USE_PREF_SIZE);
        box.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(caption, box);
    }

    /** @param says gets what the user says, null to find it out again */
    void setUp(Texts bundle, String captionText, List<T> choices, Function<T, String> named, Consumer<T> says) {
        texts = bundle;
        words = named;
        values.clear();
        values.add(null);
        values.addAll(choices);
        caption.setText(captionText);
        box.setAccessibleText(captionText);
        box.setOnAction(e -> {
            int at = box.getSelectionModel().getSelectedIndex();
            if (!showing && at >= 0) says.accept(values.get(at));
        });
    }

    /**
     * Shows what was said and what was found.
     *
     * @param said null if it is to be found out
     * @param found null if it could not be, or if something was said
     */
    void show(T said, T found) {
        showing = true;
        List<String> items = new ArrayList<>();
        items.add(found == null ? texts.get("doctor.auto") : texts.get("doctor.found", words.apply(found)));
        for (T value : values.subList(1, values.size())) items.add(words.apply(value));
        if (!box.getItems().equals(items)) box.getItems().setAll(items);
        box.getSelectionModel().select(Math.max(0, values.indexOf(said)));
        showing = false;
    }

    ComboBox<String> box() {
        return box;
    }
}
