package softmaxlab.lesson;

import java.util.List;
import java.util.Optional;

/** The lessons there are, in order. */
public record Lessons(List<Lesson> all) {
    public Lessons {
        all = List.copyOf(all);
    }

    /** The lesson of an id ("d1-overflow-trap") or a short name ("D1"), capitals or not. */
    public Optional<Lesson> find(String name) {
        String wanted = name.strip();
        return all.stream()
                .filter(l -> l.id().equalsIgnoreCase(wanted) || l.code().equalsIgnoreCase(wanted))
                .findFirst();
    }
}
