package softmaxlab.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import softmaxlab.engine.ClassReliability.OneClass;
import softmaxlab.engine.Evaluation;
import softmaxlab.file.export.StudyFigure;
import softmaxlab.file.export.StudyResults;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.ClassWords;
import softmaxlab.lab.CurveWords;
import softmaxlab.lab.Curves;
import softmaxlab.lab.FitWords;
import softmaxlab.lab.RiskWords;
import softmaxlab.lab.SetWords;
import softmaxlab.lab.Texts;
import softmaxlab.lab.Verdict;
import softmaxlab.ui.chart.BinLink;
import softmaxlab.ui.chart.ClassMini;
import softmaxlab.ui.chart.CurvePicture;
import softmaxlab.ui.chart.DiagramLegend;
import softmaxlab.ui.chart.EceHistogram;
import softmaxlab.ui.chart.JudgedDiagram;
import softmaxlab.ui.chart.LuckDiagram;
import softmaxlab.ui.chart.RiskCurve;
import softmaxlab.ui.chart.SetSizes;
import softmaxlab.ui.chart.StripPlot;
import softmaxlab.ui.chart.TemperatureCurves;

/** The views of the bench as the pictures of a study, each narrow enough for a telephone. On the FX thread only. */
public final class StudyPictures {
    /** In em. */
    private static final double WIDTH = 26;

    private static final double WIDE = 34;
    private static final double SMALL = 10.5;
    private static final int MOST_CLASSES = 12;

    private final Texts texts;
    private final StudyResults results;
    private final Calibration calibration;

    public StudyPictures(Texts texts, StudyResults results) {
        this.texts = texts;
        this.results = results;
        calibration = results.calibration();
    }

    /** All of them. */
    public Map<StudyFigure, List<String>> all() {
        Map<StudyFigure, List<String>> out = new EnumMap<>(StudyFigure.class);
        for (Step step : steps()) {
            out.computeIfAbsent(step.figure(), f -> new ArrayList<>()).add(step.draw());
        }
        return out;
    }

    /** One picture that is still to be drawn. */
    record Step(StudyFigure figure, OffScreen picture) {
        /** As an SVG document, in one go. */
        String draw() {
            while (picture.goOn()) continue;
            return picture.svg();
        }
    }

    /** What there is to draw, in the order of the page; nothing is drawn yet. */
    List<Step> steps() {
        Fonts.load();
        List<Step> out = new ArrayList<>();
        if (calibration.after().rows() == 0) return out;
        for (StudyFigure figure : StudyFigure.values()) {
            for (Part part : parts(figure)) out.add(new Step(figure, picture(figure, part, "p" + out.size())));
        }
        return out;
    }

    /**
     * One of the pictures of a figure.
     *
     * @param name what sets it apart from the others; empty if it is the only one
     */
    private record Part(String name, Supplier<Region> region) {}

    private OffScreen picture(StudyFigure figure, Part part, String ids) {
        String heading = texts.get("export." + figure.key());
        String title = part.name().isEmpty() ? heading : texts.get("export.picture", heading, part.name());
        return new OffScreen(part.region(), title, sheet(figure), ids);
    }

    /** Of the view that a figure comes from. */
    private static String sheet(StudyFigure figure) {
        return switch (figure) {
            case RELIABILITY, TEMPERATURE -> "";
            case CURVES -> "calibration-curves";
            case LUCK, MANY -> "calibration-luck";
            case CLASSES -> "calibration-classes";
            case RISK -> "calibration-reject";
            case SETS -> "calibration-sets";
        };
    }

    private List<Part> parts(StudyFigure figure) {
        return switch (figure) {
            case RELIABILITY -> reliability();
            case TEMPERATURE -> results.temperature() == null ? List.of() : only(this::temperature);
            case CURVES -> only(this::curves);
            case LUCK ->
                List.of(
                        new Part(texts.get("calibration.luck.diagram"), this::luck),
                        new Part(texts.get("export.luck.eces"), this::eces));
            case MANY -> only(this::many);
            case CLASSES -> classes();
            case RISK -> only(this::risk);
            case SETS ->
                results.shownSets() == null
                        ? List.of()
                        : List.of(new Part(texts.get("calibration.sets.sizes"), this::sets));
        };
    }

    private static List<Part> only(Supplier<Region> region) {
        return List.of(new Part("", region));
    }

    private static <R extends Region> R sized(R region, double width, double height) {
        double em = Look.DEFAULT.em();
        region.setMinSize(width * em, height * em);
        region.setPrefSize(width * em, height * em);
        return region;
    }

    private List<Part> reliability() {
        List<Part> out = new ArrayList<>();
        String asIs = texts.get("calibration.caption.t", Verdict.temperature(1));
        out.add(named("before", asIs, () -> diagram("before", calibration.before(), asIs)));
        if (!calibration.isUnchanged()) {
            String done = new FitWords(texts).brief(calibration.question(), calibration.temperature());
            out.add(named("after", done, () -> diagram("after", calibration.after(), done)));
        }
        out.add(new Part(texts.get("export.reliability.key"), this::legend));
        return out;
    }

