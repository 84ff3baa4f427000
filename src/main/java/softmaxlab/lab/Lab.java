package softmaxlab.lab;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import softmaxlab.background.Background;
import softmaxlab.background.StoppableLoop;
import softmaxlab.background.Task;
import softmaxlab.engine.CalibratorFit;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Method;

/**
 * The one place that holds state. Every change goes through {@link #change}, and one snapshot comes out of it. To be
 * used on the home thread of its {@link Background} only.
 */
public final class Lab {
    /** Up to this many numbers, calibration is computed on the spot: less than a millisecond of work. */
    private static final int ON_THE_SPOT = 4000;
    /** A hand that has not moved for so many milliseconds rests. */
    private static final long RESTING = 40;

    private final Inputs start;
    private final Background background;
    private final Loop loop;
    private final Consumer<Exception> unexpected;
    private final History history = new History();
    private final ReadOnlyObjectWrapper<Snapshot> snapshot = new ReadOnlyObjectWrapper<>(this, "snapshot");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private boolean publishing;
    private Task calibration;
    /** Whether the calibration under way is an exact one. */
    private boolean exact;

    private Quick quick;

    /**
     * @param start the inputs that {@link #reset} returns to
     * @param loop how long row loops run
     * @param unexpected gets what goes wrong in the background and should not
     */
    public Lab(Inputs start, Background background, Loop loop, Consumer<Exception> unexpected) {
        this.start = start;
        this.background = background;
        this.loop = loop;
        this.unexpected = unexpected;
        show(start);
    }

    /** A lab that answers every question on the spot, for checks that need no window. */
    public static Lab onTheSpot(Inputs start) {
        return new Lab(start, new Background(Runnable::run, Runnable::run), Loop.SERIAL, unexpected -> {
            throw new IllegalStateException(unexpected);
        });
    }

    public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    public Snapshot snapshot() {
        return snapshot.get();
    }

    public Inputs inputs() {
        return snapshot().inputs();
    }

    /** Changes the inputs; one undo entry. Nothing happens if they stay equal. */
    public void change(UnaryOperator<Inputs> edit) {
        change(null, edit);
    }

    /**
     * Changes the inputs as part of a gesture: all changes with an equal {@code gesture} in a row are one undo entry.
     *
     * @throws IllegalStateException if called while a snapshot is being published: a view must not answer a change
     *     with a change
     */
    public void change(Object gesture, UnaryOperator<Inputs> edit) {
        Inputs before = inputs();
        Inputs after = edit.apply(before);
        if (after.equals(before)) return;
        refuseReentry();
        history.record(before, gesture);
        show(after);
    }

    /** The hand let go: the next change with the same gesture is an entry of its own. */
    public void endGesture() {
        history.endGesture();
    }

    /** The hand takes back what it has changed in this gesture; nothing happens if that is nothing. */
    public void cancelGesture(Object gesture) {
        if (history.isIn(gesture)) undo();
    }

    public void undo() {
        if (!history.canUndo()) return;
        refuseReentry();
        show(history.undo(inputs()));
    }

    public void redo() {
        if (!history.canRedo()) return;
        refuseReentry();
        show(history.redo(inputs()));
    }

    /** Back to the start, but for the open data and the lesson; can be undone. */
    public void reset() {
        change(in -> fresh().withGuide(in.guide()));
    }

    /** The inputs of the start, but for the open data; no lesson. */
    public Inputs fresh() {
        return start.withQuestion(Question.of(inputs().question().data()));
    }

