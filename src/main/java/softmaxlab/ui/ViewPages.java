package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/**
 * Parts of a view side by side. Where there is no room for them all, the last ones share a place and tabs choose one of
 * them.
 */
public final class ViewPages extends SharingPane {
    private static final double GAP = 2;
    private static final double TABS = 2.6;
    private static final double UNDER = 0.8;
    /** From this height on, in em, parts may stand one under the other. */
    private static final double TALL = 30;

    private final Segments tabs = new Segments();
    private final List<Part> parts = new ArrayList<>();
    private final List<ToggleButton> buttons = new ArrayList<>();
    /** The parts as they stand: side by side, those of one group one under the other. */
    private List<List<Part>> groups = List.of();

    private int columns;
    private int chosen;
    private boolean tight;
    private boolean mayBeTight = true;
    private Consumer<Boolean> onTall = is -> {};

    /**
     * One part.
     *
     * @param least the width it needs, in em
     * @param tight the width it makes do with if all parts then stand side by side
     * @param share its share of the width that is left over
     * @param under whether it goes under the part before it where the height is enough
     */
    record Part(String name, Region node, DoubleSupplier least, double tight, double share, boolean under) {
        Part(String name, Region node, double least, double share) {
            this(name, node, least, least, share);
        }

        Part(String name, Region node, double least, double tight, double share) {
            this(name, node, () -> least, tight, share, false);
        }
    }

    public ViewPages() {
        getStyleClass().add("view-pages");
        Room.follow(this, this::arrange);
    }

    void setUp(List<Part> all) {
        parts.addAll(all);
        for (Part p : parts) {
            int at = buttons.size();
            ToggleButton b = new ToggleButton(p.name());
            b.setId("part-" + at);
            b.setMinWidth(USE_PREF_SIZE);
            b.setOnAction(e -> turn(at));
            b.managedProperty().bind(b.visibleProperty());
            buttons.add(b);
            getChildren().add(p.node());
        }
        tabs.getChildren().setAll(buttons);
        getChildren().add(0, tabs);
        group(true);
        columns = groups.size();
        show();
    }

    /** Shows a part, if it shares its place with others. */
    void turn(int part) {
        chosen = part;
        show();
    }

    /** Shares the room out anew, after what is needed has changed. */
    void arrange() {
        if (parts.isEmpty() || getWidth() <= 0 || getScene() == null) return;
        double em = em();
        boolean tall = getHeight() >= TALL * em;
        onTall.accept(tall);
        group(tall);
        columns = groups.size();
        tight = false;
        if (needed(columns) * em > getWidth() && mayBeTight) {
            tight = true;
            tight = needed(columns) * em <= getWidth();
        }
        while (columns > 1 && needed(columns) * em > getWidth()) columns--;
        show();
    }

    /** Told whether there is the height for parts one under the other. */
    void onTall(Consumer<Boolean> listener) {
        onTall = listener;
    }

    /** Whether parts may make do with less than they need. */
    void setMayBeTight(boolean may) {
        mayBeTight = may;
        arrange();
    }

    private void group(boolean tall) {
        List<List<Part>> out = new ArrayList<>();
        for (Part p : parts) {
            if (!p.under() || !tall) out.add(new ArrayList<>());
            out.get(out.size() - 1).add(p);
        }
        groups = out;
    }

    private double least(List<Part> group) {
        return group.stream()
                .mapToDouble(p -> tight ? p.tight() : p.least().getAsDouble())
                .max()
                .orElse(0);
    }

    /** The least width of so many columns, in em. */
    private double needed(int n) {
        double fixed = groups.stream().limit(n - 1).mapToDouble(this::least).sum();
        double last = groups.stream().skip(n - 1).mapToDouble(this::least).max().orElse(0);
        return fixed + last + GAP * (n - 1);
    }

    /** The group in the last column: the one that holds the chosen part, if it has no column of its own. */
    private int last() {
        for (int g = columns - 1; g < groups.size(); g++) {
            if (groups.get(g).contains(parts.get(chosen))) return g;
        }
        return columns - 1;
    }

    private void show() {
        int last = last();
        tabs.setVisible(columns < groups.size());
        for (int g = 0; g < groups.size(); g++) {
            for (Part p : groups.get(g)) {
                ToggleButton b = buttons.get(parts.indexOf(p));
                b.setVisible(g >= columns - 1 && p == groups.get(g).get(0));
                b.setSelected(g == last);
                p.node().setVisible(g < columns - 1 || g == last);
            }
        }
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 60 * em();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double top = tabs.isVisible() ? Math.round(TABS * em) : 0;
        tabs.resizeRelocate(0, 0, Math.min(getWidth(), tabs.prefWidth(-1)), tabs.prefHeight(-1));
        List<List<Part>> shown =
                groups.stream().filter(g -> g.get(0).node().isVisible()).toList();
        double least = shown.stream().mapToDouble(this::least).sum() * em;
        double shares = shown.stream().mapToDouble(g -> g.get(0).share()).sum();
        double spare = Math.max(0, getWidth() - GAP * em * (shown.size() - 1) - least);
        double x = 0;
        for (List<Part> g : shown) {
            double width = shown.size() == 1
                    ? getWidth()
                    : least(g) * em + spare * g.get(0).share() / shares;
            place(g, Math.round(x), top, Math.round(width), em);
            x += width + GAP * em;
        }
    }

    /** One under the other, the last one as high as there is room. */
    private void place(List<Part> group, double x, double top, double width, double em) {
        double y = top;
        for (Part p : group) {
            boolean last = p == group.get(group.size() - 1);
            double height =
                    Math.max(0, last ? getHeight() - y : Math.ceil(p.node().prefHeight(width)));
            p.node().resizeRelocate(x, y, width, height);
            y += height + Math.round(UNDER * em);
        }
    }
}
