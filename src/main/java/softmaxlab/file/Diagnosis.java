package softmaxlab.file;

import java.nio.file.Path;
import java.util.List;
import softmaxlab.file.ReadOptions.ColumnRole;

/**
 * What is understood of a file before it is taken in.
 *
 * @param file the file
 * @param options what the user has said so far
 * @param found how the text is read, found out or as said; null for what a NumPy file has no need of
 * @param input what the scores are; {@code AUTO} while that is open
 * @param base what the labels are; {@code AUTO} while that is open
 * @param columns all columns; empty for a NumPy file
 * @param lines the header, if there is one, and the first rows as they will be read
 * @param whole whether the file has no rows but those that were looked at
 * @param problem why it cannot be read like this; null if it can
 * @param offending the line of the problem; null if it has none
 * @param question what is to be decided first; null if nothing is
 * @param described what was understood, in one line; empty while there is a problem
 * @param notices what was assumed
 */
public record Diagnosis(
        Path file,
        ReadOptions options,
        TextForm found,
        ReadOptions.Input input,
        ReadOptions.LabelBase base,
        List<Column> columns,
        List<Line> lines,
        boolean whole,
        FileProblem problem,
        Line offending,
        Question question,
        String described,
        List<Notice> notices) {
    public Diagnosis {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        notices = List.copyOf(notices);
    }

    /**
     * One column.
     *
     * @param index from 0
     * @param name from the header; empty if there is none
     * @param role what it is taken for; null while that is open
     * @param given whether the user said so
     */
    public record Column(int index, String name, ColumnRole role, boolean given) {}

    /**
     * One line of the file.
     *
     * @param number the physical line, from 1
     * @param header whether it names the columns
     * @param cells its fields; those of scores as the numbers that were read
     */
    public record Line(long number, boolean header, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** A field, empty if the line has too few. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * Something that only the user knows.
     *
     * @param key the text key of the question
     */
    public record Question(String key, List<Answer> answers) {
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /**
     * One of the answers that fit.
     *
     * @param key its text key
     * @param argument what the text needs
     * @param options what is said by giving it
     */
    public record Answer(String key, String argument, ReadOptions options) {}

    /** Whether nothing speaks against taking the file in as it is understood. */
    public boolean isReadable() {
        return problem == null;
    }

    /** The same file with a problem further down, which only reading all of it shows. */
    Diagnosis withProblem(FileProblem found, Line at, Question ask) {
        return new Diagnosis(
                file, options, this.found, input, base, columns, lines, whole, found, at, ask, "", notices);
    }
}
