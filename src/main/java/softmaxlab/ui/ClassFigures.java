package softmaxlab.ui;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import softmaxlab.engine.ClassReliability.OneClass;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/** The numbers of one class, each under its name. */
public final class ClassFigures extends GridPane {
    private static final int COLUMNS = 4;
    private static final List<String> KEYS =
            List.of("ece", "gap", "rows", "share", "meanP", "chosen", "recall", "precision");

    private Texts texts;

    void setUp(Texts words) {
        texts = words;
    }

    void show(OneClass c) {
        List<String> values = List.of(
                number(c.ece(), 4),
                Double.isNaN(c.gap()) ? none() : Numbers.signed(c.gap(), 3),
                Numbers.count(c.rows()),
                number(c.share(), 3),
                number(c.meanP(), 3),
                Numbers.count(c.chosen()),
                number(c.recall(), 3),
                number(c.precision(), 3));
        getChildren().clear();
        for (int i = 0; i < values.size(); i++) {
            Label title = new Label(texts.get("calibration.classes.figure." + KEYS.get(i)));
            title.getStyleClass().add("note");
            Label value = new Label(values.get(i));
            value.getStyleClass().add("strong");
            value.setId("class-" + KEYS.get(i));
            add(new VBox(title, value), i % COLUMNS, i / COLUMNS);
        }
    }

    private String none() {
        return texts.get("calibration.table.none");
    }

    private String number(double v, int decimals) {
        return Double.isNaN(v) ? none() : Numbers.fixed(v, decimals);
    }
}
