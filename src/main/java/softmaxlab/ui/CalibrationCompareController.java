package softmaxlab.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.CompareMetric;
import softmaxlab.lab.CompareWords;
import softmaxlab.lab.Comparison;
import softmaxlab.lab.FitWords;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.KeptResult;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Ranking;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.CurveMark;
import softmaxlab.ui.chart.CurveSet;

/** The view "Compare": every calibrator fitted and judged on the same rows, and results that were kept. */
public final class CalibrationCompareController {
    private static final double PALE = 0.45;

    private final Lab lab;
    private final Texts texts;
    private final FitWords fitWords;
    private final BinWords binWords;
    private final CompareWords said;
    private final CompareRuns runs;
    private final Work work;
    private final CurveSet curves;
    private final Map<Method, CompareRow> methodRows = new EnumMap<>(Method.class);
    private final List<CompareRow> keptRows = new ArrayList<>();
    private final Set<Method> drawn = EnumSet.of(Method.IDENTITY, Method.TEMPERATURE);
    private final Set<KeptResult> hidden = new HashSet<>();
    private List<KeptResult> kept = List.of();
    private Comparison.Case asked;
    private CompareLuck luck;

    @FXML
    private VBox root;

    @FXML
    private ViewPages pages;

    @FXML
    private VBox chartPart;

    @FXML
    private FittingScroll wordsPart;

    @FXML
    private VBox words;

    @FXML
    private VBox tablePart;

    @FXML
    private VBox tableAndNotes;

    @FXML
    private VBox notes;

    @FXML
    private Text claim;

    @FXML
    private Text evidence;

    @FXML
    private Button keep;

    @FXML
    private ToggleButton whole;

    @FXML
    private CompareTable table;

    @FXML
    private Label rule;

    @FXML
    private SentenceLine sentence;

    public CalibrationCompareController(Lab lab, Texts texts, Work work, CompareRuns runs) {
        this.lab = lab;
        this.texts = texts;
        this.work = work;
        fitWords = new FitWords(texts);
        binWords = new BinWords(texts);
        said = new CompareWords(texts);
        this.runs = runs;
        curves = new CurveSet(texts.get("calibration.axis.confidence"), texts.get("calibration.axis.accuracy"));
        curves.setAccessibleText(texts.get("calibration.compare.chart"));
    }

    @FXML
    private void initialize() {
        chartPart.getChildren().setAll(curves);
        VBox.setVgrow(curves, Priority.ALWAYS);
        new CompareLayout(pages, words, tablePart, tableAndNotes, table, notes, rule, whole)
                .setUp(
                        Stream.of("curves", "words", "table")
                                .map(key -> texts.get("calibration.compare." + key))
                                .toArray(String[]::new),
                        chartPart,
                        wordsPart);
        table.setUp(texts);
        for (Method m : Method.values()) table.add(newRow(m));
        luck = new CompareLuck(work, root, this::mark);
        runs.onChange(this::refresh);
        sentence.atRest(() -> texts.get("calibration.compare.rest"));
        curves.onNewMark(this::describe);
        lab.snapshotProperty().map(Snapshot::isCalibrationExact).subscribe(exact -> keep.setDisable(!exact));
        WhileShown.follow(root, lab.snapshotProperty().map(s -> s.inputs()), this::show);
    }

    private CompareRow newRow(Method m) {
        CompareRow row = new CompareRow(texts, m.key());
        methodRows.put(m, row);
        row.setDash(m.ordinal());
        describeCells(row);
        row.drawn().setSelected(drawn.contains(m));
        row.drawn().setOnAction(e -> {
            if (row.drawn().isSelected()) drawn.add(m);
            else drawn.remove(m);
            draw();
        });
        row.act().setOnAction(e -> {
            if (runs.state(m) == CompareRuns.State.RUNS) runs.stop(m);
            else runs.demand(m);
        });
        return row;
    }

    private void describeCells(CompareRow row) {
        for (Label cell : row.cells()) sentence.describe(cell, cell::getAccessibleText);
    }

    private void describe(CurveMark mark) {
        sentence.describe(mark, () -> sentenceOf(mark));
        mark.onMove(() -> {
            mark.setAccessibleText(sentenceOf(mark));
            sentence.refresh();
            List<CompareRow> shown = drawnRows();
            for (int i = 0; i < shown.size(); i++)
                shown.get(i)
                        .setPointed(i < curves.marks().size()
                                && curves.marks().get(i).isPointed());
        });
    }

