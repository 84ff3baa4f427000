package softmaxlab.ui;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import softmaxlab.lab.Numbers;

/**
 * A field for one number. What is typed counts on Enter or when the focus leaves; Escape gives it up; Up and Down step.
 * Text that is no number, or out of range, gets a red edge and, while the focus is here, one sentence below; the old
 * value counts on, and comes back once the focus leaves text that was refused before.
 */
public final class NumberField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Label problem = new Label();
    private final Popup popup = new Popup();
    private DoubleFunction<String> format = v -> Numbers.fixed(v, 3);
    private double min = Double.NEGATIVE_INFINITY;
    private double max = Double.POSITIVE_INFINITY;
    private double step = 0.1;
    private boolean whole;
    private double value;
    private String sentence = "";
    private String refused = "";
    private DoubleConsumer onCommit = v -> {};

    public NumberField() {
        getStyleClass().add("number-field");
        problem.getStyleClass().add("field-problem");
        popup.getContent().add(problem);
        // Escape and clicks are for the field and what is clicked, so the pop-up takes none of them.
        popup.setAutoHide(false);
        popup.setHideOnEscape(false);
        setOnAction(e -> commit());
        focusedProperty().subscribe(is -> {
            if (is) explain();
            else leave();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /**
     * @param sentence what to say when the text does not fit, such as "a number from 0 to 1"
     * @param step what Up and Down add
     */
    public void accept(double min, double max, double step, String sentence) {
        this.min = min;
        this.max = max;
        this.step = step;
        this.sentence = sentence;
    }

    /** Takes whole numbers only. */
    public void setWhole(boolean whole) {
        this.whole = whole;
        if (whole) format = v -> Numbers.fixed(v, 0);
    }

    public void setFormat(DoubleFunction<String> format) {
        this.format = format;
    }

    /** Called with each new number that fits. */
    public void onCommit(DoubleConsumer handler) {
        onCommit = handler;
    }

    /** Shows a value that came from elsewhere; what is being typed is left alone. */
    public void show(double newValue) {
        boolean typing = isFocused() && !getText().equals(format.apply(value));
        value = newValue;
        if (!typing) restore();
    }

    /** Forgets what is being typed, so that it does not count when the field is taken away. */
    public void giveUp() {
        restore();
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) restore();
        else if (e.getCode() == KeyCode.UP) nudge(step);
        else if (e.getCode() == KeyCode.DOWN) nudge(-step);
        else return;
        e.consume();
    }

    private void nudge(double by) {
        double next = Math.min(max, Math.max(min, Math.rint((value + by) * 1e9) / 1e9));
        value = next;
        restore();
        onCommit.accept(next);
    }

    private void restore() {
        setText(format.apply(value));
        mark(false);
    }

    private void leave() {
        if (!refused.isEmpty() && getText().equals(refused)) restore();
        else commit();
        hideProblem();
    }

    private void commit() {
        if (getText().equals(format.apply(value))) {
            mark(false);
            return;
        }
        OptionalDouble typed = parse(getText());
        boolean fits = typed.isPresent() && typed.getAsDouble() >= min && typed.getAsDouble() <= max;
        mark(!fits);
        if (!fits) return;
        value = typed.getAsDouble();
        restore();
        onCommit.accept(value);
    }

    /** A plain number with either decimal sign and either minus, a share also in percent; empty if it is none. */
    private OptionalDouble parse(String text) {
        String t = text.strip().replace('\u2212', '-').replace(',', '.');
        boolean percent = t.endsWith("%") && !whole && min >= 0 && max <= 1;
        if (percent) t = t.substring(0, t.length() - 1).replace('\u00a0', ' ').strip();
        String pattern = whole ? "[+-]?\\d+" : "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";
        return t.matches(pattern)
                ? OptionalDouble.of(Double.parseDouble(t) / (percent ? 100 : 1))
                : OptionalDouble.empty();
    }

    private void mark(boolean wrong) {
        refused = wrong ? getText() : "";
        pseudoClassStateChanged(WRONG, wrong);
        explain();
    }

    private void explain() {
        Bounds at = refused.isEmpty() || !isFocused() ? null : localToScreen(getBoundsInLocal());
        if (at == null) {
            hideProblem();
            return;
        }
        problem.setText(sentence);
        popup.show(this, at.getMinX(), at.getMaxY() + 2);
    }

    /** A field is made before there is a window, on a thread that must not touch a pop-up. */
    private void hideProblem() {
        if (popup.isShowing()) popup.hide();
    }
}
