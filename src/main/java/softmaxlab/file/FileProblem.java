package softmaxlab.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import softmaxlab.lab.Texts;

/**
 * A file that cannot be used as it is, in one plain sentence, with the place where there is one. The text of the file
 * that a sentence quotes is shortened and holds no control or direction marks.
 */
public final class FileProblem extends Exception {
    private final String key;
    private final Path file;
    private final long line;
    private final int column;
    private final String columnName;
    private final Object[] arguments;

    private FileProblem(String key, Path file, long line, int column, String columnName, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.file = file;
        this.line = line;
        this.column = column;
        this.columnName = columnName == null ? null : Quoted.clean(columnName);
        this.arguments = arguments.clone();
    }

    /** A problem of the file as a whole. */
    public static FileProblem of(String key, Path file, Object... arguments) {
        return new FileProblem(key, file, 0, 0, null, arguments);
    }

    /**
     * A problem of one line.
     *
     * @param line physical line from 1, header included
     */
    public static FileProblem atLine(String key, Path file, long line, Object... arguments) {
        return new FileProblem(key, file, line, 0, null, arguments);
    }

    /**
     * A problem of one field.
     *
     * @param column field number from 1
     * @param columnName its name in the header, null if there is none
     */
    public static FileProblem atField(
            String key, Path file, long line, int column, String columnName, Object... arguments) {
        return new FileProblem(key, file, line, column, columnName, arguments);
    }

    /** What the system said when a file could not be read, as a sentence. */
    public static FileProblem of(Path file, IOException cause) {
        if (cause instanceof NoSuchFileException) return of("file.missing", file);
        if (cause instanceof AccessDeniedException) return of("file.denied", file);
        return of("file.unreadable", file);
    }

    /** The text key, which names the kind of problem. */
    public String key() {
        return key;
    }

    public Path file() {
        return file;
    }

    /** Physical line from 1, header included; 0 if the problem has no line. */
    public long line() {
        return line;
    }

    /** Field number from 1; 0 if the problem has no column. */
    public int column() {
        return column;
    }

    /** The name of the column in the header; null if there is none. */
    public String columnName() {
        return columnName;
    }

    /** The sentence, without the place. */
    public String message() {
        String hint = key + ".hint";
        return new Texts().has(hint) ? sentence() + " " + new Texts().get(hint) : sentence();
    }

    /** The sentence without what to do about it on the command line. */
    public String sentence() {
        return new Texts().get(key, arguments);
    }

    /** The sentence behind {@code name:line:column: }, without the parts that are unknown. */
    public String located(String name) {
        return place(name) + message();
    }

    private String place(String name) {
        StringBuilder text = new StringBuilder(name);
        if (line > 0) text.append(':').append(line);
        if (column > 0) text.append(':').append(column);
        return text.append(": ").toString();
    }

    /** The sentence for the window, behind the place. */
    public String windowMessage() {
        return place(Quoted.clean(String.valueOf(file.getFileName()))) + sentence();
    }

    @Override
    public String getMessage() {
        return located(Quoted.clean(String.valueOf(file.getFileName())));
    }
}
