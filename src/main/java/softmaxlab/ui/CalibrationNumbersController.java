package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
        int column = 1;
        for (String key : List.of("before", "after", "change")) {
            Label head = new Label(texts.get("calibration.table." + key));
            head.getStyleClass().addAll("note", "metric-head");
            grid.add(head, column++, 0);
            changeHead = head;
        }
        row(Reading.NLL, Evaluation::nll, r -> texts.get("calibration.table.nll.rule"));
        row(Reading.ECE, Evaluation::ece, words::rule);
        row(Reading.MCE, Evaluation::mce, r -> texts.get("calibration.table.mce.rule"));
        row(Reading.BRIER, Evaluation::brier, r -> texts.get("calibration.table.brier.rule"));
        row(Reading.MEAN_CONFIDENCE, Evaluation::meanConfidence, r -> "");
        row(Reading.ACCURACY, Evaluation::accuracy, r -> "");
        grid.widthProperty().subscribe(w -> narrow(w.doubleValue()));
        lab.snapshotProperty().map(Snapshot::calibration).subscribe(this::show);
        lab.snapshotProperty()
                .map(s -> s.inputs().guide())
                .subscribe(guide -> rows.forEach(r -> {
                    r.hide(guide.hides(r.reading.key()));
                    r.outline(guide.focus().equals(r.reading.key()));
                }));
    }

    private void row(Reading reading, ToDoubleFunction<Evaluation> metric, Function<Reliability, String> rule) {
        Row row = new Row(reading, metric, rule);
        rows.add(row);
        int at = rows.size();
        grid.add(row.line, 0, at, 4, 1);
        grid.add(row.name, 0, at);
        grid.add(row.before, 1, at);
        grid.add(row.after, 2, at);
        grid.add(row.change, 3, at);
    }

    /** Without room the change goes, before the words that say what a number is. */
    private void narrow(double width) {
        if (grid.getScene() == null) return;
        boolean room = width > NARROW * Look.em(grid.getScene());
        changeHead.setManaged(room);
        changeHead.setVisible(room);
        rows.forEach(r -> r.showChange(room));
    }

    private void show(Calibration c) {
        if (c != null) rows.forEach(r -> r.show(c.before(), c.after()));
    }

    /** One metric. */
    private final class Row {
        private final Reading reading;
        private final ToDoubleFunction<Evaluation> metric;
        private final Function<Reliability, String> rule;
        private final HBox line = new HBox();
        private final Label ruleLabel = label("note");
        private final HBox name;
        private final Label before = label("metric");
        private final Label after = label("strong");
        private final Label change = label("metric-change");
        private boolean hidden;

        Row(Reading reading, ToDoubleFunction<Evaluation> metric, Function<Reliability, String> rule) {
            this.reading = reading;
            this.metric = metric;
            this.rule = rule;
            Label title = label("metric");
            title.setText(texts.get("calibration.table." + reading.key()));
            title.setMinWidth(Label.USE_PREF_SIZE);
            HBox.setHgrow(ruleLabel, Priority.ALWAYS);
            name = new HBox(title, ruleLabel);
            name.getStyleClass().add("metric-name");
            line.getStyleClass().add("metric-line");
            after.setId("after-" + reading.key());
            before.setId("before-" + reading.key());
        }

        private Label label(String style) {
            Label label = new Label();
            label.getStyleClass().add(style);
            return label;
        }

        void show(Evaluation b, Evaluation a) {
            double was = metric.applyAsDouble(b);
            double is = metric.applyAsDouble(a);
            ruleLabel.setText(rule.apply(a.reliability()));
            before.setText(number(was));
            after.setText(number(is));
            change.setText(change(was, is));
            line.setAccessibleText(String.join(
                    " ", title(), ruleLabel.getText(), before.getText(), after.getText(), change.getText()));
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

        void showChange(boolean show) {
            change.setManaged(show);
            change.setOpacity(show ? 1 : 0);
        }

        void hide(boolean hide) {
            if (hide == hidden) return;
            hidden = hide;
            for (Label l : List.of(before, after, change)) l.setVisible(!hide);
        }

        void outline(boolean pointed) {
            line.getStyleClass().remove("pointed-at");
            if (pointed) line.getStyleClass().add("pointed-at");
        }
    }
}
