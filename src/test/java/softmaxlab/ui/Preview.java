package softmaxlab.ui;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Stage;
import softmaxlab.Parts;

/**
 * A tiny window of its own for one view, as a picture: {@code Preview FXML light|dark PERCENT WIDTH HEIGHT OUT.png
 * [LOGITS [TRUE_CLASS [TEMPERATURE]]]}, logits separated by commas.
 */
public final class Preview {
    private Preview() {}

    public static void main(String[] a) throws Exception {
        Fx.call(() -> {
            Parts parts = new Parts(Runnable::run, Runnable::run, e -> e.printStackTrace());
            Parent view = parts.views().load(a[0]);
            Look look = new Look(a[1].equals("dark") ? Look.Theme.DARK : Look.Theme.LIGHT, Integer.parseInt(a[2]));
            Stage stage = Fx.show(view, look, Integer.parseInt(a[3]), Integer.parseInt(a[4]));
            if (a.length > 6) {
                double[] z = java.util.Arrays.stream(a[6].split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                parts.lab().change(in -> in.withLogits(softmaxlab.engine.Row.of(z)));
            }
            if (a.length > 7) parts.lab().change(in -> in.withTrueClass(Integer.parseInt(a[7])));
            if (a.length > 8) parts.lab().change(in -> in.withTemperature(Double.parseDouble(a[8])));
            Fx.picture(stage.getScene(), Path.of(a[5]));
            return stage;
        });
        Platform.exit();
    }
}
