package softmaxlab.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.NumberText;

/** Predicted class, confidence and cross-entropy on one line, with a link to the rest. */
final class BriefReadouts extends HBox {
    private final Label predicted = figure();
    private final Label confidence = figure();
    private final NumberText loss = new NumberText();
    private final RightWrong verdict = new RightWrong();
    private final Label predictedName = note();
    private final Label confidenceName = note();
    private final Label lossName = note();
    private final Label lossUnit = note();

    BriefReadouts(Node more) {
        getStyleClass().add("brief-readouts");
        verdict.getStyleClass().add("plain");
        loss.getStyleClass().add("strong");
        predicted.setMinWidth(0);
        getChildren()
                .setAll(
                        part(predictedName, predicted, verdict),
                        gap(),
                        part(confidenceName, confidence),
                        gap(),
                        part(lossName, loss, lossUnit),
                        gap(),
                        more);
    }

    private static Label note() {
        Label label = new Label();
        label.getStyleClass().add("note");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label figure() {
        Label label = new Label();
        label.getStyleClass().add("strong");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static HBox part(Node... nodes) {
        HBox box = new HBox(nodes);
        box.getStyleClass().add("brief-part");
        return box;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    void use(Texts texts) {
        verdict.use(texts);
        predictedName.setText(texts.get("readout.brief.predicted"));
        confidenceName.setText(texts.get("readout.brief.confidence"));
        lossName.setText(texts.get("readout.brief.loss"));
        lossUnit.setText(texts.get("readout.unit.nats"));
    }

    void show(Snapshot s) {
        predicted.setText(ReadoutKind.PREDICTED.figure(s));
        verdict.show(s.prediction());
        confidence.setText(ReadoutKind.CONFIDENCE.figure(s));
        loss.setText(ReadoutKind.CROSS_ENTROPY.figure(s));
    }
}
