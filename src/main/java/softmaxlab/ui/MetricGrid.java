package softmaxlab.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import softmaxlab.lab.Metric;
import softmaxlab.lab.MetricBasis;
import softmaxlab.lab.MetricWords;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.Em;

/** All numbers, group by group: name, convention, before, after, change. One row is chosen, by click or arrow keys. */
public final class MetricGrid extends GridPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass TWO_LINES = PseudoClass.getPseudoClass("two-lines");
    private static final List<String> HEADS = List.of("before", "after", "change");

    /** Widths in em: between two columns, and left and right of them. */
    private static final double GAP = 1.3;

    private static final double NARROW_GAP = 0.9;
    private static final double SIDES = 1;
    private static final double NOTE = 0.9;

    private final Map<Metric, Line> lines = new EnumMap<>(Metric.class);
    private final Map<Metric.Group, Label> groups = new EnumMap<>(Metric.Group.class);
    private final List<Label> heads = new ArrayList<>();
    private List<List<Metric>> pages = List.of();
    private Metric chosen = Metric.ECE;
    private int page;
    private double roomWidth = Double.POSITIVE_INFINITY;
    private double roomHeight = Double.POSITIVE_INFINITY;
    private boolean withChange = true;
    private Runnable onPage = () -> {};
    private Texts texts;
    private MetricWords words;
    private Consumer<Metric> onChoose = m -> {};

    public MetricGrid() {
        getStyleClass().add("metric-grid");
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints convention = new ColumnConstraints();
        convention.setHgrow(Priority.ALWAYS);
        convention.setMinWidth(0);
        getColumnConstraints().addAll(name, convention);
        for (int i = 0; i < HEADS.size(); i++) {
            ColumnConstraints number = new ColumnConstraints();
            number.setHalignment(HPos.RIGHT);
            number.setMinWidth(USE_PREF_SIZE);
            getColumnConstraints().add(number);
        }
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void use(MetricWords metricWords, Texts allTexts, Consumer<Metric> listener) {
        words = metricWords;
        texts = allTexts;
        onChoose = listener;
        int at = 0;
        for (Metric.Group group : Metric.Group.values()) {
            Label head = label(words.group(group), "strong");
            head.getStyleClass().add("group");
            groups.put(group, head);
            add(head, 0, at);
            for (int i = 0; at == 0 && i < HEADS.size(); i++) {
                heads.add(label(texts.get("calibration.table." + HEADS.get(i)), "note"));
                add(heads.get(i), 2 + i, at);
            }
            at++;
            for (Metric m : Metric.values()) {
                if (m.group() == group) lines.put(m, new Line(m, at++));
            }
        }
    }

    void show(MetricBasis before, MetricBasis after) {
        lines.values().forEach(l -> l.show(before, after));
        if (getScene() != null && fitRules()) {
            part();
            turn(Math.min(page, pages.size() - 1));
        }
    }

    /** Told when there is another page or another number of pages. */
    void onPage(Runnable listener) {
        onPage = listener;
    }

    /** Takes what there is room for, in em: without enough width the changes go, then long rules take two lines. */
    void fit(double width, double height) {
        if (width == roomWidth && height == roomHeight) return;
        roomWidth = width;
        roomHeight = height;
        fitRules();
        part();
        turn(pageOf(chosen));
    }

    /** Whether that changes something. */
    private boolean fitRules() {
        double em = Em.of(getScene());
        double numbers = widest(2, l -> l.before.getText(), true) + widest(3, l -> l.after.getText(), true);
        double room = (roomWidth - SIDES) * em - widest(0, l -> l.name.getText(), false) - numbers;
        double change = widest(4, l -> l.change.getText(), false) + 4 * GAP * em;
        boolean was = withChange;
        withChange = room - change >= widest(1, l -> l.convention.getText(), false);
        pseudoClassStateChanged(NARROW, !withChange);
        double left = withChange ? room - change : room - 4 * NARROW_GAP * em;
        boolean other = was != withChange;
        for (Line l : lines.values()) other |= l.fitRule(left);
        return other;
    }

    /** The widest text of a column, in pixels. */
    private double widest(int column, Function<Line, String> text, boolean strong) {
        double head = column < 2 ? 0 : noteWidth(heads.get(column - 2).getText());
        return lines.values().stream()
                .mapToDouble(l ->
                        column == 1 ? noteWidth(text.apply(l)) : Fonts.width(text.apply(l), strong, Em.of(getScene())))
                .reduce(head, Math::max);
    }

    private double noteWidth(String words) {
        return Fonts.width(words, false, NOTE * Em.of(getScene()));
    }

    private void part() {
        List<Metric> order = inOrder().stream().map(l -> l.metric).toList();
        pages = MetricLeaves.of(order, m -> lines.get(m).tall, roomHeight);
    }

    private List<Line> inOrder() {
        return lines.values().stream()
                .sorted(Comparator.comparingInt(l -> l.at))
                .toList();
    }

    /** Shows another page; the chosen number stays chosen. */
    void turn(int to) {
        page = to;
        showPage();
    }

    private void showPage() {
        if (pages.isEmpty()) return;
        List<Metric> shown = pages.get(page);
        Metric reached = shown.contains(chosen) ? chosen : shown.get(0);
        lines.forEach((m, line) -> line.row.setFocusTraversable(m == reached));
        lines.forEach((m, line) ->
                line.cells().forEach(n -> Nodes.show(n, shown.contains(m) && (withChange || n != line.change))));
        Nodes.show(heads.get(HEADS.size() - 1), withChange);
        groups.forEach((g, head) -> Nodes.show(head, shown.stream().anyMatch(m -> m.group() == g)));
        for (Label head : heads)
            setRowIndex(head, getRowIndex(groups.get(shown.get(0).group())));
        onPage.run();
    }

    int pages() {
        return pages.size();
    }

    /** The page on show. */
    int page() {
        return page;
    }

    private int pageOf(Metric m) {
        for (int i = 0; i < pages.size(); i++) if (pages.get(i).contains(m)) return i;
        return 0;
    }

    void choose(Metric m) {
        boolean other = chosen != m;
        chosen = m;
        turn(other ? pageOf(m) : page);
        lines.forEach((metric, line) -> line.row.pseudoClassStateChanged(CHOSEN, metric == m));
    }

    private void key(KeyEvent e) {
        List<Line> all = inOrder();
        int now = 0;
        for (int i = 0; i < all.size(); i++) if (all.get(i).row.isFocused()) now = i;
        int to = switch (e.getCode()) {
            case UP -> Math.max(0, now - 1);
            case DOWN -> Math.min(all.size() - 1, now + 1);
            case HOME -> 0;
            case END -> all.size() - 1;
            case ENTER, SPACE -> now;
            default -> -1;
        };
        if (to < 0) return;
        onChoose.accept(all.get(to).metric);
        all.get(to).row.requestFocus();
        e.consume();
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll(style, "cell");
        label.setMouseTransparent(true);
        return label;
    }

    /** One number. */
    private final class Line {
        private final Metric metric;
        private final int at;
        private final Region row = new Region();
        private final Label name;
        private final Label convention = label("", "note");
        private final Label before = label("", "metric");
        private final Label after = label("", "strong");
        private final Label change = label("", "metric");
        private boolean tall;

        Line(Metric metric, int at) {
            this.metric = metric;
            this.at = at;
            name = label(words.name(metric), "metric");
            row.getStyleClass().add("metric-row");
            row.setId("metric-" + metric.key());
            row.setAccessibleRole(AccessibleRole.BUTTON);
            row.setOnMousePressed(e -> {
                row.requestFocus();
                onChoose.accept(metric);
            });
            before.setId("metric-before-" + metric.key());
            after.setId("metric-after-" + metric.key());
            convention.setWrapText(true);
            add(row, 0, at, 5, 1);
            add(name, 0, at);
            add(convention, 1, at);
            add(before, 2, at);
            add(after, 3, at);
            add(change, 4, at);
        }

        /** Whether the rule takes another number of lines than before. */
        boolean fitRule(double room) {
            boolean was = tall;
            tall = noteWidth(convention.getText()) > room;
            cells().forEach(n -> n.pseudoClassStateChanged(TWO_LINES, tall));
            return was != tall;
        }

        List<Node> cells() {
            return List.of(row, name, convention, before, after, change);
        }

        void show(MetricBasis was, MetricBasis is) {
            double from = metric.value(was);
            double to = metric.value(is);
            convention.setText(words.convention(metric, was, is)
                    .replace(", hi", ",\u00a0hi")
                    .replace("0 to ", "0\u00a0to\u00a0"));
            before.setText(words.number(from));
            after.setText(words.number(to));
            change.setText(words.change(from, to));
            row.setAccessibleText(texts.get(
                    "calibration.metrics.row",
                    words.name(metric),
                    convention.getText(),
                    before.getText(),
                    after.getText(),
                    change.getText()));
        }
    }
}
