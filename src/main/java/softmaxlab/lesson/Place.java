package softmaxlab.lesson;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import softmaxlab.lab.Guide;

/**
 * Where in a lesson the learner is; written into {@link Guide#step}, so that undo and redo carry it: "halve", "halve#2"
 * at its second stage, "halve#2#free" while playing freely, "" after the last step.
 *
 * @param stage how many stages are revealed
 */
record Place(String step, int stage, boolean free) {
    private static final String FREE = "#free";
    private static final Pattern TEXT = Pattern.compile("([^#]*)(?:#(\\d{1,6}))?(" + FREE + ")?");

    /** The place of a text; one that no place is written as becomes the name of a step that does not exist. */
    static Place of(String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) return new Place(text, 0, false);
        return new Place(m.group(1), m.group(2) == null ? 0 : Integer.parseInt(m.group(2)), m.group(3) != null);
    }

    boolean isEnd() {
        return step.isEmpty();
    }

    /** The same place with everything free and uncovered. */
    Guide released(String lesson) {
        return new Guide(lesson, new Place(step, stage, true).text(), Set.of(), Set.of(), "");
    }

    String text() {
        return step + (stage > 0 ? "#" + stage : "") + (free ? FREE : "");
    }
}
