package softmaxlab.ui;

import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.LessonPlayer;
import softmaxlab.lesson.PlayerState;

/** The lesson in a small window: one sentence at the bottom, and the way to the rest of it. */
public final class LessonStripController {
    private final LessonPlayer player;
    private final Texts texts;
    private final StepWords words;
    private final RichTextFlow sentence;
    private final BooleanProperty unfolded;

    @FXML
    private VBox lines;

    @FXML
    private Label place;

    @FXML
    private Label kind;

    @FXML
    private Label said;

    @FXML
    private Button more;

    @FXML
    private Button next;

    /** @param unfolded whether the whole drawer is shown instead */
    public LessonStripController(LessonPlayer player, Texts texts, BooleanProperty unfolded) {
        this.player = player;
        this.texts = texts;
        this.unfolded = unfolded;
        Spoken spoken = new Spoken(texts);
        words = new StepWords(texts, spoken);
        sentence = new RichTextFlow(spoken, "strip-sentence");
    }

    @FXML
    private void initialize() {
        lines.getChildren().add(sentence);
        unfolded.addListener((o, was, is) -> {
            if (!is) more.requestFocus();
        });
        player.stateProperty().subscribe(this::show);
    }

    private void show(PlayerState s) {
        if (s.mode() == PlayerState.Mode.CLOSED) return;
        place.setText(words.stripPlace(s));
        boolean shut = s.goals().isPresent() && s.next() == PlayerState.Next.NOTHING && !isElsewhere(s);
        String said = shut ? words.waitsFor(s) : words.answer(s);
        String word = words.kind(s);
        kind.setText(word.isEmpty() ? "" : word + (said.isEmpty() ? "" : ":"));
        this.said.setText(said);
        sentence.show(words.sentence(s), words.present(s));
        next.setText(primary(s));
        next.setDisable(shut);
        next.setAccessibleText(shut ? texts.get("drawer.waits.spoken", next.getText(), said) : null);
    }

    private static boolean isElsewhere(PlayerState s) {
        return s.mode() == PlayerState.Mode.FREE_PLAY || s.mode() == PlayerState.Mode.DONE;
    }

    private String primary(PlayerState s) {
        if (s.mode() == PlayerState.Mode.FREE_PLAY) return texts.get("drawer.return");
        if (s.mode() == PlayerState.Mode.DONE) return texts.get("drawer.close");
        if (s.next() == PlayerState.Next.FINISH) return texts.get("drawer.finish");
        boolean answer = s.next() == PlayerState.Next.NOTHING && s.goals().isEmpty();
        return texts.get(answer ? "drawer.answer" : "drawer.next");
    }

    @FXML
    private void more() {
        unfolded.set(true);
    }

    @FXML
    private void next() {
        PlayerState s = player.state();
        if (s.mode() == PlayerState.Mode.FREE_PLAY) player.returnToLesson();
        else if (s.mode() == PlayerState.Mode.DONE) player.close();
        else if (s.next() == PlayerState.Next.NOTHING) more();
        else player.next();
    }
}