    /**
     * What the snapshot would be for other inputs; the lab itself stays as it is. Calibration is answered for small data
     * only, such as the sets of lessons.
     */
    public Snapshot at(Inputs other) {
        return Snapshot.of(other, calibration(other));
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /**
     * Fits the calibrator that the present question names, in the background, and takes it: one undo entry. A fitted
     * temperature is set; for any other calibrator, and if there is none to be found, T goes back to 1, and the
     * question's fit says why.
     */
    public void fit() {
        fit(inputs().question());
    }

    /** The same with another calibrator: its choice and what it found are one undo entry. */
    public void fit(Method method) {
        fit(inputs().question().withMethod(method));
    }

    private void fit(Question asked) {
        Question present = inputs().question();
        background.latest(
                "fit",
                "status.fitting",
                task -> Calibration.fit(asked, new StoppableLoop(loop, task), task::progress),
                fit -> take(present, asked, fit),
                unexpected);
    }

    private void take(Question present, Question asked, CalibratorFit fit) {
        double t = Knob.TEMPERATURE.clamp(fit.temperatureOr1());
        change(in -> in.question().method() == present.method() && asked.fitsLike(in.question())
                ? in.withQuestion(in.question().withMethod(asked.method()).withFit(fit))
                        .withTemperature(t)
                : in);
    }

    private void refuseReentry() {
        if (publishing) throw new IllegalStateException("the lab was changed while a snapshot was being published");
    }

    private void show(Inputs inputs) {
        publish(Snapshot.of(inputs, calibration(inputs)));
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        calibrate();
    }

    /** The answer for {@code inputs} if it is small work, otherwise the latest there is. */
    private Calibration calibration(Inputs inputs) {
        Calibration latest = snapshot.get() == null ? null : snapshot.get().calibration();
        boolean answered = latest != null && latest.answers(inputs);
        if (answered || !isSmall(inputs.question().data())) return latest;
        return Calibration.of(inputs.question(), inputs.temperature(), latest, loop);
    }

    private static boolean isSmall(DataSet data) {
        return data.rows() * Math.max(1L, data.predictions().classes()) <= ON_THE_SPOT;
    }

    /**
     * Asks for the present answer, one request at a time, so that a drag sees every answer that is ready in time. Over
     * many numbers a moved temperature gets a quick answer at once and the exact one when the hand rests.
     */
    private void calibrate() {
        Question question = inputs().question();
        Calibration latest = snapshot().calibration();
        if (snapshot().isCalibrationStale()) {
            boolean canBeQuick = quick != null && quick.fits(question) && latest.judgesTheSame(question);
            if (isCalibrating() && !(canBeQuick && exact)) return;
            exact = !canBeQuick;
            double t = inputs().temperature();
            Quick present = quick;
            request(
                    0,
                    canBeQuick
                            ? l -> present.answer(question, t, latest.before(), l)
                            : l -> Calibration.of(question, t, latest, l));
        } else if (latest.provisional() && !isCalibrating()) {
            exact = true;
            request(RESTING, l -> Calibration.of(question, latest.temperature(), latest, l));
        }
    }

    /** @param rest milliseconds before it begins, in which it may be found unwanted */
    private void request(long rest, Function<Loop, Calibration> answer) {
        calibration = background.latest(
                "calibration",
                "status.calibrating",
                task -> {
                    task.rest(rest);
                    return answer.apply(new StoppableLoop(loop, task));
                },
                this::calibrated,
                unexpected);
    }

    /** A request that was cancelled from the status bar is none: the next change asks anew. */
    private boolean isCalibrating() {
        return calibration != null && !calibration.isFinished() && !calibration.isCancelled();
    }

    private void calibrated(Calibration answer) {
        publish(snapshot().with(answer));
        calibrate();
        Question q = inputs().question();
        if (!isCalibrating() && Quick.isWorthIt(q) && (quick == null || !quick.fits(q))) prepare(q);
    }

    /** Makes the next moves of the temperature quick. */
    private void prepare(Question q) {
        background.latest(
                "quick",
                "status.preparing",
                task -> Quick.of(q, new StoppableLoop(loop, task)),
                made -> quick = made,
                unexpected);
    }

    private void publish(Snapshot next) {
        publishing = true;
        try {
            snapshot.set(next);
        } finally {
            publishing = false;
        }
    }
}
