package softmaxlab.ui;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import softmaxlab.Parts;
import softmaxlab.file.lesson.LessonFiles;
import softmaxlab.lab.Lab;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.LessonPlayer;

/** The whole window with a lesson, played by its buttons and keys; to be used on the FX thread. */
final class LessonWindow {
    private final TourClock clock = new TourClock();
    private final Parts parts = new Parts(
            Runnable::run,
            Runnable::run,
            new Problems(problem -> {
                throw new IllegalStateException(problem.details());
            }),
            FileDialogs.NONE,
            clock);
    private final Stage stage;

    LessonWindow(int percent, int width, int height) {
        Look look = new Look(Look.Theme.LIGHT, percent);
        parts.window().lookProperty().set(look);
        stage = Fx.show(parts.views().load("shell"), look, width, height);
        settle();
    }

    /** A small lesson with every kind of step. */
    static Lesson small() throws URISyntaxException {
        Path file = Path.of(LessonWindow.class.getResource("x1-small.yaml").toURI());
        return LessonFiles.read(file).get(0).lesson().orElseThrow();
    }

    Lab lab() {
        return parts.lab();
    }

    LessonPlayer player() {
        return parts.player();
    }

    void close() {
        stage.close();
    }

    /** Lets what waits a moment happen, and lays everything out. */
    void settle() {
        clock.strike();
        for (int i = 0; i < 2; i++) {
            root().applyCss();
            root().layout();
        }
    }

    Parent root() {
        return stage.getScene().getRoot();
    }

    Node focused() {
        return stage.getScene().getFocusOwner();
    }

    /** A key for whatever has the focus. */
    void key(KeyCode code) {
        Hand.key(focused(), code);
        settle();
    }

    /** Presses Tab until {@code text} is what the focus is on. */
    void tabTo(String text) {
        for (int i = 0; i < 60; i++) {
            if (text.equals(nameOf(focused()))) return;
            key(KeyCode.TAB);
        }
        throw new AssertionError("Tab never comes to " + text);
    }

    private static String nameOf(Node node) {
        if (node == null) return "";
        String accessible = node.getAccessibleText();
        if (accessible != null) return accessible;
        return node instanceof Labeled labeled ? labeled.getText() : "";
    }

    Optional<ButtonBase> button(String text) {
        return root().lookupAll(".button").stream()
                .filter(n -> BenchWindow.isShown(n) && text.equals(nameOf(n)))
                .map(ButtonBase.class::cast)
                .findFirst();
    }

    boolean canClick(String text) {
        return button(text).filter(b -> !b.isDisabled()).isPresent();
    }

    void click(String text) {
        button(text).orElseThrow(() -> new AssertionError("no button " + text)).fire();
        settle();
    }

    /** Chooses an answer by its words. */
    void choose(String words) {
        answer(words).fire();
        settle();
    }

    ButtonBase answer(String words) {
        return root().lookupAll(".radio-button").stream()
                .filter(n -> BenchWindow.isShown(n) && words.equals(n.getAccessibleText()))
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no answer " + words));
    }

    String label(String id) {
        return ((Labeled) root().lookup(".lesson #" + id)).getText();
    }

    /** The accessible texts of all that is on show with these style classes. */
    List<String> heard(String... styleClasses) {
        Set<String> wanted = Set.copyOf(Arrays.asList(styleClasses));
        return root().lookupAll("." + styleClasses[0]).stream()
                .filter(n -> BenchWindow.isShown(n) && n.getStyleClass().containsAll(wanted))
                .filter(n -> n.getAccessibleRole() != AccessibleRole.PARENT)
                .map(Node::getAccessibleText)
                .toList();
    }

    /** What is written on the labels of this class that are on show. */
    List<String> seen(String styleClass) {
        return root().lookupAll("." + styleClass).stream()
                .filter(n -> BenchWindow.isShown(n) && n instanceof Labeled)
                .map(n -> ((Labeled) n).getText())
                .toList();
    }
}
