package softmaxlab.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import softmaxlab.engine.Implementation;
import softmaxlab.ui.chart.LimitStrip;

/**
 * What of the bench "Workings" is on show at once: everything where there is room, otherwise the parts one after the
 * other by a switch.
 */
final class WorkingsRoom {
    private static final double NARROW = 54;
    private static final double LOW = 33;
    /** Below this height even the strip alone has to be small. */
    private static final double VERY_LOW = 24;

    private static final double TIGHT = 62;
    private static final int MANY = 8;
    private static final int TABLES = 0;
    private static final int NAIVE = 1;
    private static final int STABLE = 2;
    private static final int LIMITS = 3;

    /** The nodes of one table. */
    record Table(Node head, Sheet sheet, Node verdict) {}

    /** The parts, and the switch between them. */
    record Parts(Choice choice, GridPane tables, Table naive, Table stable, LimitStrip limits) {}

    /** The line that describes what is pointed at, its place in the body, and the stage it lies on where room is short. */
    record Spoken(Node line, Pane body, StackPane stage) {}

    /** The title row, which goes where the window is low; its switch then stands among the controls. */
    record Head(Pane row, Node subtitle, Choice impl, Choice dtype, LogitFields logits, Pane controls) {}

    private final Region bench;
    private final Parts parts;
    private Head head;
    private Spoken spoken;
    private int chosen = TABLES;
    private int classes;
    private boolean narrow;
    private boolean low;
    private boolean veryLow;
    private String followed = "";

    WorkingsRoom(Region bench, Parts parts) {
        this.bench = bench;
        this.parts = parts;
    }

    void setHead(Head newHead, Spoken newSpoken) {
        head = newHead;
        spoken = newSpoken;
        bench.widthProperty().addListener(o -> measure());
        bench.heightProperty().addListener(o -> measure());
        Reflow.watch(bench, r -> measure());
        arrange();
    }

    /** Tells how many classes there are: with many, the strip is smaller. */
    void show(int newClasses) {
        classes = newClasses;
        arrange();
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
        veryLow = bench.getHeight() / em < VERY_LOW;
        CellView.toggle(bench, "tight", width < TIGHT);
        Nodes.show(head.subtitle(), width >= TIGHT);
        boolean titled = !Reflow.of(bench.getScene()).low();
        Nodes.show(head.row(), titled);
        Pane home = titled ? head.row() : head.controls();
        // The switch between the parts stays last among the controls.
        int at = titled ? home.getChildren().size() : home.getChildren().indexOf(parts.choice());
        move(head.impl(), home, at);
        head.dtype().setCaptioned(!narrow);
        head.logits().setNarrow(narrow);
        boolean all = !narrow && !low;
        move(spoken.line(), all ? spoken.body() : spoken.stage(), 1);
        StackPane.setAlignment(spoken.line(), Pos.BOTTOM_LEFT);
        arrange();
    }

    private static void move(Node node, Pane home, int at) {
        if (node.getParent() == home) return;
        ((Pane) node.getParent()).getChildren().remove(node);
        home.getChildren().add(at, node);
    }

    private void arrange() {
        boolean all = !narrow && !low;
        int part = narrow && chosen == TABLES ? STABLE : !narrow && chosen != LIMITS ? TABLES : chosen;
        Nodes.show(parts.choice(), !all);
        parts.choice().offer(narrow ? List.of(NAIVE, STABLE, LIMITS) : List.of(TABLES, LIMITS));
        parts.choice().show(part);
        Nodes.show(parts.tables(), all || part != LIMITS);
        Nodes.show(parts.limits(), all || part == LIMITS);
        arrange(parts.naive(), !narrow || part == NAIVE);
        arrange(parts.stable(), !narrow || part == STABLE);
        List<ColumnConstraints> widths = parts.tables().getColumnConstraints();
        widths.get(0).setPercentWidth(!narrow ? 47 : part == NAIVE ? 100 : 0);
        widths.get(1).setPercentWidth(!narrow ? 53 : part == NAIVE ? 0 : 100);
        parts.tables().setHgap(narrow ? 0 : 2 * Look.em(bench.getScene()));
        parts.limits().setCompact(all ? classes > MANY : veryLow);
    }

    private void arrange(Table table, boolean on) {
        Nodes.show(table.head(), on && !narrow);
        Nodes.show(table.sheet(), on);
        Nodes.show(table.verdict(), on);
    }
}
