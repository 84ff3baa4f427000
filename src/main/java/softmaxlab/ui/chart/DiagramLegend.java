package softmaxlab.ui.chart;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import softmaxlab.engine.BinInterval;
import softmaxlab.lab.Texts;

/** What the marks of a reliability diagram mean: the bins on one line, whiskers and diagonal on another. */
public final class DiagramLegend extends VBox {
    /** The samples of whisker and diagonal, in pixels at the usual text size. */
    private static final double WIDTH = 14;

    private static final double HEIGHT = 13;

    private final Texts texts;
    private final HBox lines;
    private final Label interval;

    public DiagramLegend(Texts texts) {
        this.texts = texts;
        HBox bins = line();
        for (String key : new String[] {"over", "under", "empty"}) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", key);
            add(bins, swatch, key);
        }
        lines = line();
        interval = add(lines, whiskerSample(), "whisker");
        show(BinInterval.DEFAULT);
        add(lines, sample(diagonal()), "diagonal");
        lines.managedProperty().bind(lines.visibleProperty());
        getStyleClass().add("legends");
        getChildren().setAll(bins, lines);
    }

    /** Only the bins, where there is little room. */
    public void setBrief(boolean brief) {
        lines.setVisible(!brief);
    }

    /** Names the interval that the whiskers stand for. */
    public void show(BinInterval kind) {
        interval.setText(texts.get("calibration.legend.whisker", texts.get("calibration.interval." + kind.key())));
    }

    private static HBox line() {
        HBox line = new HBox();
        line.getStyleClass().add("legend");
        return line;
    }

    private Label add(HBox line, Node swatch, String key) {
        Label label = new Label(texts.get("calibration.legend." + key));
        label.setMinWidth(USE_PREF_SIZE);
        line.getChildren().addAll(swatch, label);
        return label;
    }

    private static Pane sample(Node shape) {
        Pane sample = new Pane(shape);
        sample.setMinSize(WIDTH, HEIGHT);
        sample.setMaxSize(WIDTH, HEIGHT);
        return sample;
    }

    /** A whisker as a sign. */
    public static Pane whiskerSample() {
        return sample(whisker());
    }

    private static Node whisker() {
        double x = WIDTH / 2;
        Path path = new Path(
                new MoveTo(x, 1),
                new LineTo(x, HEIGHT - 1),
                new MoveTo(x - 4, 1),
                new LineTo(x + 4, 1),
                new MoveTo(x - 4, HEIGHT - 1),
                new LineTo(x + 4, HEIGHT - 1));
        path.getStyleClass().add("bin-whisker");
        return path;
    }

    private static Node diagonal() {
        Line line = new Line(0, HEIGHT, WIDTH, 0);
        line.getStyleClass().add("chart-diagonal");
        return line;
    }
}
