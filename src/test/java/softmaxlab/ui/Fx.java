package softmaxlab.ui;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import softmaxlab.OnToolkit;
import softmaxlab.file.Pixels;
import softmaxlab.lab.Texts;

/** The toolkit for tests: starts it once without a display, runs things on its thread, takes pictures. */
public final class Fx {
    private Fx() {}

    /** Skips the calling test, by name, where JavaFX cannot draw text; does not start the toolkit. */
    public static void assumeText() {
        Optional<String> problem = Text.PROBLEM;
        assumeTrue(problem.isEmpty(), () -> new Texts().get(problem.orElseThrow()));
    }

    /** Looked up once per JVM. */
    private static final class Text {
        private static final Optional<String> PROBLEM = TextSystem.problem();
    }

    /** The value of {@code work}, done on the FX thread; its exception is thrown here. */
    public static <T> T call(Callable<T> work) throws Exception {
        return OnToolkit.call(work);
    }

    public static void run(Runnable work) throws Exception {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** A shown window with {@code root} in the given look; call on the FX thread. */
    public static Stage show(Parent root, Look look, int width, int height) {
        Fonts.load();
        Scene scene = new Scene(root, width, height);
        look.apply(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    /** Writes what a scene shows; call on the FX thread. */
    public static void picture(Scene scene, Path file) throws IOException {
        Pixels pixels = Pictures.of(scene);
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
        if (file.getParent() != null) Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", new File(file.toString()));
    }
}
