package softmaxlab.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import softmaxlab.lab.Guide;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Texts;

/** The bench "Calibration": tabs for its views, what is asked, and the view that is open. */
public final class CalibrationController {
    /** Below these, in em, the settings are a page of their own. */
    private static final double SETUP_IN_HEAD = 52;

    private static final double LOW = 42;
    private static final double TWO_DIAGRAMS = 72;

    private static final PseudoClass GUIDED = PseudoClass.getPseudoClass("guided");

    private final Lab lab;
    private final Texts texts;
    private final Views views;
    private final WindowState window;
    private final FileOpener opener;
    private final Map<CalibrationView, Parent> loaded = new EnumMap<>(CalibrationView.class);
    /** The button that fits, which stays in sight when its neighbours go to a page of their own. */
    private Node fit;
    /** The kind of whisker: in the head, where that has room for it beside all tabs. */
    private Node interval;
    /** Its place among the settings, where the head has none. */
    private int intervalPlace;

    @FXML
    private VBox root;

    @FXML
    private HBox header;

    @FXML
    private ViewTabs tabs;

    @FXML
    private ToggleButton settings;

    @FXML
    private StackPane setupRow;

    @FXML
    private Parent setup;

    @FXML
    private VBox setupPage;

    @FXML
    private Button back;

    @FXML
    private StackPane place;

    /** Lies over the view while a lesson keeps what it shows back. */
    @FXML
    private Label cover;

    @FXML
    private Node save;

    public CalibrationController(Lab lab, Texts texts, Views views, WindowState window, FileOpener opener) {
        this.lab = lab;
        this.texts = texts;
        this.views = views;
        this.window = window;
        this.opener = opener;
    }

    @FXML
    private void initialize() {
        fit = setup.lookup("#fitting");
        interval = setup.lookup("#bin-interval");
        intervalPlace = setup.getChildrenUnmodifiable().indexOf(interval);
        for (Node n : List.of(settings, setupRow)) n.managedProperty().bind(n.visibleProperty());
        tabs.setUp(
                Stream.of(CalibrationView.values())
                        .map(v -> texts.get("calibration.view." + v.key()))
                        .toList(),
                i -> window.calibrationViewProperty().set(CalibrationView.values()[i]));
        window.calibrationViewProperty().subscribe(this::show);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        opener.openedProperty().addListener((o, was, is) -> tabs.focus());
        Room.follow(root, this::fold);
        lab.snapshotProperty().map(s -> s.inputs().guide()).subscribe(this::guide);
    }

    /** Views are loaded when first shown, and kept. */
    private void show(CalibrationView view) {
        tabs.choose(view.ordinal());
        settings.setSelected(false);
        back.setText(texts.get("calibration.page.setup.back", texts.get("calibration.view." + view.key())));
        fold();
        place.getChildren().setAll(loaded.computeIfAbsent(view, v -> views.load(v.view())));
    }

    /** Escape closes what lies over the view. */
    private void key(KeyEvent e) {
        if (e.getCode() != KeyCode.ESCAPE || !setupPage.isVisible()) return;
        back();
        e.consume();
    }

    /** The focus goes to the button that opened the page. */
    @FXML
    private void back() {
        settings.setSelected(false);
        fold();
        settings.requestFocus();
    }

    /** Where there is little room, the settings lie over the view while they are asked for. */
    @FXML
    private void fold() {
        double width = root.getWidth();
        double height = root.getHeight();
        if (width <= 0 || root.getScene() == null) return;
        double em = Look.em(root.getScene());
        boolean apart = width < SETUP_IN_HEAD * em || height < LOW * em && width < TWO_DIAGRAMS * em;
        put(setup, apart ? setupPage : setupRow, 0);
        put(fit, apart ? header : (Pane) setup);
        boolean roomy = !apart && width >= TWO_DIAGRAMS * em;
        if (roomy) put(interval, header, 1);
        else put(interval, (Pane) setup, intervalPlace);
        setupRow.setVisible(!apart);
        settings.setVisible(apart);
        setupPage.setVisible(apart && settings.isSelected());
        uncover();
    }

    private static void put(Node node, Pane where) {
        put(node, where, where.getChildren().size());
    }

    private static void put(Node node, Pane where, int at) {
        if (node.getParent() != where) where.getChildren().add(at, node);
    }

    private void guide(Guide guide) {
        root.pseudoClassStateChanged(GUIDED, guide.focus().equals("panel.calibration"));
        uncover();
    }

    /** A number of this bench stands in many views, so a lesson covers all of them or none. */
    private void uncover() {
        boolean covered = lab.inputs().guide().hides("calibration");
        place.setVisible(!covered && !setupPage.isVisible());
        cover.setVisible(covered && !setupPage.isVisible());
        save.setDisable(covered);
    }
}
