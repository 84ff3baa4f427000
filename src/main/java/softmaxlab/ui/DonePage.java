package softmaxlab.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.Lessons;
import softmaxlab.lesson.PlayerState;

/** The end of a lesson: what it was for, the predictions beside what happened, and where to go on. */
final class DonePage extends VBox {
    private final Texts texts;
    private final Spoken spoken;
    private final Lessons lessons;
    private final RichTextFlow objective;
    private final VBox recap = new VBox();
    private final VBox further = new VBox();
    private final VBox list = new VBox();
    private final Consumer<Lesson> start;

    /** @param start opens another lesson */
    DonePage(Texts texts, Spoken spoken, Lessons lessons, Consumer<Lesson> start) {
        this.texts = texts;
        this.spoken = spoken;
        this.lessons = lessons;
        objective = new RichTextFlow(spoken);
        this.start = start;
        list.getStyleClass().add("further");
        recap.getStyleClass().add("recap");
        further.getChildren().setAll(head(texts.get("drawer.done.further")), list);
        for (VBox part : new VBox[] {this, recap, further}) {
            part.getStyleClass().add("lesson-section");
            part.managedProperty().bind(part.visibleProperty());
        }
        VBox first = new VBox(head(texts.get("drawer.done.objective")), objective);
        first.getStyleClass().add("lesson-section");
        getStyleClass().add("done-page");
        getChildren().setAll(first, recap, further);
        setVisible(false);
    }

    private static SectionHead head(String word) {
        SectionHead head = new SectionHead();
        head.show(word, "");
        return head;
    }

    /** What to read out first. */
    RichTextFlow text() {
        return objective;
    }

    void show(PlayerState state) {
        setVisible(state.mode() == PlayerState.Mode.DONE);
        if (!isVisible()) return;
        objective.show(StepWords.plain(state.lesson().objective()));
        recap.setVisible(!state.recap().isEmpty());
        recap.getChildren().setAll(head(texts.get("drawer.done.predictions")));
        state.recap().forEach(q -> recap.getChildren().add(prediction(q)));
        List<Lesson> next = next(state.lesson());
        further.setVisible(!next.isEmpty());
        list.getChildren().setAll(next.stream().map(this::row).toList());
    }

    /** The question with the answer that was given and the one that came true. */
    private VBox prediction(PlayerState.Question question) {
        Label ask = new Label(question.ask().plain());
        ask.setWrapText(true);
        VBox box = new VBox(ask);
        box.getStyleClass().add("choices");
        for (PlayerState.Choice choice : question.choices()) {
            if (!choice.chosen() && choice.verdict() != PlayerState.Verdict.RIGHT) continue;
            ChoiceRow row = new ChoiceRow(choice.id(), false, texts, spoken);
            row.show(question, choice);
            box.getChildren().add(row);
        }
        return box;
    }

    private LessonRow row(Lesson lesson) {
        return new LessonRow(lesson, texts.get("drawer.minutes", String.valueOf(lesson.minutes())), start);
    }

    /** The other lessons, those that build on this one first. */
    private List<Lesson> next(Lesson done) {
        List<Lesson> others =
                lessons.all().stream().filter(l -> !l.id().equals(done.id())).toList();
        return Stream.concat(
                        others.stream().filter(l -> l.requires().contains(done.id())),
                        others.stream().filter(l -> !l.requires().contains(done.id())))
                .limit(3)
                .toList();
    }
}
