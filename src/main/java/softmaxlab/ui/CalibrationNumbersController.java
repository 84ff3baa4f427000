package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Reliability;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Metric;
import softmaxlab.lab.MetricWords;
import softmaxlab.lab.Reading;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;

/** The table of metrics: before, after and the change. */
public final class CalibrationNumbersController {
    /** In em: below, there is no room for the change. */
    private static final double NARROW = 27;

    private final Lab lab;
    private final WindowState window;
    private final Texts texts;
    private final BinWords words;
    private final MetricWords numbers;
    private final List<Row> rows = new ArrayList<>();

    @FXML
    private GridPane grid;

    private Label changeHead;

    public CalibrationNumbersController(Lab lab, Texts texts, WindowState window) {
        this.lab = lab;
        this.window = window;
        this.texts = texts;
        this.words = new BinWords(texts);
        this.numbers = new MetricWords(texts);
    }

    @FXML
    private void initialize() {
        changeHead = MetricLine.heads(
                        grid,
                        Stream.of("before", "after", "change")
                                .map(key -> texts.get("calibration.table." + key))
                                .toList())
                .get(2);
        row(Reading.NLL, Metric.NLL, Evaluation::nll, (was, is) -> texts.get("calibration.table.nll.rule"));
        row(Reading.ECE, Metric.ECE, Evaluation::ece, words::rule);
        row(
                Reading.MCE,
                Metric.MCE,
                Evaluation::mce,
                (was, is) -> texts.get("calibration.table.mce.rule", words.worst(was, is)));
        row(Reading.BRIER, Metric.BRIER, Evaluation::brier, (was, is) -> texts.get("calibration.table.brier.rule"));
        row(Reading.MEAN_CONFIDENCE, Metric.MEAN_CONFIDENCE, Evaluation::meanConfidence, (was, is) -> "");
        row(Reading.ACCURACY, Metric.ACCURACY, Evaluation::accuracy, (was, is) -> "");
        grid.widthProperty().subscribe(w -> narrow(w.doubleValue()));
        lab.snapshotProperty().map(Snapshot::calibration).subscribe(this::show);
        lab.snapshotProperty()
                .map(s -> s.inputs().guide().focus())
                .subscribe(focus -> rows.forEach(r -> r.line.outline(focus.equals(r.reading.key()))));
    }

    /** One click or key goes from a number to its formula and source. */
    private void row(
            Reading reading,
            Metric about,
            ToDoubleFunction<Evaluation> metric,
            BiFunction<Reliability, Reliability, String> rule) {
        MetricLine line = new MetricLine(grid, rows.size() + 1);
        line.onOpen(() -> window.showMetric(about), texts.get("calibration.table.open"));
        rows.add(new Row(reading, metric, rule, line));
    }

    /** Without room the change goes, before the words that say what a number is. */
    private void narrow(double width) {
        if (grid.getScene() == null) return;
        double em = Look.em(grid.getScene());
        boolean room = width > NARROW * em;
        Nodes.show(changeHead, room);
        rows.forEach(r -> r.line.setRoomForChange(room));
        rows.forEach(r -> r.line.setWidth(room ? Double.POSITIVE_INFINITY : width, em));
    }

    private void show(Calibration c) {
        if (c != null) rows.forEach(r -> r.show(c.before(), c.after()));
    }

    /** One metric. */
    private final class Row {
        private final Reading reading;
        private final ToDoubleFunction<Evaluation> metric;
        private final BiFunction<Reliability, Reliability, String> rule;
        private final MetricLine line;

        Row(
                Reading reading,
                ToDoubleFunction<Evaluation> metric,
                BiFunction<Reliability, Reliability, String> rule,
                MetricLine line) {
            this.reading = reading;
            this.metric = metric;
            this.rule = rule;
            this.line = line;
            line.setKey(reading.key());
        }

        void show(Evaluation b, Evaluation a) {
            double was = metric.applyAsDouble(b);
            double is = metric.applyAsDouble(a);
            String[] texts = {
                title(),
                rule.apply(b.reliability(), a.reliability()),
                numbers.number(was),
                numbers.number(is),
                numbers.change(was, is)
            };
            line.show(texts[0], texts[1], texts[2], texts[3], texts[4]);
            line.setAccessibleText(String.join(" ", texts));
        }

        private String title() {
            return texts.get("calibration.table." + reading.key());
        }
    }
}
