package softmaxlab.file.lesson;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.Message;

/** What can only be judged with all lessons at hand: whether those that one builds on exist, and go in no circle. */
final class Prerequisites {
    private final List<String> known;
    private final Map<String, Lesson> lessons = new HashMap<>();

    /** @param known ids of all lessons there are, readable or not */
    Prerequisites(List<Lesson> lessons, List<String> known) {
        this.known = known;
        lessons.forEach(l -> this.lessons.put(l.id(), l));
    }

    void check(Lesson lesson, Problems problems) {
        for (String id : lesson.requires()) {
            if (!known.contains(id)) {
                problems.warning(
                        problems.spot(id),
                        Message.of("lesson.problem.requires", id).suggesting(id, known));
            } else if (leadsTo(id, lesson.id())) {
                problems.error(problems.spot(id), "lesson.problem.circle", id);
            }
        }
        boolean shared =
                lessons.values().stream().anyMatch(l -> l != lesson && l.code().equals(lesson.code()));
        if (shared) problems.warning(Spot.FILE, "lesson.problem.code", lesson.code());
    }

    private boolean leadsTo(String from, String to) {
        Deque<String> open = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String id = open.pop();
            if (id.equals(to)) return true;
            Lesson lesson = lessons.get(id);
            if (seen.add(id) && lesson != null) open.addAll(lesson.requires());
        }
        return false;
    }
}
