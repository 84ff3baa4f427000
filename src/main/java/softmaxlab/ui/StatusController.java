package softmaxlab.ui;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import softmaxlab.background.Background;
import softmaxlab.background.Task;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;

/** The status bar: what is open, what was understood of it, and what is running. */
public final class StatusController {
    private static final Duration LOOK_EVERY = Duration.millis(100);

    /** Of a tooltip, in em. */
    private static final double WIDEST = 40;

    private final Lab lab;
    private final Texts texts;
    private final WindowState window;
    private final FileOpener opener;
    private final RunningTasks tasks = new RunningTasks();
    private final Timeline watch = new Timeline(new KeyFrame(LOOK_EVERY, e -> look()));
    private Task shown;

    @FXML
    private HBox bar;

    @FXML
    private Label source;

    @FXML
    private Label shape;

    @FXML
    private Label detail;

    @FXML
    private Button adjust;

    @FXML
    private HBox busy;

    @FXML
    private Label task;

    @FXML
    private ProgressBar progress;

    @FXML
    private HBox ready;

    public StatusController(Lab lab, Texts texts, WindowState window, Background background, FileOpener opener) {
        this.lab = lab;
        this.texts = texts;
        this.window = window;
        this.opener = opener;
        background.onStart(this::started);
    }

    @FXML
    private void initialize() {
        lab.snapshotProperty().subscribe(s -> say());
        window.benchProperty().subscribe(b -> say());
        detail.hoverProperty().addListener((o, was, is) -> detail.setTooltip(is ? whole() : null));
        watch.setCycleCount(Timeline.INDEFINITE);
        Nodes.show(busy, false);
        Reflow.watch(bar, room -> Nodes.show(bar, !room.low()));
    }

    private void say() {
        Snapshot s = lab.snapshot();
        StatusWords words = StatusWords.of(window.benchProperty().get(), s, texts);
        source.setText(words.source());
        shape.setText(words.shape());
        detail.setText(words.detail());
        boolean file = opener.canAdjust(s.inputs().question().data());
        Nodes.show(adjust, file && window.benchProperty().get() == Bench.CALIBRATION);
    }

    /** The whole of what may be cut. */
    private Tooltip whole() {
        Tooltip whole = new Tooltip(detail.getText());
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST * Look.em(bar.getScene()));
        return whole;
    }

    private void started(Task started) {
        tasks.started(started);
        watch.play();
    }

    /** Shows the task that has run longest, once it has run long enough to be noticed. */
    private void look() {
        shown = tasks.look().orElse(null);
        if (tasks.isEmpty()) watch.stop();
        Nodes.show(busy, shown != null);
        Nodes.show(ready, shown == null);
        if (shown != null) {
            task.setText(texts.get(shown.title()));
            progress.setProgress(shown.fraction());
            // How far it is not being known, the bar would run to and fro.
            boolean known = shown.fraction() >= 0;
            Nodes.show(progress, known || !window.reducedMotionProperty().get());
        }
    }

    @FXML
    private void adjust() {
        opener.adjust();
    }

    @FXML
    private void cancel() {
        if (shown != null) shown.cancel();
    }
}
