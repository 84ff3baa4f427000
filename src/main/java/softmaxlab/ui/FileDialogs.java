package softmaxlab.ui;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files; empty if they think better of it. */
public interface FileDialogs {
    /** Nobody to ask. */
    FileDialogs NONE = new FileDialogs() {
        @Override
        public Optional<Path> open(Path folder) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(Path folder, String suggestion) {
            return Optional.empty();
        }
    };

    /**
     * A file to read.
     *
     * @param folder the one to show first
     */
    Optional<Path> open(Path folder);

    /**
     * A file to write; the dialog has asked whether one that exists may be replaced.
     *
     * @param folder the one to show the first time; later the one that was written to last
     */
    Optional<Path> save(Path folder, String suggestion);
}
