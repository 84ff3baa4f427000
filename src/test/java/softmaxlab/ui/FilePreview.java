package softmaxlab.ui;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.application.Platform;
import javafx.stage.Stage;
import softmaxlab.Parts;

/** Pictures of the window with files: {@code FilePreview light|dark PERCENT WIDTH HEIGHT OUT.png adjust|open FILE [FILE]}. */
public final class FilePreview {
    private FilePreview() {}

    public static void main(String[] a) throws Exception {
        Fx.call(() -> {
            Parts parts = new Parts(Runnable::run, Runnable::run, e -> e.printStackTrace());
            parts.window().benchProperty().set(Bench.CALIBRATION);
            Look look = new Look(a[0].equals("dark") ? Look.Theme.DARK : Look.Theme.LIGHT, Integer.parseInt(a[1]));
            parts.window().lookProperty().set(look);
            Stage stage = Fx.show(parts.views().load("shell"), look, Integer.parseInt(a[2]), Integer.parseInt(a[3]));
            parts.opener().openAll(Arrays.stream(a).skip(6).map(Path::of).toList());
            if (a[5].equals("adjust")) parts.opener().adjust();
            Pictures.of(stage.getScene());
            Fx.picture(stage.getScene(), Path.of(a[4]));
            return stage;
        });
        Platform.exit();
    }
}
