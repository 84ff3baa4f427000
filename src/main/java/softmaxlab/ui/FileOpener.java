package softmaxlab.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens files of predictions. */
public final class FileOpener {
    private Supplier<Optional<Path>> chooser = Optional::empty;

    /** Lets the user choose the file to judge. */
    public void chooseJudged() {
        chooser.get();
    }

    /** Lets the user choose the file to fit on. */
    public void chooseFitting() {
        chooser.get();
    }
}
