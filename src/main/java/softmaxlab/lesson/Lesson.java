package softmaxlab.lesson;

import java.util.List;
import java.util.Locale;

/**
 * A lesson as its file says it, checked.
 *
 * @param id the file's name without ".yaml", such as "d1-overflow-trap"
 * @param version raised when the lesson changes so much that a finished one should be done again
 * @param objective what one can do afterwards
 * @param misconception what one may have believed before
 * @param requires ids of the lessons it builds on
 * @param minutes how long it takes
 * @param sources where it comes from
 */
public record Lesson(
        String id,
        int version,
        String title,
        String objective,
        String misconception,
        List<String> requires,
        int minutes,
        List<String> sources,
        List<Step> steps) {
    public Lesson {
        requires = List.copyOf(requires);
        sources = List.copyOf(sources);
        steps = List.copyOf(steps);
    }

    /** The short name, such as "D1": the id up to its first hyphen. */
    public String code() {
        int hyphen = id.indexOf('-');
        return (hyphen < 0 ? id : id.substring(0, hyphen)).toUpperCase(Locale.ROOT);
    }

    /** The place of a step, 0-based; −1 if there is none of that id. */
    public int indexOf(String stepId) {
        for (int i = 0; i < steps.size(); i++) if (steps.get(i).id().equals(stepId)) return i;
        return -1;
    }
}
