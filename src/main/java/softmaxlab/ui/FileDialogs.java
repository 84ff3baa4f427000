package softmaxlab.ui;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files; empty if they think better of it. */
public interface FileDialogs {
    /** Nobody to ask. */
    FileDialogs NONE = new FileDialogs() {
        @Override
        public Optional<Path> open() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String suggestion) {
            return Optional.empty();
        }
    };

    /** A file to read. */
    Optional<Path> open();

    /** A file to write; the dialog has asked whether one that exists may be replaced. */
    Optional<Path> save(String suggestion);
}
