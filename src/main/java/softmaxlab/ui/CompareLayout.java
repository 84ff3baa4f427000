package softmaxlab.ui;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Where the parts of the view that compares stand: curves, words and table. Without the height for words over a table,
 * they are pages, and the notes go with the words; without the width for all columns, those that are tested are shown.
 *
 * @param tableAndNotes what scrolls where it has not the height for all of it: the rows come first
 * @param notes what stands under the table or the words
 * @param rule the last of the notes
 * @param whole asks for all columns all the same
 */
record CompareLayout(
        ViewPages pages,
        VBox words,
        VBox tablePart,
        VBox tableAndNotes,
        CompareTable table,
        VBox notes,
        Label rule,
        ToggleButton whole) {
    private static final double CHART = 25;
    private static final double TABLE = 52;
    private static final double TIGHT_CHART = 22;
    private static final double TIGHT_TABLE = 33;
    /** The least width of all columns. */
    private static final double ALL_COLUMNS = 47;

    void setUp(String[] names, Region chart, Region wordsPart) {
        for (Region r : List.of(whole, rule)) r.managedProperty().bind(r.visibleProperty());
        whole.setVisible(false);
        whole.setOnAction(e -> pages.setMayBeTight(!whole.isSelected()));
        pages.setUp(List.of(
                new ViewPages.Part(names[0], chart, CHART, TIGHT_CHART, 0.4),
                new ViewPages.Part(names[1], wordsPart, TABLE, TIGHT_TABLE, 0.6),
                new ViewPages.Part(names[2], tablePart, () -> TABLE, TIGHT_TABLE, 0.6, true)));
        pages.onTall(tall -> {
            VBox place = tall ? tableAndNotes : words;
            if (notes.getParent() != place) place.getChildren().add(notes);
            narrow();
        });
        tablePart.widthProperty().subscribe(this::narrow);
    }

    private void narrow() {
        if (tablePart.getWidth() <= 0 || pages.getScene() == null) return;
        boolean little = tablePart.getWidth() < ALL_COLUMNS * Look.em(pages.getScene());
        boolean compact = little && !whole.isSelected();
        whole.setVisible(little || whole.isSelected());
        rule.setVisible(!compact || notes.getParent() == words);
        table.setCompact(compact);
    }
}
