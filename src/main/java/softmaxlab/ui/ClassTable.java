package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import softmaxlab.engine.Row;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Knob;
import softmaxlab.lab.LogitRange;
import softmaxlab.lab.Snapshot;
import softmaxlab.ui.chart.Columns;
import softmaxlab.ui.chart.ManyBars;

/**
 * The classes: a {@link ClassRow} each while there is room and there are at most 12; otherwise one row for the chosen
 * class over a {@link ManyBars} of all.
 */
public final class ClassTable extends Region {
    private static final double LEAST_ROW_EM = 1.75;
    private static final double MOST_ROW_EM = 18;
    private static final double CHOSEN_ROW_EM = 2.7;

    private final List<ClassRow> rows = new ArrayList<>();
    private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(this, "pointed", -1);
    private ClassEdits edits;
    private ProbabilityWords words;
    private SentenceLine sentence;
    private TableFrame frame;
    private ManyBars many;
    private Snapshot snapshot;
    private boolean narrow;
    private boolean isMany;
    private double reach;
    private int chosen;

    public ClassTable() {
        getStyleClass().add("class-table");
        pressedProperty().addListener((o, was, is) -> {
            if (was && snapshot != null) refresh();
        });
    }

    void use(ClassEdits newEdits, ProbabilityWords newWords, SentenceLine newSentence) {
        edits = newEdits;
        words = newWords;
        sentence = newSentence;
        frame = new TableFrame(words.texts());
        many = new ManyBars(Marks.pennant());
        many.onMove(
                p -> edits.dragProbability(many, chosen, p),
                edits.lab()::endGesture,
                () -> edits.lab().cancelGesture(many));
        many.onChoose(this::choose);
        many.addEventHandler(KeyEvent.KEY_PRESSED, this::manyKey);
        sentence.describe(many, () -> words.sentence(snapshot, chosen));
        many.setVisible(false);
        getChildren().setAll(many, frame);
    }

    /** The class that the pointer or the focus is on; −1 for none. */
    ReadOnlyIntegerProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    void setNarrow(boolean isNarrow) {
        narrow = isNarrow;
        if (snapshot != null) refresh();
        requestLayout();
    }

    void show(Snapshot s) {
        boolean otherTruth =
                snapshot == null || snapshot.inputs().trueClass() != s.inputs().trueClass();
        snapshot = s;
        int size = s.inputs().logits().size();
        if (otherTruth || chosen >= size) chosen = s.inputs().trueClass();
        refresh();
    }

    private void refresh() {
        Inputs in = snapshot.inputs();
        double needed = LogitRange.holding(in.logits());
        // A range that shrank under a held thumb would move it away from the hand.
        reach = isPressed() ? Math.max(reach, needed) : needed;
        boolean nowMany = wantsMany(in.logits().size());
        if (nowMany != isMany) {
            isMany = nowMany;
            requestLayout();
        }
        setRows(isMany ? 1 : in.logits().size());
        many.setVisible(isMany && !in.guide().hides("bars"));
        boolean compared = in.temperature() != 1 && in.numerics().isDefault();
        Row was = compared ? snapshot.asTrained() : null;
        for (int i = 0; i < rows.size(); i++) showRow(rows.get(i), isMany ? chosen : i, was);
        if (isMany) showMany();
        frame.show(reach, words.numericsWarning(in.numerics()), compared, in.guide());
        point();
    }

    private boolean wantsMany(int size) {
        return size > Inputs.MAX_SLIDERS || getHeight() > 0 && rowsHeight() < size * LEAST_ROW_EM * em();
    }

    private double em() {
        return Look.em(getScene());
    }

    private double rowsHeight() {
        return getHeight() - (TableFrame.HEAD_EM + TableFrame.FOOT_EM) * em();
    }

    private void showRow(ClassRow row, int k, Row was) {
        double largest = Math.max(
                snapshot.inputs().logits().max(), -snapshot.inputs().logits().min());
        int decimals = largest < 100 ? 3 : largest < 1000 ? 2 : largest < 10_000 ? 1 : 0;
        row.setNarrow(narrow);
        row.show(snapshot, k, reach, decimals, was == null ? Double.NaN : was.get(k));
    }

