package softmaxlab.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.PlayerState;
import softmaxlab.lesson.RichText;

/** What is to be done: each goal with a ring, then a tick, and how it stands now; below, the hints asked for. */
final class GoalView extends VBox {
    private final Texts texts;
    private final Spoken spoken;
    private final StepWords words;
    private final VBox lines = new VBox();
    private final VBox hints = new VBox();
    private final Label shownToYou = new Label();

    GoalView(Texts texts, Spoken spoken) {
        this.texts = texts;
        words = new StepWords(texts, spoken);
        this.spoken = spoken;
        SectionHead head = new SectionHead();
        head.show(texts.get("drawer.kind.goal"), "");
        lines.getStyleClass().add("goals");
        hints.getStyleClass().add("hints");
        shownToYou.setText(texts.get("drawer.goal.shown"));
        shownToYou.setWrapText(true);
        shownToYou.getStyleClass().add("note");
        shownToYou.managedProperty().bind(shownToYou.visibleProperty());
        getStyleClass().add("lesson-section");
        getChildren().setAll(head, lines, shownToYou, hints);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    void show(Optional<PlayerState.Goals> goals) {
        setVisible(goals.isPresent());
        if (goals.isEmpty()) return;
        List<PlayerState.GoalLine> wanted = goals.get().lines();
        while (lines.getChildren().size() > wanted.size()) lines.getChildren().remove(wanted.size());
        while (lines.getChildren().size() < wanted.size()) lines.getChildren().add(new Line());
        for (int i = 0; i < wanted.size(); i++) ((Line) lines.getChildren().get(i)).show(wanted.get(i));
        shownToYou.setVisible(goals.get().shown());
    }

    void show(PlayerState.Hints given) {
        hints.getChildren().clear();
        for (int i = 0; i < given.given().size(); i++) {
            Label name = new Label(texts.get("drawer.hint.name", String.valueOf(i + 1)));
            name.getStyleClass().addAll("note", "hint-name");
            RichTextFlow hint = new RichTextFlow(spoken);
            hint.show(given.given().get(i));
            hint.setAccessibleText(name.getText() + " " + hint.getAccessibleText());
            hints.getChildren().add(new VBox(name, hint));
        }
    }

    /** The last hint that was given, to be read out. */
    Optional<RichTextFlow> lastHint() {
        if (hints.getChildren().isEmpty()) return Optional.empty();
        VBox last = (VBox) hints.getChildren().get(hints.getChildren().size() - 1);
        return Optional.of((RichTextFlow) last.getChildren().get(1));
    }

    private final class Line extends HBox {
        private final StackPane mark = new StackPane();
        private final RichTextFlow text = new RichTextFlow(spoken);

        Line() {
            getStyleClass().add("goal");
            mark.getStyleClass().add("choice-mark");
            HBox.setHgrow(text, Priority.ALWAYS);
            getChildren().setAll(mark, text);
            setAccessibleRole(AccessibleRole.TEXT);
        }

        void show(PlayerState.GoalLine goal) {
            boolean open = !goal.reached() && !goal.present().isEmpty();
            mark.getChildren().setAll(goal.reached() ? Marks.tick(Marks.Tone.GOOD) : ring());
            text.show(goal.text(), open ? words.now(goal.present()) : RichText.EMPTY);
            String state = texts.get(goal.reached() ? "drawer.goal.reached" : "drawer.goal.open");
            text.setAccessibleText(state + ": "
                    + spoken.of(goal.text().plain()
                            + (open ? " " + words.now(goal.present()).plain() : "")));
            setAccessibleText(text.getAccessibleText());
        }

        private static Region ring() {
            Region ring = new Region();
            ring.getStyleClass().add("goal-ring");
            return ring;
        }
    }
}
