package softmaxlab.ui;

import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The three bars as an icon for the window, in the colours of the light theme. */
final class Logo {
    private static final double SIZE = 64;

    private Logo() {}

    static Image icon() {
        VBox bars = new VBox();
        bars.getStyleClass().addAll("logo", "logo-icon");
        for (int k = 1; k <= 3; k++) {
            Region bar = new Region();
            bar.getStyleClass().addAll("logo-bar", "logo-bar-" + k);
            bars.getChildren().add(bar);
        }
        Scene scene = new Scene(new StackPane(bars), SIZE, SIZE);
        Look.DEFAULT.apply(scene);
        return scene.snapshot(null);
    }
}
