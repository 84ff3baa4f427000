package softmaxlab.ui;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import softmaxlab.ui.WindowState.Overlay;

/** The rail at the left: which bench is shown, and the lessons. */
public final class RailController {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final WindowState window;

    @FXML
    private VBox rail;

    @FXML
    private ToggleGroup benches;

    @FXML
    private Button lessons;

    public RailController(WindowState window) {
        this.window = window;
    }

    @FXML
    private void initialize() {
        for (Toggle toggle : benches.getToggles()) {
            ToggleButton button = (ToggleButton) toggle;
            Bench bench = Bench.byKey((String) button.getUserData()).orElseThrow();
            button.setOnAction(e -> window.benchProperty().set(bench));
            window.benchProperty().subscribe(shown -> button.setSelected(shown == bench));
        }
        // A click on the chosen one must not leave none chosen.
        benches.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null && was != null) was.setSelected(true);
        });
        Reflow.watch(rail, this::fold);
    }

    /** Icons only where there is little room; the words then are tooltips. */
    private void fold(Reflow room) {
        boolean narrow = room.atMost(Reflow.Width.TIGHT);
        rail.pseudoClassStateChanged(NARROW, narrow);
        benches.getToggles().forEach(t -> fold((ToggleButton) t, narrow));
        fold(lessons, narrow);
    }

    private static void fold(ButtonBase item, boolean narrow) {
        item.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP);
        item.setTooltip(narrow ? new Tooltip(item.getText()) : null);
    }

    @FXML
    private void openLessons() {
        window.toggle(Overlay.LESSONS);
    }
}
