package softmaxlab.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import softmaxlab.lab.Lab;
import softmaxlab.ui.WindowState.Overlay;

/** The window: puts the chosen bench, the lesson and what lies over them in their places. */
public final class ShellController {
    private final Lab lab;
    private final Views views;
    private final WindowState window;
    private final Problems problems;
    private final FileOpener opener;
    private final Map<Bench, Parent> benches = new EnumMap<>(Bench.class);
    private final Map<Overlay, Parent> overlays = new EnumMap<>(Overlay.class);

    /** What had the focus before something was laid over it. */
    private Node under;

    @FXML
    private StackPane root;

    @FXML
    private StackPane middle;

    @FXML
    private HBox row;

    @FXML
    private StackPane benchPlace;

    @FXML
    private StackPane sidePlace;

    @FXML
    private StackPane stripPlace;

    @FXML
    private StackPane scrim;

    public ShellController(Lab lab, Views views, WindowState window, Problems problems, FileOpener opener) {
        this.lab = lab;
        this.views = views;
        this.window = window;
        this.problems = problems;
        this.opener = opener;
    }

    @FXML
    private void initialize() {
        window.benchProperty().subscribe(this::show);
        window.overlayProperty().subscribe(this::show);
        follow(opener.review().diagnosisProperty(), Overlay.DOCTOR, opener.review()::close);
        follow(opener.pairProperty(), Overlay.TWO_FILES, opener::dropPair);
        problems.unexpectedProperty().subscribe(problem -> {
            if (problem != null) window.overlayProperty().set(Overlay.UNEXPECTED);
            else if (window.overlayProperty().get() == Overlay.UNEXPECTED) {
                window.overlayProperty().set(Overlay.NONE);
            }
        });
        new LessonPlace(row, middle, sidePlace, stripPlace)
                .follow(window.lessonOpenProperty(), () -> views.load("lesson"));
        scrim.setOnMousePressed(e -> {
            if (e.getTarget() == scrim && window.overlayProperty().get() != Overlay.UNEXPECTED) {
                window.overlayProperty().set(Overlay.NONE);
            }
        });
        new FileDrop(opener::openAll).install(root);
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) dress(scene);
        });
    }

    /** Opens an overlay while there is something to show in it; closing it by hand lets go of that. */
    private void follow(ObservableValue<?> subject, Overlay overlay, Runnable close) {
        subject.subscribe(something -> {
            boolean open = window.overlayProperty().get() == overlay;
            if (something != null) window.overlayProperty().set(overlay);
            else if (open) window.overlayProperty().set(Overlay.NONE);
        });
        window.overlayProperty().subscribe(now -> {
            if (now != overlay && subject.getValue() != null) close.run();
        });
    }

    private void dress(Scene scene) {
        window.lookProperty().subscribe(look -> look.apply(scene));
        new Keys(scene, lab, window, problems, opener).install();
        scene.focusOwnerProperty().addListener((o, was, is) -> keepFocusInOverlay(is));
    }

    /** Benches are loaded when first shown, and kept: the window is up sooner. */
    private void show(Bench bench) {
        benchPlace.getChildren().setAll(benches.computeIfAbsent(bench, b -> views.load(b.key())));
    }

    private void show(Overlay overlay) {
        boolean open = overlay != Overlay.NONE;
        if (open && !scrim.isVisible() && scrim.getScene() != null)
            under = scrim.getScene().getFocusOwner();
        Nodes.show(scrim, open);
        if (!open) {
            scrim.getChildren().clear();
            // Back to where the keyboard was, as far as that is still on show.
            if (under != null && under.getScene() != null) under.requestFocus();
            under = null;
            return;
        }
        Parent view = overlays.computeIfAbsent(overlay, o -> views.load(o.view()));
        scrim.getChildren().setAll(view);
        view.requestFocus();
    }

    /** Tab goes round within an open overlay. */
    private void keepFocusInOverlay(Node focused) {
        if (!scrim.isVisible() || scrim.getChildren().isEmpty() || focused == null) return;
        for (Node n = focused; n != null; n = n.getParent()) if (n == scrim) return;
        scrim.getChildren().get(0).requestFocus();
    }
}
