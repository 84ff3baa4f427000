package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;

/** One of a few, side by side, with a caption. {@link #show} never causes an event; a press does. */
public final class Choice extends HBox {
    private final Label caption = new Label();
    private final SegmentedButton buttons = new SegmentedButton();
    private final List<ToggleButton> options = new ArrayList<>();
    private IntConsumer onChoose = i -> {};
    private int chosen = -1;

    public Choice() {
        getStyleClass().addAll("pair", "segmented");
        buttons.setToggleGroup(null);
        caption.setMinWidth(USE_PREF_SIZE);
        buttons.setMinWidth(USE_PREF_SIZE);
    }

    /** @param captionText may be empty */
    void setUp(String captionText, List<String> words, IntConsumer handler) {
        caption.setText(captionText);
        onChoose = handler;
        for (int i = 0; i < words.size(); i++) options.add(option(i, captionText, words.get(i)));
        buttons.getButtons().setAll(options);
        getChildren().setAll(buttons);
        if (!captionText.isEmpty()) getChildren().add(0, caption);
    }

    private ToggleButton option(int i, String captionText, String word) {
        ToggleButton button = new ToggleButton(word);
        button.setAccessibleText(captionText.isEmpty() ? word : captionText + ": " + word);
        button.setOnAction(e -> {
            boolean again = i == chosen;
            show(i);
            if (!again) onChoose.accept(i);
        });
        return button;
    }

    /** Marks the option with index {@code i} as the present one. */
    void show(int i) {
        chosen = i;
        for (int k = 0; k < options.size(); k++) options.get(k).setSelected(k == i);
    }

    /** Leaves out the caption where its options speak for themselves. */
    void setCaptioned(boolean on) {
        Nodes.show(caption, on);
    }

    int chosen() {
        return chosen;
    }

    /** The button of an option. */
    ToggleButton option(int i) {
        return options.get(i);
    }

    /** Offers these options only. */
    void offer(List<Integer> indices) {
        List<ToggleButton> offered = indices.stream().map(options::get).toList();
        if (!buttons.getButtons().equals(offered)) buttons.getButtons().setAll(offered);
    }

    /** Held by the lesson: shown, with a padlock, but not to be pressed. */
    void setLocked(boolean locked) {
        caption.setGraphic(locked ? Marks.padlock() : null);
        if (locked) setCaptioned(true);
        buttons.setDisable(locked);
    }
}
