package softmaxlab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import softmaxlab.background.Background;
import softmaxlab.background.ParallelLoop;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Samples;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.LessonPlayer;
import softmaxlab.lesson.Lessons;
import softmaxlab.ui.CalibrationController;
import softmaxlab.ui.FxLater;
import softmaxlab.ui.LessonController;
import softmaxlab.ui.LessonStripController;
import softmaxlab.ui.ProbabilitiesController;
import softmaxlab.ui.TargetsController;
import softmaxlab.ui.Views;
import softmaxlab.ui.WorkingsController;

/** All objects of one running app, made by hand and handed to each other here and nowhere else. */
public final class Parts {
    private final Texts texts = new Texts();
    private final Background background;
    private final Lab lab;
    private final LessonPlayer player;
    private final Views views;

    /**
     * @param worker where long work runs
     * @param home the FX thread
     * @param unexpected gets what should not have happened
     */
    public Parts(Executor worker, Executor home, Consumer<Exception> unexpected) {
        Loop loop = new ParallelLoop(Runtime.getRuntime().availableProcessors());
        background = new Background(worker, home);
        Samples.Classifier first = Samples.Classifier.OVER_CONFIDENT;
        lab = new Lab(Inputs.start(new DataSet(first.key(), "", Samples.of(first))), background, loop, unexpected);
        player = new LessonPlayer(lab, new FxLater());
        views = new Views(texts, controllers());
    }

    private Map<Class<?>, Supplier<?>> controllers() {
        Map<Class<?>, Supplier<?>> make = new LinkedHashMap<>();
        make.put(ProbabilitiesController.class, () -> new ProbabilitiesController(lab, texts));
        make.put(WorkingsController.class, () -> new WorkingsController(lab, texts));
        make.put(TargetsController.class, () -> new TargetsController(lab, texts));
        make.put(CalibrationController.class, () -> new CalibrationController(lab, texts));
        Lessons lessons = new Lessons(List.of());
        BooleanProperty unfolded = new SimpleBooleanProperty(this, "lessonUnfolded");
        make.put(LessonController.class, () -> new LessonController(player, lessons, texts, unfolded));
        make.put(LessonStripController.class, () -> new LessonStripController(player, texts, unfolded));
        return make;
    }

    public Lab lab() {
        return lab;
    }

    public Texts texts() {
        return texts;
    }

    public Background background() {
        return background;
    }

    public LessonPlayer player() {
        return player;
    }

    public Views views() {
        return views;
    }
}
