package softmaxlab.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Metric;
import softmaxlab.lesson.LessonPlayer;
import softmaxlab.lesson.PlayerState;

/** What the window shows of the lab, and how; the controllers of the shell meet here. Not part of undo. */
public final class WindowState {
    private static final String REDUCED_MOTION = "softmaxlab.reducedMotion";

    private final LessonPlayer player;
    private final ObjectProperty<Bench> bench = new SimpleObjectProperty<>(this, "bench", Bench.PROBABILITIES);
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.DEFAULT);
    private final ObjectProperty<CalibrationView> calibrationView =
            new SimpleObjectProperty<>(this, "calibrationView", CalibrationView.DIAGRAM);
    private final BooleanProperty reducedMotion =
            new SimpleBooleanProperty(this, "reducedMotion", Boolean.getBoolean(REDUCED_MOTION));
    private final ObjectProperty<BinPlace> bin = new SimpleObjectProperty<>(this, "bin", BinPlace.NONE);
    private final ObjectProperty<Metric> metric = new SimpleObjectProperty<>(this, "metric", Metric.ECE);
    private final BooleanProperty lessonOpen = new SimpleBooleanProperty(this, "lessonOpen");
    private final ObjectProperty<Overlay> overlay = new SimpleObjectProperty<>(this, "overlay", Overlay.NONE);

    /**
     * A bin of one of the two reliability diagrams.
     *
     * @param after whether it is a bin of the diagram after calibration
     * @param index 0-based; negative if none was chosen
     */
    public record BinPlace(boolean after, int index) {
        static final BinPlace NONE = new BinPlace(true, -1);
    }

    /** What lies over the window, one at a time. */
    public enum Overlay {
        NONE(""),
        HELP("help"),
        LESSONS("lessons"),
        DOCTOR("doctor"),
        TWO_FILES("two-files"),
        UNEXPECTED("unexpected");

        private final String view;

        Overlay(String view) {
            this.view = view;
        }

        /** The FXML file. */
        String view() {
            return view;
        }
    }

    /** Shows the bench that a lesson step points at, each time it points somewhere else, and a lesson once it is begun. */
    public WindowState(Lab lab, LessonPlayer player) {
        this.player = player;
        lab.snapshotProperty()
                .map(s -> s.inputs().guide().focus())
                .subscribe(focus -> Bench.showing(focus, bench.get()).ifPresent(bench::set));
        lab.snapshotProperty().map(s -> s.inputs().question().data()).subscribe(this::showFile);
        player.stateProperty().map(WindowState::isPlaying).subscribe(lessonOpen::set);
    }

    /** A file that was opened is shown where files are shown. */
    private void showFile(DataSet data) {
        if (!data.description().isEmpty()) bench.set(Bench.CALIBRATION);
    }

    private static boolean isPlaying(PlayerState state) {
        return state.mode() != PlayerState.Mode.CLOSED;
    }

    /** Shows or hides the lesson; without one, offers the lessons there are. */
    public void toggleLesson() {
        if (isPlaying(player.state())) lessonOpen.set(!lessonOpen.get());
        else toggle(Overlay.LESSONS);
    }

    public ObjectProperty<Bench> benchProperty() {
        return bench;
    }

    /** The view that is open on the calibration bench. */
    public ObjectProperty<CalibrationView> calibrationViewProperty() {
        return calibrationView;
    }

    /** Opens the next view of the calibration bench, or the one before; the first follows the last. */
    void turnView(int by) {
        CalibrationView[] all = CalibrationView.values();
        calibrationView.set(all[Math.floorMod(calibrationView.get().ordinal() + by, all.length)]);
    }

    /** Whether {@code -Dsoftmaxlab.reducedMotion} says so for this one start, whatever is remembered. */
    static boolean isMotionGiven() {
        return System.getProperty(REDUCED_MOTION) != null;
    }

    /** Whether nothing may move by itself. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /** The bin whose rows are looked at. */
    public ObjectProperty<BinPlace> binProperty() {
        return bin;
    }

    /** Shows the rows of a bin. */
    public void showRows(BinPlace place) {
        bin.set(place);
        calibrationView.set(CalibrationView.ROWS);
    }

    /** The number whose formula and source are looked at. */
    public ObjectProperty<Metric> metricProperty() {
        return metric;
    }

    /** Shows formula and source of a number. */
    public void showMetric(Metric m) {
        metric.set(m);
        calibrationView.set(CalibrationView.NUMBERS);
    }

    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    public Look look() {
        return look.get();
    }

    /** Whether the drawer with the lesson is open. */
    public BooleanProperty lessonOpenProperty() {
        return lessonOpen;
    }

    public ObjectProperty<Overlay> overlayProperty() {
        return overlay;
    }

    /** Opens an overlay, or closes it if it is the one that is open. */
    public void toggle(Overlay wanted) {
        overlay.set(overlay.get() == wanted ? Overlay.NONE : wanted);
    }

    public void largerText() {
        look.set(look().withTextSize(look().nextTextSize()));
    }

    public void smallerText() {
        look.set(look().withTextSize(look().previousTextSize()));
    }

    public void normalText() {
        look.set(look().withTextSize(Look.DEFAULT.textSize()));
    }

    public void switchTheme() {
        look.set(look().withTheme(look().theme() == Look.Theme.DARK ? Look.Theme.LIGHT : Look.Theme.DARK));
    }
}
