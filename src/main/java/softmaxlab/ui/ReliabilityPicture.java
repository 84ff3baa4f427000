package softmaxlab.ui;

import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import softmaxlab.cli.Renderer;
import softmaxlab.engine.Evaluation;
import softmaxlab.file.Picture;
import softmaxlab.file.Pixels;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;
import softmaxlab.lab.Verdict;
import softmaxlab.ui.chart.BinLink;
import softmaxlab.ui.chart.DiagramLegend;
import softmaxlab.ui.chart.JudgedDiagram;

/** The reliability diagram of the window as a picture of its own: light theme, twice the size of the screen. */
public final class ReliabilityPicture {
    private static final double SCALE = 2;
    private static final double SQUARE = 24;
    private static final double HEIGHT = 37;

    private final Texts texts;
    private final BinWords words;

    public ReliabilityPicture(Texts texts) {
        this.texts = texts;
        this.words = new BinWords(texts);
    }

    /** Draws; on the FX thread only. */
    public Picture draw(Renderer.Subject subject) {
        Fonts.load();
        Evaluation before = subject.before();
        VBox heading = new VBox(label(subject.title(), "bench-title"));
        if (!subject.fit().isEmpty()) heading.getChildren().add(label(subject.fit(), "bench-subtitle"));
        HBox diagrams = new HBox(diagram("before", before, subject.classes()));
        if (subject.after() != null) diagrams.getChildren().add(diagram("after", subject.after(), subject.classes()));
        diagrams.getStyleClass().add("picture-diagrams");
        Evaluation last = subject.after() == null ? before : subject.after();
        String rule = words.rule(before.reliability(), last.reliability());
        Label rows = label(words.rows(before.rows()) + ", " + rule, "note");
        VBox foot = new VBox(new DiagramLegend(texts), rows);
        foot.getStyleClass().add("picture-foot");
        VBox root = new VBox(heading, diagrams, foot);
        root.getStyleClass().addAll("bench", "picture");
        Scene scene = new Scene(root);
        Look.DEFAULT.apply(scene);
        root.applyCss();
        root.autosize();
        root.layout();
        return new Picture(pixels(root), SvgPicture.of(root, subject.title()));
    }

    private static Pixels pixels(Region root) {
        SnapshotParameters twice = new SnapshotParameters();
        twice.setTransform(Transform.scale(SCALE, SCALE));
        return Pictures.of(root.snapshot(twice, null));
    }

    private VBox diagram(String key, Evaluation e, int classes) {
        JudgedDiagram diagram = new JudgedDiagram(key, texts.get("calibration." + key), new BinLink(), texts);
        diagram.describe((r, bin) -> words.sentence(r, bin, classes));
        diagram.show(e, texts.get("calibration.caption.t", Verdict.temperature(e.temperature())), classes);
        double em = Look.DEFAULT.em();
        diagram.setPrefSize(SQUARE * em, HEIGHT * em);
        String metrics = texts.get(
                "calibration.picture.metrics",
                Numbers.fixed(e.ece(), 4),
                Numbers.fixed(e.mce(), 4),
                Double.isNaN(e.nll()) ? texts.get("calibration.table.none") : Numbers.fixed(e.nll(), 4),
                Double.isNaN(e.brier()) ? texts.get("calibration.table.none") : Numbers.fixed(e.brier(), 4));
        return new VBox(diagram, label(metrics, "strong"));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
