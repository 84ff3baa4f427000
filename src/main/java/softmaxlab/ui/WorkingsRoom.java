package softmaxlab.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import softmaxlab.engine.Implementation;
import softmaxlab.ui.chart.LimitStrip;

/**
 * What of the bench "Workings" is on show at once: everything where there is room, otherwise the parts one after the
 * other by a switch.
 */
final class WorkingsRoom {
    private static final double NARROW = 54;
    private static final double LOW = 33;
    private static final double NO_SUBTITLE = 62;
    private static final int MANY = 8;
    private static final int TABLES = 0;
    private static final int NAIVE = 1;
    private static final int STABLE = 2;
    private static final int LIMITS = 3;

    /** The nodes of one table, in a column of the grid. */
    record Part(int column, List<Node> nodes) {}

    private final Region bench;
    private final List<Node> titles;
    private final Choice parts;
    private final GridPane tables;
    private final LimitStrip limits;
    private List<Part> columns = List.of();
    private int chosen = TABLES;
    private int classes;
    private boolean narrow;
    private boolean low;
    private String followed = "";

    WorkingsRoom(Region bench, List<Node> titles, Choice parts, GridPane tables, LimitStrip limits) {
        this.bench = bench;
        this.titles = titles;
        this.parts = parts;
        this.tables = tables;
        this.limits = limits;
        bench.widthProperty().addListener(o -> measure());
        bench.heightProperty().addListener(o -> measure());
        Reflow.watch(bench, r -> measure());
    }

    void setParts(Part... newColumns) {
        columns = List.of(newColumns);
        arrange();
    }

    /** Tells how many classes there are: with many, the strip is smaller. */
    void show(int newClasses) {
        classes = newClasses;
        limits.setCompact(classes > MANY && !narrow && !low);
    }

    /** Shows one part, if not all fit. */
    void choose(int part) {
        chosen = part;
        arrange();
    }

    /** Goes to the part that a lesson points at, or that the chosen formula fills, when either changes. */
    void follow(String focus, Implementation used) {
        String now = focus + used;
        if (now.equals(followed)) return;
        followed = now;
        chosen = focus.equals("panel.limits") ? LIMITS : used == Implementation.NAIVE ? NAIVE : STABLE;
        arrange();
    }

    private void measure() {
        if (bench.getScene() == null || bench.getWidth() <= 0) return;
        double em = Look.em(bench.getScene());
        double width = bench.getWidth() / em;
        narrow = width < NARROW;
        low = bench.getHeight() / em < LOW;
        show(titles.get(0), !Reflow.of(bench.getScene()).low());
        show(titles.get(1), titles.get(0).isVisible() && width >= NO_SUBTITLE);
        CellView.toggle(bench, "narrow", narrow);
        arrange();
    }

    private void arrange() {
        boolean all = !narrow && !low;
        int part = narrow && chosen == TABLES ? STABLE : !narrow && chosen != LIMITS ? TABLES : chosen;
        show(parts, !all);
        parts.offer(narrow ? List.of(NAIVE, STABLE, LIMITS) : List.of(TABLES, LIMITS));
        parts.show(part);
        show(tables, all || part != LIMITS);
        show(limits, all || part == LIMITS);
        for (Part column : columns) {
            boolean on = !narrow || part == NAIVE + column.column();
            column.nodes().forEach(n -> show(n, on));
        }
        List<ColumnConstraints> widths = tables.getColumnConstraints();
        widths.get(0).setPercentWidth(!narrow ? 47 : part == NAIVE ? 100 : 0);
        widths.get(1).setPercentWidth(!narrow ? 53 : part == NAIVE ? 0 : 100);
        tables.setHgap(narrow ? 0 : 2 * Look.em(bench.getScene()));
        limits.setCompact(classes > MANY && all);
    }

    private static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
