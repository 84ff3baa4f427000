package softmaxlab.ui;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import softmaxlab.Parts;
import softmaxlab.lab.DataSet;

/** The whole window, of its own for each test, and a folder for files. */
abstract class ShellWindow {
    final Problems problems = new Problems(this::unexpected);
    Parts parts;
    Stage stage;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            parts = new Parts(Runnable::run, Runnable::run, problems, dialogs(), new TourClock());
            stage = Fx.show(parts.views().load("shell"), Look.DEFAULT, 1280, 720);
        });
    }

    @AfterEach
    void close() throws Exception {
        if (stage != null) Fx.run(stage::close);
    }

    FileDialogs dialogs() {
        return FileDialogs.NONE;
    }

    void unexpected(Problems.Unexpected problem) {
        throw new IllegalStateException(problem.details());
    }

    DataSet data() {
        return parts.lab().inputs().question().data();
    }
}
