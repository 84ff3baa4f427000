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
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Reading;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;

/** The table of metrics: before, after and the change. */
public final class CalibrationNumbersController {
    private static final int DECIMALS = 4;
    /** In em: below, there is no room for the change. */
    private static final double NARROW = 27;

    private final Lab lab;
    private final Texts texts;
    private final BinWords words;
    private final List<Row> rows = new ArrayList<>();

    @FXML
    private GridPane grid;

    private Label changeHead;

    public CalibrationNumbersController(Lab lab, Texts texts) {
        this.lab = lab;
        this.texts = texts;
        this.words = new BinWords(texts);
    }

    @FXML
    private void initialize() {
        changeHead = MetricLine.heads(
                        grid,
                        Stream.of("before", "after", "change")
                                .map(key -> texts.get("calibration.table." + key))
                                .toList())
                .get(2);
        row(Reading.NLL, Evaluation::nll, (was, is) -> texts.get("calibration.table.nll.rule"));
        row(Reading.ECE, Evaluation::ece, words::rule);
        row(Reading.MCE, Evaluation::mce, (was, is) -> texts.get("calibration.table.mce.rule"));
        row(Reading.BRIER, Evaluation::brier, (was, is) -> texts.get("calibration.table.brier.rule"));
        row(Reading.MEAN_CONFIDENCE, Evaluation::meanConfidence, (was, is) -> "");
        row(Reading.ACCURACY, Evaluation::accuracy, (was, is) -> "");
        grid.widthProperty().subscribe(w -> narrow(w.doubleValue()));
        lab.snapshotProperty().map(Snapshot::calibration).subscribe(this::show);
        lab.snapshotProperty()
                .map(s -> s.inputs().guide())
                .subscribe(guide -> rows.forEach(r -> {
                    r.line.hideNumbers(guide.hides(r.reading.key()));
                    r.line.outline(guide.focus().equals(r.reading.key()));
                }));
    }

    private void row(
            Reading reading, ToDoubleFunction<Evaluation> metric, BiFunction<Reliability, Reliability, String> rule) {
        rows.add(new Row(reading, metric, rule, new MetricLine(grid, rows.size() + 1)));
    }

    /** Without room the change goes, before the words that say what a number is. */
    private void narrow(double width) {
        if (grid.getScene() == null) return;
        boolean room = width > NARROW * Look.em(grid.getScene());
        MetricLine.show(changeHead, room);
        rows.forEach(r -> r.line.setRoomForChange(room));
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
                title(), rule.apply(b.reliability(), a.reliability()), number(was), number(is), change(was, is)
            };
            line.show(texts[0], texts[1], texts[2], texts[3], texts[4]);
            line.setAccessibleText(String.join(" ", texts));
        }

        private String title() {
            return texts.get("calibration.table." + reading.key());
        }

        private String number(double value) {
            return Double.isNaN(value) ? texts.get("calibration.table.none") : Numbers.fixed(value, DECIMALS);
        }

        private String change(double was, double is) {
            if (Double.isNaN(was)) return texts.get("calibration.table.none");
            if (was == is) return texts.get("calibration.table.same");
            return Numbers.signed(is - was, DECIMALS);
        }
    }
}
