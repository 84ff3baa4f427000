package softmaxlab.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import softmaxlab.Parts;
import softmaxlab.engine.Method;
import softmaxlab.engine.Samples;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Knob;

/**
 * Pictures of the calibration bench: {@code CalibrationPreview light|dark PERCENT WIDTH HEIGHT OUT.png
 * [over-confident|binary4|… [fit|fit=vector|T=2|none [ID_TO_FOCUS [ID_TO_PRESS]]]]}.
 */
public final class CalibrationPreview {
    private CalibrationPreview() {}

    public static void main(String[] a) throws Exception {
        Fx.call(() -> {
            Parts parts = new Parts(Runnable::run, Runnable::run, e -> e.printStackTrace());
            if (a.length > 9) parts.window().calibrationViewProperty().set(CalibrationView.valueOf(a[9]));
            Parent view = parts.views().load("calibration");
            Look look = new Look(a[0].equals("dark") ? Look.Theme.DARK : Look.Theme.LIGHT, Integer.parseInt(a[1]));
            Stage stage = Fx.show(view, look, Integer.parseInt(a[2]), Integer.parseInt(a[3]));
            if (a.length > 5 && a[5].endsWith(".csv")) {
                String[] files = a[5].split("\\+");
                parts.opener().open(Path.of(files[0]));
                if (files.length > 1) parts.opener().openFitting(Path.of(files[1]));
            } else if (a.length > 5)
                parts.lab().change(in -> in.withQuestion(in.question().withData(data(a[5]))));
            if (a.length > 6 && a[6].startsWith("fit")) {
                String name = a[6].equals("fit") ? "temperature" : a[6].substring("fit=".length());
                Method method = Method.byKey(name).orElseThrow();
                parts.lab().change(in -> in.withQuestion(in.question().withMethod(method)));
                parts.lab().fit();
            }
            if (a.length > 6 && a[6].startsWith("T=")) {
                parts.lab().change(in -> in.withTemperature(Double.parseDouble(a[6].substring(2))));
            }
            if (Boolean.getBoolean("equalMass")) {
                parts.lab().change(in -> Knob.BINNING.replace(in, "equal-mass"));
            }
            Pictures.of(stage.getScene());
            if (a.length > 7 && !a[7].equals("-")) view.lookup("#" + a[7]).requestFocus();
            if (a.length > 8 && !a[8].equals("-")) press(view.lookup("#" + a[8]));
            Path out = Path.of(a[4]);
            if (a[4].endsWith(".svg")) Files.writeString(out, SvgPicture.of((Region) view.lookup("#view-place"), a[4]));
            else Fx.picture(stage.getScene(), out);
            return stage;
        });
        Platform.exit();
    }

    private static DataSet data(String name) {
        for (Samples.Classifier c : Samples.Classifier.values()) {
            if (c.key().equals(name)) return new DataSet(name, "", Samples.of(c));
        }
        return new DataSet(name, "", Samples.lessonSet(name));
    }

    private static void press(Node button) {
        ((javafx.scene.control.ButtonBase) button).fire();
    }
}
