package softmaxlab.ui;

import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;
import softmaxlab.lab.Verdict;

/** The verdict of the calibration bench: an icon, a claim and its evidence. */
public final class CalibrationVerdictController {
    private final Lab lab;
    private final Texts texts;

    @FXML
    private HBox root;

    @FXML
    private StackPane icon;

    @FXML
    private TextFlow flow;

    @FXML
    private Text claim;

    @FXML
    private Text evidence;

    private final Region good = Marks.tick(Marks.Tone.GOOD);
    private final Region warn = Marks.warning(Marks.Tone.WARN);

    public CalibrationVerdictController(Lab lab, Texts texts) {
        this.lab = lab;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        icon.getChildren().setAll(good, warn);
        flow.setFocusTraversable(true);
        lab.snapshotProperty().map(Snapshot::calibration).subscribe(this::show);
    }

    private void show(Calibration c) {
        root.setVisible(c != null);
        if (c == null) return;
        Verdict v = Verdict.of(c, texts);
        claim.setText(v.claim());
        // No line may end between T and its value.
        evidence.setText(" " + String.join(" ", v.evidence()).replace("T = ", "T\u00a0=\u00a0"));
        flow.setAccessibleText(v.claim() + evidence.getText());
        good.setVisible(v.tone() == Verdict.Tone.GOOD);
        warn.setVisible(v.tone() == Verdict.Tone.WARN);
    }
}
