package softmaxlab.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files that were opened last, the latest first. */
public final class RecentFiles {
    static final int MOST = 8;

    private final List<Path> files = new ArrayList<>();
    private Path asked;

    /** What was remembered from the last time; what is no path is left out. */
    public void restore(List<String> paths) {
        files.clear();
        for (String path : paths.subList(0, Math.min(MOST, paths.size()))) {
            try {
                if (!path.isBlank()) files.add(Path.of(path));
            } catch (InvalidPathException e) {
                continue;
            }
        }
    }

    void add(Path file) {
        Path full = file.toAbsolutePath().normalize();
        files.remove(full);
        files.add(0, full);
        while (files.size() > MOST) files.remove(MOST);
    }

    /** A file that is to be read; it need not turn out to be one. */
    void ask(Path file) {
        asked = file.toAbsolutePath().normalize();
    }

    /**
     * Where to look for another file: where the last one was, if that folder is still there; else where the program was
     * started, or at home.
     */
    Path folder() {
        Path home = Path.of(System.getProperty("user.home"));
        // Started from a menu a program often runs at the root, where nobody keeps files.
        Path work = Path.of("").toAbsolutePath();
        return Stream.of(asked, files.isEmpty() ? null : files.get(0))
                .filter(Objects::nonNull)
                .map(Path::getParent)
                .filter(Objects::nonNull)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(work.getParent() == null ? home : work);
    }

    public List<Path> files() {
        return List.copyOf(files);
    }

    /** To be remembered. */
    public List<String> paths() {
        return files.stream().map(Path::toString).toList();
    }
}
