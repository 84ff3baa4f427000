package softmaxlab.ui;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import softmaxlab.engine.Confusion;
import softmaxlab.engine.Confusion.Pair;
import softmaxlab.lab.ClassWords;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.ConfusionMatrix;

/** Which classes are taken for which: a matrix where it can be read, or else a list of the most frequent confusions. */
public final class ClassConfusion extends VBox {
    /** In em. */
    static final double LEAST = 30;

    private static final double WIDEST = 46;
    private static final int MOST_PAIRS = 200;

    private final Label head = new Label();
    private final ListView<Pair> pairs = new ListView<>();
    private final StackPane place = new StackPane();
    private ConfusionMatrix matrix;
    private Texts texts;
    private ClassWords words;
    private Confusion shown;

    public ClassConfusion() {
        head.setWrapText(true);
        head.getStyleClass().add("strong");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setMinHeight(Region.USE_PREF_SIZE);
        place.setAlignment(Pos.TOP_LEFT);
        place.setMinHeight(0);
        setVgrow(place, Priority.ALWAYS);
        pairs.setId("confusions");
        pairs.setCellFactory(l -> new PairCell(() -> words, () -> shown));
        getChildren().setAll(head, place);
        place.layoutBoundsProperty().subscribe(b -> chooseForm());
    }

    void use(Texts newTexts, SentenceLine sentence) {
        texts = newTexts;
        matrix = new ConfusionMatrix(
                texts.get("calibration.classes.corner"),
                texts.get("calibration.classes.rows.head"),
                texts.get("calibration.classes.recall.head"));
        matrix.describe((t, c) -> words.cell(shown, t, c), sentence::refresh);
        sentence.describe(matrix, matrix::sentence);
        place.getChildren().setAll(matrix, pairs);
        for (Region r : List.of(matrix, pairs)) r.managedProperty().bind(r.visibleProperty());
        head.setText(texts.get("calibration.classes.confusion"));
    }

    void show(Confusion c, ClassWords newWords) {
        shown = c;
        words = newWords;
        if (hasFew()) {
            matrix.show(c, IntStream.range(0, c.classes()).mapToObj(words::name).toList());
        }
        pairs.getItems().setAll(c.mostFrequent(MOST_PAIRS));
        chooseForm();
    }

    private boolean hasFew() {
        return shown.classes() <= ConfusionMatrix.MOST;
    }

    /** In em, what it would like: a matrix of many classes takes room from the diagram, as far as that can be. */
    double width() {
        return shown != null && hasFew() ? Math.max(LEAST, Math.min(WIDEST, matrix.neededWidth())) : LEAST;
    }

    private void chooseForm() {
        if (shown == null) return;
        matrix.setVisible(hasFew() && matrix.fits(place.getWidth(), place.getHeight()));
        pairs.setVisible(!matrix.isVisible());
        head.setText(
                texts.get(matrix.isVisible() ? "calibration.classes.confusion" : "calibration.classes.confusion.list"));
    }
}
