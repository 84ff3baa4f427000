package softmaxlab.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that were opened last, the latest first. */
public final class RecentFiles {
    static final int MOST = 8;

    private final List<Path> files = new ArrayList<>();

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

    public List<Path> files() {
        return List.copyOf(files);
    }

    /** To be remembered. */
    public List<String> paths() {
        return files.stream().map(Path::toString).toList();
    }
}
