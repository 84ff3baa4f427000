package softmaxlab.ui;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.LessonPlayer;
import softmaxlab.lesson.Lessons;
import softmaxlab.lesson.PlayerState;

/** The drawer in which a lesson is played. It shows the player's state and calls the player, nothing else. */
public final class LessonDrawerController {
    private final LessonPlayer player;
    private final Texts texts;
    private final StepWords words;
    private final LessonPages pages;
    private final BooleanProperty unfolded;
    private PlayerState shown = PlayerState.CLOSED;
    private boolean acting;
    private boolean toEnd;
    private Optional<RichTextFlow> waiting = Optional.empty();

    @FXML
    private Label code;

    @FXML
    private Label title;

    @FXML
    private MenuButton menu;

    @FXML
    private Button less;

    @FXML
    private Button close;

    @FXML
    private StepSegments segments;

    @FXML
    private Label place;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox page;

    @FXML
    private Label waits;

    @FXML
    private Button back;

    @FXML
    private Button freePlay;

    @FXML
    private Button returnButton;

    @FXML
    private Button next;

    /** @param unfolded whether the strip of a small window is unfolded to this drawer */
    public LessonDrawerController(LessonPlayer player, Lessons lessons, Texts texts, BooleanProperty unfolded) {
        this.player = player;
        this.texts = texts;
        this.unfolded = unfolded;
        Spoken spoken = new Spoken(texts);
        words = new StepWords(texts, spoken);
        pages = new LessonPages(texts, spoken, lessons, player, this::act, this::start);
    }