    private void showMany() {
        Inputs in = snapshot.inputs();
        many.setMovable(!in.guide().locks(Knob.LOGITS));
        many.setAccessibleText(words.accessible(snapshot, chosen));
        many.setChosen(chosen);
        many.show(in.classes(), in.logits(), snapshot.prediction().p(), in.trueClass(), reach);
    }

    private void setRows(int count) {
        while (rows.size() > count) {
            ClassRow last = rows.remove(rows.size() - 1);
            boolean hadFocus = last.isFocusWithin();
            last.giveUp();
            if (hadFocus) rows.get(rows.size() - 1).name().requestFocus();
            getChildren().remove(last);
        }
        while (rows.size() < count) addRow();
    }

    private void addRow() {
        ClassRow row = new ClassRow(edits, words);
        rows.add(row);
        getChildren().add(getChildren().indexOf(many), row);
        sentence.describe(row, () -> words.sentence(snapshot, row.classIndex()));
        row.focusParts().forEach(part -> sentence.describe(part, () -> words.sentence(snapshot, row.classIndex())));
        row.hoverProperty().addListener(o -> point());
        row.focusWithinProperty().addListener(o -> point());
        row.addEventHandler(KeyEvent.KEY_PRESSED, e -> rowKey(row, e));
    }

    /** Up and Down go to the same part of the next row, where the part itself has no use for them. */
    private void rowKey(ClassRow row, KeyEvent e) {
        int by = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
        int to = rows.indexOf(row) + by;
        if (by == 0 || to < 0 || to >= rows.size()) return;
        List<Region> parts = row.focusParts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) == e.getTarget()) rows.get(to).focusParts().get(i).requestFocus();
        }
        e.consume();
    }

    private void manyKey(KeyEvent e) {
        if (e.getCode() == KeyCode.DELETE) edits.remove(chosen);
        else if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) edits.makeTrue(chosen);
        else return;
        e.consume();
    }

    private void choose(int k) {
        chosen = k;
        refresh();
        sentence.refresh();
    }

    private void point() {
        ClassRow on = rows.stream()
                .filter(Node::isHover)
                .findFirst()
                .orElseGet(() ->
                        rows.stream().filter(Node::isFocusWithin).findFirst().orElse(null));
        rows.forEach(r -> r.setPointed(r == on && !isMany));
        pointed.set(on == null ? -1 : on.classIndex());
    }

    @Override
    protected double computePrefHeight(double width) {
        return (TableFrame.HEAD_EM + TableFrame.FOOT_EM + 9) * em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return (TableFrame.HEAD_EM + TableFrame.FOOT_EM + CHOSEN_ROW_EM) * em();
    }

    @Override
    protected void layoutChildren() {
        if (snapshot == null) return;
        if (wantsMany(snapshot.inputs().logits().size()) != isMany) refresh();
        double em = em();
        Columns columns = Columns.of(getWidth(), em, narrow, reach > 10);
        double top = Math.round(TableFrame.HEAD_EM * em);
        double height = Math.round(
                isMany ? CHOSEN_ROW_EM * em : Math.min(MOST_ROW_EM * em, rowsHeight() / rows.size()) * rows.size());
        for (int i = 0; i < rows.size(); i++) {
            double y = Math.round(i * height / rows.size());
            double next = Math.round((i + 1) * height / rows.size());
            rows.get(i).setColumns(columns);
            rows.get(i).resizeRelocate(0, top + y, getWidth(), next - y);
        }
        if (isMany) {
            many.setColumns(columns);
            double gap = Math.round(0.4 * em);
            many.resizeRelocate(0, top + height + gap, getWidth(), Math.max(0, rowsHeight() - height - gap));
        }
        frame.arrange(columns, isMany ? rowsHeight() : height, narrow);
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