    private String sentenceOf(CurveMark mark) {
        if (mark.curve() == null) return "";
        String bin = binWords.sentence(mark.curve().reliability(), mark.bin(), 0);
        return texts.get(
                "calibration.compare.sentence", FitWords.capital(mark.curve().name()), bin);
    }

    private void show(Inputs in) {
        Comparison.Case wanted = Comparison.Case.of(in.question());
        boolean other = !wanted.equals(asked);
        asked = wanted;
        if (!in.kept().equals(kept)) showKept(in.kept());
        if (other) runs.want(wanted);
        refresh();
    }

    private void showKept(List<KeptResult> results) {
        kept = results;
        hidden.retainAll(results);
        table.keepFirst(Method.values().length);
        keptRows.clear();
        for (int i = 0; i < results.size(); i++) {
            KeptResult r = results.get(i);
            CompareRow row = new CompareRow(texts, "kept-" + i);
            row.setName(FitWords.capital(r.done()), said.kept(r));
            row.setDash(Method.values().length + i);
            row.showNumbers(r.evaluation());
            row.drawn().setSelected(!hidden.contains(r));
            row.drawn().setOnAction(e -> {
                if (row.drawn().isSelected()) hidden.remove(r);
                else hidden.add(r);
                draw();
            });
            row.removable(texts.get("calibration.compare.remove.spoken", r.name(texts)), () -> remove(r));
            describeCells(row);
            keptRows.add(row);
            table.add(row);
        }
    }

    private void remove(KeptResult r) {
        lab.change(in -> in.withKept(in.kept().stream().filter(k -> k != r).toList()));
    }

    /** Sets aside what the bench shows; one undo entry. */
    @FXML
    private void keep() {
        Calibration c = lab.snapshot().calibration();
        if (!lab.snapshot().isCalibrationExact()) return;
        List<KeptResult> all = new ArrayList<>(lab.inputs().kept());
        for (KeptResult r : KeptResult.of(c, texts)) if (!all.contains(r)) all.add(r);
        lab.change(in -> in.withKept(all));
    }

    private void refresh() {
        if (asked == null) return;
        Comparison identity = runs.result(Method.IDENTITY);
        int zeros = identity == null || identity.evaluation() == null
                ? 0
                : identity.evaluation().zeroTrue();
        methodRows.forEach((m, row) -> row.show(m, runs.state(m), runs.result(m), asked, zeros));
        table.setOpacity(isStale() ? PALE : 1);
        luck.ask(runs);
        mark();
        evidence.setText(" " + said.basis(asked, lab.inputs().question()));
        rule.setText(said.rule(asked));
        draw();
    }

    private void mark() {
        boolean pending = luck.isPending() && asked.data().predictions().kind() != Predictions.Kind.TOP1;
        claim.setText(pending ? texts.get("calibration.compare.claim.pending") : said.claim(luck.rankings()));
        methodRows.forEach((m, row) -> mark(row, m));
        keptRows.forEach(row -> mark(row, null));
        table.walkCells();
        sentence.refresh();
    }

    private void mark(CompareRow row, Method method) {
        for (CompareMetric m : CompareMetric.values()) {
            if (row.shown() == null) continue;
            Ranking r = method == null ? null : luck.rankings().get(m);
            String words = said.cell(row.name(), method, m, m.of(row.shown()), r);
            row.mark(m, r == null ? null : r.standing(method), words);
        }
    }

    private boolean isStale() {
        Comparison identity = runs.result(Method.IDENTITY);
        return identity != null && !identity.basis().equals(asked);
    }

    private List<CompareRow> drawnRows() {
        List<CompareRow> out = new ArrayList<>();
        methodRows.forEach((m, row) -> {
            if (row.shown() != null && drawn.contains(m)) out.add(row);
        });
        for (int i = 0; i < keptRows.size(); i++) if (!hidden.contains(kept.get(i))) out.add(keptRows.get(i));
        return out;
    }

    private void draw() {
        List<CurveSet.Curve> out = new ArrayList<>();
        methodRows.forEach((m, row) -> {
            if (row.shown() != null && drawn.contains(m)) {
                out.add(new CurveSet.Curve(fitWords.brief(m), row.shown().reliability(), m.ordinal()));
            }
        });
        for (int i = 0; i < kept.size(); i++) {
            KeptResult r = kept.get(i);
            if (!hidden.contains(r)) {
                out.add(new CurveSet.Curve(said.brief(r), r.evaluation().reliability(), Method.values().length + i));
            }
        }
        curves.show(out);
        sentence.refresh();
    }
}
