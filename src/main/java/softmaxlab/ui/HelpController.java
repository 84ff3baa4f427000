package softmaxlab.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import softmaxlab.lab.Texts;
import softmaxlab.ui.WindowState.Overlay;

/** What the app is, and its keys. */
public final class HelpController {
    private final Texts texts;
    private final WindowState window;

    @FXML
    private GridPane keys;

    public HelpController(Texts texts, WindowState window) {
        this.texts = texts;
        this.window = window;
    }

    @FXML
    private GridPane views;

    @FXML
    private GridPane words;

    @FXML
    private void initialize() {
        fill(keys, "help.keyList");
        fill(views, "help.calibrationList");
        fill(words, "help.wordList");
    }

    /** One line per row in the bundle: "name TAB what it is". */
    private void fill(GridPane grid, String key) {
        for (String line : texts.get(key).split("\n")) {
            String[] parts = line.split("\t", 2);
            Label name = new Label(parts[0]);
            name.getStyleClass().add("key-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label what = new Label(parts[1]);
            what.setWrapText(true);
            grid.addRow(grid.getRowCount(), name, what);
        }
    }

    @FXML
    private void close() {
        window.overlayProperty().set(Overlay.NONE);
    }
}
