package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import softmaxlab.background.Background;
import softmaxlab.background.Task;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Samples;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Texts;

/** A file that is being looked at while something else happens. */
class FileReviewTest {
    private static final String GOOD = "a,b,label\n2.5,-1,0\n0.25,1.75,1\n";
    private static final String BAD = "a,b,label\n2.5,-1,0\n0.25,x,1\n";

    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Task> started = new ArrayList<>();
    private final Background background = new Background(waiting::add, Runnable::run);
    private final Problems problems = new Problems(p -> {
        throw new IllegalStateException(p.details());
    });
    private final Lab lab = Lab.onTheSpot(Inputs.start(new DataSet("binary4", "", Samples.lessonSet("binary4"))));
    private final FileOpener opener =
            new FileOpener(lab, background, Loop.SERIAL, problems, new Texts(), FileDialogs.NONE);

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private String data() {
        return lab.inputs().question().data().name();
    }

    /** The file that was refused is still being explained when the next one is open already. */
    @Test
    void whatIsFoundOutTooLateIsSaidOfNoOtherFile() throws Exception {
        opener.open(file("bad.csv", BAD));
        waiting.remove(0).run();
        assertFalse(problems.sentenceProperty().get().isEmpty());
        Runnable explains = waiting.remove(0);
        opener.open(file("good.csv", GOOD));
        waiting.remove(0).run();
        assertEquals("good.csv", data());
        explains.run();
        assertEquals("", problems.sentenceProperty().get());
        assertNull(opener.review().diagnosisProperty().get());
    }

    @Test
    void aLookThatWasStoppedLeavesTheFileToBeLoaded() throws Exception {
        opener.open(file("good.csv", GOOD));
        waiting.remove(0).run();
        opener.adjust();
        waiting.remove(0).run();
        FileReview review = opener.review();
        assertNotNull(review.diagnosisProperty().get());
        background.onStart(started::add);
        review.choose(review.diagnosisProperty().get().options());
        assertTrue(review.busyProperty().get());
        started.get(0).cancel();
        waiting.remove(0).run();
        assertFalse(review.busyProperty().get());
    }
}
