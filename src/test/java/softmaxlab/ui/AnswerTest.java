package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import softmaxlab.background.Background;
import softmaxlab.background.Task;
import softmaxlab.engine.Loop;

/** An answer on its way while its view comes and goes, and while somebody stops it. */
class AnswerTest {
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Task> started = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Group view = new Group();
    private Answer<String, String> answer;

    @BeforeEach
    void make() {
        Background background = new Background(waiting::add, Runnable::run);
        background.onStart(started::add);
        Work work = new Work(background, Loop.SERIAL, e -> {
            throw new IllegalStateException(e);
        });
        answer = new Answer<>(work, view, "title", (c, loop, task) -> c.toUpperCase(java.util.Locale.ROOT), shown::add);
    }

    private void answerAll() {
        for (Runnable r : List.copyOf(waiting)) r.run();
        waiting.clear();
    }

    @Test
    void oneThatWasStoppedIsAskedAnewWhenItIsWantedAgain() throws Exception {
        Fx.run(() -> {
            new Scene(view);
            answer.want("a");
            started.get(0).cancel();
            answerAll();
            assertEquals(List.of(), shown);
            answer.want("a");
            answerAll();
            assertEquals(List.of("A"), shown);
            answer.want("a");
            assertEquals(List.of(), waiting, "it is here");
        });
    }

    @Test
    void oneThatIsNoLongerWantedIsNotShownThoughNothingElseWasAskedFor() throws Exception {
        Fx.run(() -> {
            Scene scene = new Scene(view);
            answer.want("a");
            scene.setRoot(new Group());
            answer.want("b");
            answerAll();
            assertEquals(List.of(), shown);
            answer.want("a");
            scene.setRoot(view);
            answerAll();
            assertEquals(List.of("A"), shown, "though it was dropped before");
        });
    }

    /** Out of its window a view shows each new case without an answer; the first has to come again. */
    @Test
    void oneThatAnotherTookThePlaceOfComesAgain() throws Exception {
        Fx.run(() -> {
            Scene scene = new Scene(view);
            answer.want("a");
            answerAll();
            scene.setRoot(new Group());
            answer.want("b");
            answer.want("a");
            scene.setRoot(view);
            answerAll();
            assertEquals(List.of("A", "A"), shown);
        });
    }
}
