package softmaxlab.ui;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import softmaxlab.lesson.Later;

/** Runs things later on the FX thread. */
public final class FxLater implements Later {
    @Override
    public Handle after(long milliseconds, Runnable work) {
        PauseTransition pause = new PauseTransition(Duration.millis(milliseconds));
        pause.setOnFinished(e -> work.run());
        pause.play();
        return pause::stop;
    }
}
