package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import softmaxlab.ui.chart.ProbabilityBar;

class ProbabilityBarTest {
    @BeforeAll
    static void needsText() {
        Fx.assumeText();
    }

    @Test
    void theHandleNeverLiesOnAShortBarAndOnlyMovesForward() throws Exception {
        Fx.run(() -> {
            ProbabilityBar bar = new ProbabilityBar(Marks.warning(Marks.Tone.BAD));
            Stage stage = Fx.show(new StackPane(bar), Look.DEFAULT, 400, 40);
            Rectangle fill = (Rectangle) bar.lookup(".bar");
            Rectangle cap = (Rectangle) bar.lookup(".bar-cap");
            double last = -1;
            for (double p = 0.0005; p < 1; p += 0.0005) {
                bar.show(p, Double.NaN, "");
                bar.layout();
                String at = "at p = " + p;
                assertTrue(fill.getWidth() >= 1, "there is a bar " + at);
                assertTrue(cap.getX() >= fill.getX() + fill.getWidth(), "the handle stands beside it " + at);
                assertTrue(cap.getX() >= last, "a larger p is further " + at);
                last = cap.getX();
            }
            stage.close();
        });
    }
}
