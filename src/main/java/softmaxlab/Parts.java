package softmaxlab;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import softmaxlab.background.Background;
import softmaxlab.background.ParallelLoop;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Samples;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Texts;
import softmaxlab.ui.CalibrationController;
import softmaxlab.ui.CalibrationNumbersController;
import softmaxlab.ui.CalibrationSetupController;
import softmaxlab.ui.CalibrationTemperatureController;
import softmaxlab.ui.CalibrationVerdictController;
import softmaxlab.ui.FileOpener;
import softmaxlab.ui.ProbabilitiesController;
import softmaxlab.ui.Problems;
import softmaxlab.ui.TargetsController;
import softmaxlab.ui.Views;
import softmaxlab.ui.WorkingsController;

/** All objects of one running app, made by hand and handed to each other here and nowhere else. */
public final class Parts {
    private final Texts texts = new Texts();
    private final Consumer<Exception> unexpected;
    private final Loop loop;
    private final Background background;
    private final Lab lab;
    private final Problems problems;
    private final FileOpener opener;
    private final Views views;

    /**
     * @param worker where long work runs
     * @param home the FX thread
     * @param unexpected gets what should not have happened
     */
    public Parts(Executor worker, Executor home, Consumer<Exception> unexpected) {
        this.unexpected = unexpected;
        loop = new ParallelLoop(Runtime.getRuntime().availableProcessors());
        background = new Background(worker, home);
        Samples.Classifier first = Samples.Classifier.OVER_CONFIDENT;
        lab = new Lab(Inputs.start(new DataSet(first.key(), "", Samples.of(first))), background, loop, unexpected);
        problems = new Problems(problem -> {});
        opener = new FileOpener(lab, background, loop, problems);
        views = new Views(texts, controllers());
    }

    private Map<Class<?>, Supplier<?>> controllers() {
        Map<Class<?>, Supplier<?>> make = new LinkedHashMap<>();
        make.put(ProbabilitiesController.class, () -> new ProbabilitiesController(lab, texts));
        make.put(WorkingsController.class, () -> new WorkingsController(lab, texts));
        make.put(TargetsController.class, () -> new TargetsController(lab, texts));
        make.put(CalibrationController.class, () -> new CalibrationController(lab, texts));
        make.put(CalibrationSetupController.class, () -> new CalibrationSetupController(lab, texts, opener));
        make.put(CalibrationVerdictController.class, () -> new CalibrationVerdictController(lab, texts));
        make.put(CalibrationNumbersController.class, () -> new CalibrationNumbersController(lab, texts));
        make.put(
                CalibrationTemperatureController.class,
                () -> new CalibrationTemperatureController(lab, texts, background, loop, unexpected));
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

    public Problems problems() {
        return problems;
    }

    public FileOpener opener() {
        return opener;
    }

    public Views views() {
        return views;
    }
}
