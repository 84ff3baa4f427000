package softmaxlab;

import java.util.LinkedHashMap;
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
import softmaxlab.file.lesson.LessonFiles;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Later;
import softmaxlab.lesson.LessonPlayer;
import softmaxlab.lesson.Lessons;
import softmaxlab.ui.BannerController;
import softmaxlab.ui.CalibrationClassesController;
import softmaxlab.ui.CalibrationCompareController;
import softmaxlab.ui.CalibrationController;
import softmaxlab.ui.CalibrationCurvesController;
import softmaxlab.ui.CalibrationDiagramController;
import softmaxlab.ui.CalibrationLuckController;
import softmaxlab.ui.CalibrationManyController;
import softmaxlab.ui.CalibrationMetricsController;
import softmaxlab.ui.CalibrationNumbersController;
import softmaxlab.ui.CalibrationRejectController;
import softmaxlab.ui.CalibrationRowsController;
import softmaxlab.ui.CalibrationSaveController;
import softmaxlab.ui.CalibrationSetsController;
import softmaxlab.ui.CalibrationSetupController;
import softmaxlab.ui.CalibrationTemperatureController;
import softmaxlab.ui.CalibrationVerdictController;
import softmaxlab.ui.CompareRuns;
import softmaxlab.ui.DoctorController;
import softmaxlab.ui.DoctorSettingsController;
import softmaxlab.ui.FileDialogs;
import softmaxlab.ui.FileOpener;
import softmaxlab.ui.HelpController;
import softmaxlab.ui.LessonController;
import softmaxlab.ui.LessonDrawerController;
import softmaxlab.ui.LessonStripController;
import softmaxlab.ui.LessonsController;
import softmaxlab.ui.ProbabilitiesController;
import softmaxlab.ui.Problems;
import softmaxlab.ui.RailController;
import softmaxlab.ui.ShellController;
import softmaxlab.ui.StatusController;
import softmaxlab.ui.TargetsController;
import softmaxlab.ui.ToolBarController;
import softmaxlab.ui.Tour;
import softmaxlab.ui.TourClock;
import softmaxlab.ui.TwoFilesController;
import softmaxlab.ui.UnexpectedController;
import softmaxlab.ui.Views;
import softmaxlab.ui.WindowState;
import softmaxlab.ui.Work;
import softmaxlab.ui.WorkingsController;

/** All objects of one running app, made by hand and handed to each other here and nowhere else. */
public final class Parts {
    private final Texts texts = new Texts();
    private final Loop loop;
    private final Background background;
    private final Problems problems;
    private final Lab lab;
    private final LessonPlayer player;
    private final WindowState window;
    private final FileOpener opener;
    private final FileDialogs dialogs;
    private final Views views;

    /** The parts without a dialog for files. */
    public Parts(Executor worker, Executor home, Consumer<Exception> unexpected) {
        this(
                worker,
                home,
                new Problems(problem -> unexpected.accept(new Exception(problem.details()))),
                FileDialogs.NONE,
                new TourClock());
    }

    /**
     * @param worker where long work runs
     * @param home the FX thread
     * @param problems shows what went wrong
     * @param dialogs asks the user for files
     * @param later lets goals of a lesson hold for a moment
     */
    public Parts(Executor worker, Executor home, Problems problems, FileDialogs dialogs, Later later) {
        this.dialogs = dialogs;
        this.problems = problems;
        loop = new ParallelLoop(Runtime.getRuntime().availableProcessors());
        background = new Background(worker, home);
        Samples.Classifier first = Samples.Classifier.OVER_CONFIDENT;
        lab = new Lab(
                Inputs.start(new DataSet(first.key(), "", Samples.of(first))), background, loop, problems::unexpected);
        player = new LessonPlayer(lab, later);
        window = new WindowState(lab, player);
        opener = new FileOpener(lab, background, loop, problems, texts, dialogs);
        views = new Views(texts, controllers());
    }

