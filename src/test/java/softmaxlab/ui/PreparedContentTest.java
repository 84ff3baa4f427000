package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import softmaxlab.Parts;

/** A start with a window makes the content on a worker, so no bench may need the FX thread to be made. */
class PreparedContentTest {
    @BeforeAll
    static void toolkit() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {});
    }

    @ParameterizedTest
    @EnumSource(Bench.class)
    void everyBenchIsMadeOffTheFxThread(Bench bench) throws Exception {
        Parent root =
                CompletableFuture.supplyAsync(() -> prepare(bench).getRoot()).get();
        assertNotNull(root.lookup(".bench"), "the bench is there");
    }

    private static Scene prepare(Bench bench) {
        Parts parts = new Parts(Runnable::run, Runnable::run, e -> {
            throw new IllegalStateException(e);
        });
        parts.window().benchProperty().set(bench);
        return MainWindow.content(parts.views(), parts.window(), Settings.of(Map.of()));
    }
}
