package softmaxlab.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import softmaxlab.lab.Texts;

/** The system's own dialogs for files; each opens where the last file was. */
public final class SystemFileChooser implements FileDialogs {
    private final FileChooser chooser = new FileChooser();
    private final FileChooser saver = new FileChooser();

    public SystemFileChooser(Texts texts) {
        chooser.setTitle(texts.get("chooser.title"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                texts.get("chooser.csv"), "*.csv", "*.tsv", "*.txt", "*.npy", "*.npz"),
                        new FileChooser.ExtensionFilter(texts.get("chooser.all"), "*"));
    }

    @Override
    public Optional<Path> open() {
        return chosen(chooser, chooser.showOpenDialog(owner()));
    }

    @Override
    public Optional<Path> save(String suggestion) {
        saver.setInitialFileName(suggestion);
        return chosen(saver, saver.showSaveDialog(owner()));
    }

    private static Window owner() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Path> chosen(FileChooser dialog, File file) {
        if (file == null) return Optional.empty();
        dialog.setInitialDirectory(file.getParentFile());
        return Optional.of(file.toPath());
    }
}
