package softmaxlab.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import softmaxlab.lab.Texts;

/** The system's own dialog for a file; it opens where the last file was. */
public final class SystemFileChooser implements Supplier<Optional<Path>> {
    private final FileChooser chooser = new FileChooser();

    public SystemFileChooser(Texts texts) {
        chooser.setTitle(texts.get("chooser.title"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                texts.get("chooser.csv"), "*.csv", "*.tsv", "*.txt", "*.npy", "*.npz"),
                        new FileChooser.ExtensionFilter(texts.get("chooser.all"), "*"));
    }

    @Override
    public Optional<Path> get() {
        Window owner = Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null);
        File file = chooser.showOpenDialog(owner);
        if (file == null) return Optional.empty();
        chooser.setInitialDirectory(file.getParentFile());
        return Optional.of(file.toPath());
    }
}