    private Map<Class<?>, Supplier<?>> controllers() {
        Map<Class<?>, Supplier<?>> make = new LinkedHashMap<>();
        Work work = new Work(background, loop, problems::unexpected);
        CompareRuns compared = new CompareRuns(work);
        make.put(ProbabilitiesController.class, () -> new ProbabilitiesController(lab, texts));
        make.put(WorkingsController.class, () -> new WorkingsController(lab, texts));
        make.put(TargetsController.class, () -> new TargetsController(lab, texts));
        make.put(CalibrationController.class, () -> new CalibrationController(lab, texts, views(), window, opener));
        make.put(CalibrationDiagramController.class, () -> new CalibrationDiagramController(lab, texts, window));
        make.put(
                CalibrationSaveController.class,
                () -> new CalibrationSaveController(lab, texts, work, problems, dialogs, opener, window, compared));
        make.put(CalibrationCurvesController.class, () -> new CalibrationCurvesController(lab, texts, work));
        make.put(CalibrationSetupController.class, () -> new CalibrationSetupController(lab, texts, opener));
        make.put(CalibrationVerdictController.class, () -> new CalibrationVerdictController(lab, texts, work));
        make.put(CalibrationNumbersController.class, () -> new CalibrationNumbersController(lab, texts, window));
        make.put(CalibrationLuckController.class, () -> new CalibrationLuckController(lab, texts, work, window));
        make.put(CalibrationManyController.class, () -> new CalibrationManyController(lab, texts, work));
        make.put(CalibrationTemperatureController.class, () -> new CalibrationTemperatureController(lab, texts, work));
        make.put(
                CalibrationCompareController.class, () -> new CalibrationCompareController(lab, texts, work, compared));
        make.put(CalibrationClassesController.class, () -> new CalibrationClassesController(lab, texts, work));
        make.put(CalibrationSetsController.class, () -> new CalibrationSetsController(lab, texts, work));
        make.put(CalibrationRowsController.class, () -> new CalibrationRowsController(lab, texts, work, window));
        make.put(CalibrationRejectController.class, () -> new CalibrationRejectController(lab, texts, work));
        make.put(CalibrationMetricsController.class, () -> new CalibrationMetricsController(lab, texts, work, window));
        make.put(ShellController.class, () -> new ShellController(lab, views(), window, problems, opener));
        make.put(LessonsController.class, () -> new LessonsController(LessonFiles.shipped(), player, texts, window));
        BooleanProperty unfolded = new SimpleBooleanProperty(this, "lessonUnfolded");
        make.put(LessonController.class, () -> new LessonController(unfolded));
        make.put(LessonDrawerController.class, () -> new LessonDrawerController(player, lessons(), texts, unfolded));
        make.put(LessonStripController.class, () -> new LessonStripController(player, texts, unfolded));
        make.put(RailController.class, () -> new RailController(window));
        make.put(ToolBarController.class, () -> new ToolBarController(lab, texts, window, opener));
        make.put(StatusController.class, () -> new StatusController(lab, texts, window, background, opener));
        make.put(DoctorController.class, () -> new DoctorController(opener.review(), texts));
        make.put(DoctorSettingsController.class, () -> new DoctorSettingsController(opener.review(), texts));
        make.put(TwoFilesController.class, () -> new TwoFilesController(opener, texts));
        make.put(BannerController.class, () -> new BannerController(problems));
        make.put(HelpController.class, () -> new HelpController(texts, window));
        make.put(UnexpectedController.class, () -> new UnexpectedController(problems, texts));
        return make;
    }

    private static Lessons lessons() {
        return LessonFiles.usable(LessonFiles.shipped());
    }

    /** Pictures of the whole window, state after state; it plays on these parts. */
    public Tour tour(TourClock clock) {
        return new Tour(lab, views, texts, window, player, lessons(), clock);
    }

    public Lab lab() {
        return lab;
    }

    public Texts texts() {
        return texts;
    }

    public WindowState window() {
        return window;
    }

    public LessonPlayer player() {
        return player;
    }

    public FileOpener opener() {
        return opener;
    }

    public Views views() {
        return views;
    }
}
