package softmaxlab.file.lesson;

import java.util.List;
import java.util.Optional;
import softmaxlab.lesson.Lesson;

/**
 * What came of reading a lesson's file.
 *
 * @param name the file's name as it was given
 * @param lesson the lesson; empty if there is an error
 * @param problems errors and warnings, in the order of the file
 */
public record LessonFile(String name, Optional<Lesson> lesson, List<LessonProblem> problems) {
    public LessonFile {
        problems = List.copyOf(problems);
    }

    public boolean isUsable() {
        return lesson.isPresent();
    }

    /** The id that the file's name stands for: "d1-overflow-trap". */
    public String id() {
        return idOf(name);
    }

    static String idOf(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return file.endsWith(".yaml") ? file.substring(0, file.length() - 5) : file;
    }
}