    @FXML
    private void initialize() {
        page.getChildren().setAll(pages.nodes());
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        for (Node node : new Node[] {less, menu, close, segments, waits, back, freePlay, returnButton, next}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        less.visibleProperty().bind(unfolded);
        page.heightProperty().addListener(o -> {
            if (toEnd) scroll.setVvalue(1);
        });
        scroll.addEventFilter(ScrollEvent.SCROLL, e -> toEnd = false);
        page.sceneProperty().addListener((o, was, is) -> {
            if (is != null) waiting.ifPresent(Node::requestFocus);
            waiting = Optional.empty();
        });
        unfolded.addListener((o, was, is) -> {
            if (is) read(pages.first(shown), words.announcement(shown));
        });
        player.stateProperty().subscribe(this::show);
    }

    private void show(PlayerState s) {
        PlayerState before = shown;
        shown = s;
        showHead(s);
        pages.show(s);
        showFoot(s);
        boolean entered = !samePlace(before, s);
        toEnd = !entered && s.outcome().isPresent() && (toEnd || !s.outcome().equals(before.outcome()));
        if (entered || toEnd) scroll.setVvalue(toEnd ? 1 : 0);
        // The hand of the learner is elsewhere when undo or the bench moves the lesson: it stays there.
        boolean opened = before.mode() == PlayerState.Mode.CLOSED && s.mode() != PlayerState.Mode.CLOSED;
        if (entered && (acting || opened)) read(pages.first(s), words.announcement(s));
        else if (acting) pages.news(before, s).ifPresent(Node::requestFocus);
    }

    private static boolean samePlace(PlayerState a, PlayerState b) {
        return a.mode() == b.mode() && a.index() == b.index() && Objects.equals(a.lesson(), b.lesson());
    }

    /** Puts the focus on the text; as soon as the drawer is in the window, if it is not yet. */
    private void read(Optional<RichTextFlow> text, String announcement) {
        text.ifPresent(t -> t.setAccessibleText(announcement));
        waiting = page.getScene() == null ? text : Optional.empty();
        if (page.getScene() != null) text.ifPresent(Node::requestFocus);
    }

    private void showHead(PlayerState s) {
        boolean open = s.mode() != PlayerState.Mode.CLOSED;
        code.setText(open ? s.lesson().code() : "");
        title.setText(open ? s.lesson().title() : "");
        place.setText(words.place(s));
        int steps = open ? s.lesson().steps().size() : 0;
        boolean waiting = s.mode() == PlayerState.Mode.FREE_PLAY;
        segments.show(steps, s.index(), waiting, place.getText());
        segments.setVisible(open);
        menu.setVisible(s.mode() == PlayerState.Mode.STEP);
    }

    private void showFoot(PlayerState s) {
        boolean free = s.mode() == PlayerState.Mode.FREE_PLAY;
        boolean done = s.mode() == PlayerState.Mode.DONE;
        back.setVisible(!free && s.mode() != PlayerState.Mode.CLOSED);
        back.setDisable(!s.canBack());
        freePlay.setVisible(s.mode() == PlayerState.Mode.STEP);
        returnButton.setVisible(free);
        next.setVisible(s.mode() == PlayerState.Mode.STEP || done);
        next.setDisable(s.next() == PlayerState.Next.NOTHING && !done);
        String why = words.waitsFor(s);
        waits.setText(why);
        waits.setVisible(!why.isEmpty());
        next.setContentDisplay(goesOn(s) ? ContentDisplay.RIGHT : ContentDisplay.TEXT_ONLY);
        next.setText(
                switch (s.next()) {
                    case FINISH -> texts.get("drawer.finish");
                    case NOTHING -> texts.get(done ? "drawer.close" : "drawer.next");
                    case STAGE, STEP -> texts.get("drawer.next");
                });
        next.setAccessibleText(why.isEmpty() ? null : texts.get("drawer.waits.spoken", next.getText(), why));
    }

    private static boolean goesOn(PlayerState s) {
        return s.mode() == PlayerState.Mode.STEP && s.next() != PlayerState.Next.FINISH;
    }

    /** Does what the learner asks of the player, who then reads what came of it. */
    private void act(Runnable call) {
        acting = true;
        try {
            call.run();
        } finally {
            acting = false;
        }
        if (!toEnd && page.getScene() != null && page.getScene().getFocusOwner() instanceof RichTextFlow text) {
            bringIntoView(text);
        }
    }

    /** Scrolls no further than it takes: JavaFX does so for Tab only. */
    private void bringIntoView(Node text) {
        scroll.applyCss();
        scroll.layout();
        double view = scroll.getViewportBounds().getHeight();
        double hidden = page.getHeight() - view;
        if (hidden <= 0) return;
        Bounds at = page.sceneToLocal(text.localToScene(text.getLayoutBounds()));
        double top = scroll.getVvalue() * hidden;
        if (at.getMaxY() > top + view) scroll.setVvalue((at.getMaxY() - view) / hidden);
        else if (at.getMinY() < top) scroll.setVvalue(at.getMinY() / hidden);
    }

    private void start(Lesson lesson) {
        act(() -> player.start(lesson));
    }

    /** Enter or Space on a text goes on: a text has no use for them, a control keeps them. */
    private void key(KeyEvent e) {
        boolean on = e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE;
        if (!on || !(e.getTarget() instanceof RichTextFlow) || next.isDisabled()) return;
        e.consume();
        if (next.isVisible()) next();
        else if (returnButton.isVisible()) returnToLesson();
    }

    @FXML
    private void next() {
        if (shown.mode() == PlayerState.Mode.DONE) close();
        else act(player::next);
    }

    @FXML
    private void back() {
        act(player::back);
    }

    @FXML
    private void freePlay() {
        act(player::freePlay);
    }

    @FXML
    private void returnToLesson() {
        act(player::returnToLesson);
    }

    @FXML
    private void resetStep() {
        pages.clear();
        act(player::resetStep);
        read(pages.first(shown), words.announcement(shown));
    }

    @FXML
    private void startAgain() {
        start(shown.lesson());
    }

    @FXML
    private void less() {
        unfolded.set(false);
    }

    @FXML
    private void close() {
        act(player::close);
        unfolded.set(false);
    }
}
