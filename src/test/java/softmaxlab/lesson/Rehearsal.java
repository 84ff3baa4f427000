package softmaxlab.lesson;

import java.util.ArrayList;
import java.util.List;
import softmaxlab.background.Background;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Samples;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Lab;

/** A lab, a player and a clock that tests turn by hand. */
public final class Rehearsal {
    private record Waiting(long due, Runnable work) {}

    private final List<Waiting> waiting = new ArrayList<>();
    private long time;

    public final Lab lab = lab();
    public final LessonPlayer player = new LessonPlayer(lab, this::later);

    public static Lab lab() {
        return new Lab(
                Inputs.start(new DataSet("hand10", "", Samples.lessonSet("hand10"))),
                new Background(Runnable::run, Runnable::run),
                Loop.SERIAL,
                problem -> {
                    throw new AssertionError(problem);
                });
    }

    private Later.Handle later(long milliseconds, Runnable work) {
        Waiting w = new Waiting(time + milliseconds, work);
        waiting.add(w);
        return () -> waiting.remove(w);
    }

    /** Lets time pass. */
    public void pass(long milliseconds) {
        time += milliseconds;
        for (Waiting w : List.copyOf(waiting)) {
            if (w.due <= time && waiting.remove(w)) w.work.run();
        }
    }

    public PlayerState state() {
        return player.state();
    }
}
