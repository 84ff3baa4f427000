package softmaxlab.file.lesson;

import java.nio.charset.StandardCharsets;
import java.util.List;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Lesson;

/** A lesson without a fault, for tests to spoil. */
final class GoodLesson {
    private GoodLesson() {}

    /** Line numbers matter: the cases below name them. */
    static final String GOOD = """
            format: 1
            id: t1-good
            version: 1
            title: "Good"
            objective: "Do it."
            misconception: "It cannot be done."
            requires: []
            minutes: 2
            steps:
              - id: ask
                kind: predict
                set: { z: [2, 1, 0.5], T: 1 }
                lock: [z]
                ask: "What comes?"
                options:
                  - { id: a, text: "one", right: true }
                  - { id: b, text: "two", why: "because" }
                seconds: 30
              - id: see
                kind: reveal
                recap: ask
                say: |
                  It is {{p[0]|3}} now,
                  and the loss {{loss}}.
                seconds: 30
              - id: do
                kind: goal
                goals:
                  - id: sharp
                    text: "Sharper."
                    when: "p[0] > 0.999"
                witness: { T: 0.1 }
                seconds: 30
              - id: sure
                kind: check
                ask: "Sure?"
                options:
                  - { id: yes, text: "yes", right: true }
                  - { id: nope, text: "not at all", why: "but yes" }
                seconds: 30
            """;

    /** What is said about a text, without the file's name. */
    static List<String> problems(String text) {
        return LessonFiles.parse("t1-good.yaml", text.getBytes(StandardCharsets.UTF_8)).problems().stream()
                .map(p -> p.text(new Texts()).replaceFirst("^t1-good\\.yaml:", ""))
                .toList();
    }

    static Lesson lesson(String text) {
        LessonFile file = LessonFiles.parse("t1-good.yaml", text.getBytes(StandardCharsets.UTF_8));
        return file.lesson().orElseThrow(() -> new AssertionError(problems(text)));
    }
}
