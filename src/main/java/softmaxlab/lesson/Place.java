package softmaxlab.lesson;

import java.util.Set;
import softmaxlab.lab.Guide;

/**
 * Where in a lesson the learner is; written into {@link Guide#step}, so that undo and redo carry it: "halve", "halve#2"
 * at its second stage, "halve#2#free" while playing freely, "" after the last step.
 *
 * @param stage how many stages are revealed
 */
record Place(String step, int stage, boolean free) {
    private static final String FREE = "#free";

    static Place of(String text) {
        boolean free = text.endsWith(FREE);
        String rest = free ? text.substring(0, text.length() - FREE.length()) : text;
        int mark = rest.indexOf('#');
        if (mark < 0) return new Place(rest, 0, free);
        return new Place(rest.substring(0, mark), Integer.parseInt(rest.substring(mark + 1)), free);
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
