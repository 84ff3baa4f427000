package softmaxlab.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import softmaxlab.lab.Texts;

/** The system's own dialogs for files. */
public final class SystemFileChooser implements FileDialogs {
    private final FileChooser chooser = new FileChooser();
    private final FileChooser saver = new FileChooser();

    public SystemFileChooser(Texts texts) {
        chooser.setTitle(texts.get("chooser.title"));
        saver.setTitle(texts.get("chooser.save"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                texts.get("chooser.csv"), "*.csv", "*.tsv", "*.txt", "*.npy", "*.npz"),
                        new FileChooser.ExtensionFilter(texts.get("chooser.all"), "*"));
    }

    @Override
    public Optional<Path> open(Path folder) {
        chooser.setInitialDirectory(folder.toFile());
        return Optional.ofNullable(chooser.showOpenDialog(owner())).map(File::toPath);
    }

    @Override
    public Optional<Path> save(Path folder, String suggestion) {
        File last = saver.getInitialDirectory();
        if (last == null || !last.isDirectory()) saver.setInitialDirectory(folder.toFile());
        saver.setInitialFileName(suggestion);
        File file = saver.showSaveDialog(owner());
        if (file != null) saver.setInitialDirectory(file.getParentFile());
        return Optional.ofNullable(file).map(File::toPath);
    }

    private static Window owner() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null);
    }
}
