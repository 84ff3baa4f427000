package softmaxlab.file.lesson;

import softmaxlab.lab.Texts;
import softmaxlab.lesson.Message;

/**
 * Something wrong with a lesson's file.
 *
 * @param file the file's name as it was given
 * @param line 1-based; 0 if it is about the file as a whole
 * @param column 1-based; 0 if it is about the file as a whole
 */
public record LessonProblem(String file, int line, int column, Severity severity, Message what) {

    /** How bad it is. */
    public enum Severity {
        /** The lesson cannot be used. */
        ERROR,
        /** The lesson can be used, but should be looked at. */
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** "lessons/b1-dial.yaml:31:14: error: …", without the place if there is none. */
    public String text(Texts texts) {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        String key = isError() ? "lesson.problem.error" : "lesson.problem.warning";
        return place + ": " + texts.get(key) + ": " + what.text(texts);
    }
}
