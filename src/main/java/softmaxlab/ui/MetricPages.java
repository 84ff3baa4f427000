package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/**
 * The parts of the view of numbers: the table at the left and, in a column at the right, one of the pages that explain the
 * chosen number; where there is little width, one part at a time.
 */
public final class MetricPages extends SharingPane {
    private static final double NARROW = 62;
    private static final double TABS = 2.7;

    private final Segments tabs = new Segments();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private List<Region> parts = List.of();
    private MetricGrid grid;
    private int chosen;
    private boolean narrow;

    public MetricPages() {
        getStyleClass().add("metric-pages");
        getChildren().add(tabs);
        Room.follow(this, this::arrange);
    }

    /**
     * @param names of the parts
     * @param table the first part, {@code metricGrid} in it
     */
    void fill(List<String> names, MetricGrid metricGrid, Region table, Region... pages) {
        grid = metricGrid;
        parts = new ArrayList<>(List.of(pages));
        parts.add(0, table);
        getChildren().addAll(parts);
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            ToggleButton b = new ToggleButton(names.get(i));
            b.setId("metrics-page-" + i);
            b.setMinWidth(USE_PREF_SIZE);
            b.managedProperty().bind(b.visibleProperty());
            b.setOnAction(e -> turn(at));
            buttons.add(b);
        }
        tabs.getChildren().setAll(buttons);
        arrange();
    }

    private void turn(int part) {
        chosen = part;
        arrange();
    }

    private void arrange() {
        if (parts.isEmpty() || getWidth() <= 0 || getScene() == null) return;
        narrow = getWidth() < NARROW * em();
        int page = narrow ? chosen : Math.max(1, chosen);
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).setVisible(i == page || i == 0 && !narrow);
            buttons.get(i).setSelected(i == page);
        }
        buttons.get(0).setVisible(narrow);
        double width = narrow ? getWidth() / em() : getWidth() / em() - COLUMN - SPACE;
        grid.fit(width, (getHeight() - (narrow ? Math.round(TABS * em()) : 0)) / em());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double top = Math.round(TABS * em);
        double column = narrow ? getWidth() : COLUMN * em;
        double left = Math.round(getWidth() - column);
        tabs.resizeRelocate(left, 0, Math.min(column, tabs.prefWidth(-1)), tabs.prefHeight(-1));
        for (Region r : parts) r.resizeRelocate(left, top, column, Math.max(0, getHeight() - top));
        if (!narrow && !parts.isEmpty()) parts.get(0).resizeRelocate(0, 0, left - SPACE * em, getHeight());
    }
}
