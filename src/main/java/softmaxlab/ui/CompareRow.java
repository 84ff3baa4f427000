package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Method;
import softmaxlab.lab.CompareMetric;
import softmaxlab.lab.CompareWords;
import softmaxlab.lab.Comparison;
import softmaxlab.lab.FitWords;
import softmaxlab.lab.Ranking;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.CurveSet;

/** One row of the table that compares: whether its curve is drawn, its name, and numbers or why there are none. */
final class CompareRow {
    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private final Texts texts;
    private final CompareWords words;
    private final Region line = new Region();
    private final CheckBox drawn = new CheckBox();
    private final Line key = new Line(0, 0, 40, 0);
    private final Label name = new Label();
    private final Label remark = new Label();
    private final HBox head;
    private final List<Label> cells = new ArrayList<>();
    private final HBox answer = new HBox();
    private final Label answerWords = new Label();
    private final Button act = new Button();
    private Evaluation shown;

    CompareRow(Texts texts, String id) {
        this.texts = texts;
        words = new CompareWords(texts);
        line.getStyleClass().add("compare-line");
        line.setMouseTransparent(true);
        drawn.setId("draw-" + id);
        drawn.setMinWidth(Region.USE_PREF_SIZE);
        act.setId("act-" + id);
        act.setMinWidth(Region.USE_PREF_SIZE);
        key.getStyleClass().add("compare-key");
        remark.getStyleClass().add("compare-remark");
        for (Label l : List.of(name, remark, answerWords)) l.setWrapText(true);
        remark.managedProperty().bind(remark.visibleProperty());
        act.managedProperty().bind(act.visibleProperty());
        head = new HBox(drawn, key, name);
        head.getStyleClass().add("compare-name");
        answer.getStyleClass().add("compare-answer");
        answer.getChildren().setAll(answerWords, act);
        answer.managedProperty().bind(answer.visibleProperty());
        for (CompareMetric m : CompareMetric.values()) {
            Label cell = new Label();
            cell.getStyleClass().add("compare-cell");
            cell.setId(m.key() + "-" + id);
            cell.setAccessibleRole(AccessibleRole.TEXT);
            GridPane.setHalignment(cell, HPos.RIGHT);
            cells.add(cell);
        }
    }

    /** Puts the row into two rows of a grid: the remark has the whole width. */
    void place(GridPane grid, int at) {
        grid.add(line, 0, at, cells.size() + 1, 2);
        grid.add(head, 0, at);
        grid.add(remark, 0, at + 1, cells.size() + 1, 1);
        grid.add(answer, 1, at, cells.size(), 1);
        for (int i = 0; i < cells.size(); i++) grid.add(cells.get(i), i + 1, at);
    }

    /** The box that says whether the curve is drawn. */
    CheckBox drawn() {
        return drawn;
    }

    /** The button of a row without numbers, or that takes the row away. */
    Button act() {
        return act;
    }

    /** What the row is called. */
    String name() {
        return name.getText();
    }

    void setName(String text, String more) {
        name.setText(text);
        remark.setText(more);
        remark.setVisible(!more.isEmpty());
        drawn.setAccessibleText(texts.get("calibration.compare.draw", text));
    }

    /** @param at which of the ways to draw a line */
    void setDash(int at) {
        key.getStrokeDashArray().setAll(CurveSet.dashes(at));
    }

    /** Marks the row whose curve is pointed at. */
    void setPointed(boolean pointed) {
        line.pseudoClassStateChanged(POINTED, pointed);
    }

    void showNumbers(Evaluation e) {
        shown = e;
        for (CompareMetric m : CompareMetric.values()) {
            Label cell = cells.get(m.ordinal());
            cell.setText(words.number(m.of(e)));
            cell.pseudoClassStateChanged(BEST, false);
            cell.setVisible(true);
        }
        answer.setVisible(false);
        drawn.setDisable(false);
    }

    /**
     * Shows how it stands with a calibrator.
     *
     * @param result the latest result, null if there is none
     * @param zeros how many judged rows give their true class probability 0 as they are
     */
    void show(Method m, CompareRuns.State state, Comparison result, Comparison.Case c, int zeros) {
        if (result == null || state == CompareRuns.State.WAITS) {
            boolean runs = state == CompareRuns.State.RUNS;
            setName(words.name(m), "");
            showWords(
                    runs ? texts.get("calibration.compare.computing") : words.left(c),
                    texts.get(runs ? "calibration.compare.stop" : "calibration.compare.compute"));
            String spoken = texts.get("calibration.compare.compute.spoken", new FitWords(texts).name(m));
            act.setAccessibleText(runs ? null : spoken);
        } else if (result.evaluation() == null) {
            setName(words.name(m), "");
            showWords(words.none(result), "");
        } else {
            setName(words.name(result), words.remark(result, zeros));
            showNumbers(result.evaluation());
        }
    }

    /** Words in place of numbers. */
    private void showWords(String words, String button) {
        shown = null;
        cells.forEach(c -> c.setVisible(false));
        answer.setVisible(true);
        answerWords.setText(words);
        act.setVisible(!button.isEmpty());
        act.setText(button);
        drawn.setDisable(true);
    }

    /** The numbers on show; null if there are none. */
    Evaluation shown() {
        return shown;
    }

    /** The places of the numbers, one per metric, in their order. */
    List<Label> cells() {
        return cells;
    }

    /**
     * Says how one number stands.
     *
     * @param standing null if that is not known
     * @param sentence all that can be said of it
     */
    void mark(CompareMetric m, Ranking.Standing standing, String sentence) {
        if (shown == null) return;
        Label cell = cells.get(m.ordinal());
        String number = words.number(m.of(shown));
        boolean luck = standing == Ranking.Standing.WITHIN_LUCK;
        cell.setText(luck ? texts.get("calibration.compare.alike", number) : number);
        cell.pseudoClassStateChanged(BEST, standing == Ranking.Standing.BEST);
        cell.setAccessibleText(sentence);
    }

    /** Puts a button that takes the row away behind its name. */
    void removable(String spoken, Runnable remove) {
        Button button = new Button();
        button.setGraphic(Marks.cross(Marks.Tone.PLAIN));
        button.setAccessibleText(spoken);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> remove.run());
        head.getChildren().add(button);
    }
}