    private Part named(String side, String done, Supplier<Region> diagram) {
        return new Part(texts.get("export.reliability.picture", texts.get("calibration." + side), done), diagram);
    }

    private Region legend() {
        DiagramLegend legend = new DiagramLegend(texts);
        legend.show(calibration.before().reliability().binning().interval());
        return legend;
    }

    private Region diagram(String key, Evaluation e, String done) {
        JudgedDiagram diagram = new JudgedDiagram(key, texts.get("calibration." + key), new BinLink(), texts);
        diagram.show(e, done, calibration.question().data().predictions().classes());
        return sized(diagram, WIDTH, 1.5 * WIDTH);
    }

    private Region temperature() {
        TemperatureCurves curves = new TemperatureCurves(texts);
        curves.show(results.temperature().basis().axis(), results.temperature());
        curves.show(calibration.temperature(), calibration.after());
        boolean fitted = calibration.question().fit().isFitted();
        curves.showFit(fitted ? calibration.question().fit().temperature() : Double.NaN);
        return sized(curves, WIDE, 0.7 * WIDE);
    }

    private Region curves() {
        CurvePicture picture = new CurvePicture(texts.get("calibration.below"));
        CurveScenes scenes = new CurveScenes(texts, new CurveWords(texts));
        picture.show(scenes.of(Curves.Kind.ISOTONIC, calibration, results.curves()));
        VBox out = new VBox(sized(picture, WIDTH, 1.2 * WIDTH));
        if (results.curves().isChanged()) out.getChildren().add(lineKeys());
        return out;
    }

    /** Which line is which. */
    private Region lineKeys() {
        HBox keys = new HBox();
        keys.getStyleClass().add("legend");
        for (String key : List.of("before", "after")) {
            Region line = new Region();
            line.getStyleClass().addAll("line-key", key);
            keys.getChildren().addAll(line, new Label(texts.get("calibration.curves.legend." + key)));
        }
        return keys;
    }

    private Region luck() {
        LuckDiagram diagram = new LuckDiagram(new BinLink(), texts);
        diagram.show(calibration.after().reliability(), results.after().luck());
        return sized(diagram, WIDTH, 1.1 * WIDTH);
    }

    private Region eces() {
        EceHistogram histogram = new EceHistogram(texts);
        histogram.show(results.after().luck());
        return sized(histogram, WIDTH, 0.8 * WIDTH);
    }

    private Region many() {
        StripPlot strip = new StripPlot(texts);
        // Nobody points at the dots of a page, so they need no sentences.
        strip.show(results.strip(), calibration.after().reliability().binning(), dot -> "");
        return sized(strip, WIDE, 0.8 * WIDE);
    }

    private List<Part> classes() {
        ClassWords words = new ClassWords(
                texts, calibration.question().data().predictions().classNames());
        boolean top1 = results.classes().top1();
        return results.classes().worstFirst().stream()
                .limit(MOST_CLASSES)
                .map(c -> new Part(
                        texts.get("export.picture", words.name(c.index()), words.line(c, top1)),
                        () -> oneClass(c, words, top1)))
                .toList();
    }

    private static Region oneClass(OneClass c, ClassWords words, boolean top1) {
        ClassMini mini = new ClassMini();
        // Larger than the list of the view shows them.
        mini.setStyle(Stream.of("min-width", "min-height", "max-width", "max-height")
                .map(side -> "-fx-" + side + ": " + SMALL + "em;")
                .collect(Collectors.joining()));
        mini.show(c.reliability());
        Label name = new Label(words.name(c.index()));
        name.getStyleClass().add("strong");
        Label line = new Label(words.line(c, top1));
        line.getStyleClass().add("note");
        for (Label l : List.of(name, line)) {
            l.setWrapText(true);
            l.setPrefWidth(SMALL * Look.DEFAULT.em());
        }
        return new VBox(name, mini, line);
    }

    private Region risk() {
        RiskWords words = new RiskWords(texts);
        RiskCurve curve = new RiskCurve(
                texts.get("calibration.reject.axis.coverage"),
                texts.get("calibration.reject.axis.accuracy"),
                Stream.of("perfect", "random", "before", "after", "both")
                        .map(k -> texts.get("calibration.reject.curve." + k))
                        .toList());
        curve.show(
                results.risk().before(), results.risk().after(), results.risk().unchanged());
        curve.show(results.kept(), words.flag(results.kept()));
        return sized(curve, WIDE, 0.7 * WIDE);
    }

    private Region sets() {
        SetSizes sizes = new SetSizes(
                new SetWords(texts),
                texts.get("calibration.sets.sizes"),
                texts.get("calibration.sets.sizes.axis"),
                mark -> {},
                size -> {});
        sizes.show(results.shownSets());
        return sized(sizes, WIDTH, 0.6 * WIDTH);
    }
}
