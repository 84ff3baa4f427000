package softmaxlab.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import softmaxlab.file.ReadOptions;
import softmaxlab.file.ReadingText;

/** The files that were opened last, the latest first, each with what the user said about it. */
public final class RecentFiles {
    static final int MOST = 8;
    /** Between a path and what was said. */
    private static final String SAID = "\t";

    private final List<Entry> entries = new ArrayList<>();
    /** Those that were opened here and not only remembered. */
    private final Set<Path> opened = new HashSet<>();

    private Path asked;
    private Runnable onChange = () -> {};

    private record Entry(Path file, ReadOptions options) {
        /** Empty if it is no path. */
        static Stream<Entry> of(String line) {
            String[] parts = line.split(SAID, 2);
            try {
                ReadOptions options = parts.length == 1 ? ReadOptions.DEFAULT : ReadingText.read(parts[1]);
                return parts[0].isBlank() ? Stream.empty() : Stream.of(new Entry(Path.of(parts[0]), options));
            } catch (InvalidPathException e) {
                return Stream.empty();
            }
        }

        String line() {
            String said = ReadingText.of(options);
            return said.isEmpty() ? file.toString() : file + SAID + said;
        }
    }

    /** What was remembered from the last time; what is no path is left out. */
    public void restore(List<String> lines) {
        entries.clear();
        lines.stream().flatMap(Entry::of).limit(MOST).forEach(entries::add);
    }

    void add(Path file, ReadOptions options) {
        Path full = full(file);
        entries.removeIf(e -> e.file.equals(full));
        entries.add(0, new Entry(full, options));
        while (entries.size() > MOST) entries.remove(MOST);
        opened.add(full);
        onChange.run();
    }

    /** Told when a file was opened. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /** What is known now, for another thread. */
    public RecentFiles copy() {
        RecentFiles out = new RecentFiles();
        out.entries.addAll(entries);
        out.opened.addAll(opened);
        return out;
    }

    /** What the user said about a file when it was opened last; nothing if it is not among these. */
    ReadOptions said(Path file) {
        Path full = full(file);
        return entries.stream()
                .filter(e -> e.file.equals(full))
                .map(Entry::options)
                .findFirst()
                .orElse(ReadOptions.DEFAULT);
    }

    private static Path full(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** A file that is to be read; it need not turn out to be one. */
    void ask(Path file) {
        asked = full(file);
    }

    /**
     * Where to look for another file: where the last one was, if that folder is still there; else where the program was
     * started, or at home.
     */
    Path folder() {
        Path home = Path.of(System.getProperty("user.home"));
        // Started from a menu a program often runs at the root, where nobody keeps files.
        Path work = Path.of("").toAbsolutePath();
        return Stream.concat(Stream.ofNullable(asked), files().stream().limit(1))
                .map(Path::getParent)
                .filter(Objects::nonNull)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(work.getParent() == null ? home : work);
    }

    public List<Path> files() {
        return entries.stream().map(Entry::file).toList();
    }

    /**
     * To be remembered: what was opened here, then what is remembered by now, as another window may have left it.
     *
     * @param remembered lines as {@link #restore} takes them
     */
    public List<String> lines(List<String> remembered) {
        Stream<Entry> here = entries.stream().filter(e -> opened.contains(e.file));
        Stream<Entry> there = remembered.stream().flatMap(Entry::of).filter(e -> !opened.contains(e.file));
        return Stream.concat(here, there)
                .map(Entry::line)
                .filter(line -> line.lines().count() == 1)
                .limit(MOST)
                .toList();
    }
}
