package softmaxlab.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.PlayerState;

/** Lessons to choose from. */
final class LessonList extends VBox {
    private final Texts texts;
    private final StepWords words;
    private final Consumer<Lesson> chosen;

    LessonList(Texts texts, StepWords words, Consumer<Lesson> chosen) {
        this.texts = texts;
        this.words = words;
        this.chosen = chosen;
        getStyleClass().add("lesson-list");
    }

    /** @param state tells which of them is open */
    void show(List<Lesson> lessons, PlayerState state) {
        getChildren()
                .setAll(lessons.stream()
                        .map(l -> new LessonRow(l, aside(l, state), chosen))
                        .toList());
    }

    private String aside(Lesson lesson, PlayerState state) {
        boolean open = state.lesson() != null && state.lesson().id().equals(lesson.id());
        return open ? words.place(state) : texts.get("drawer.minutes", String.valueOf(lesson.minutes()));
    }
}
