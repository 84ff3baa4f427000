package softmaxlab.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/** Takes a file that is dropped anywhere on the window. */
final class FileDrop {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final Consumer<Path> open;

    FileDrop(Consumer<Path> open) {
        this.open = open;
    }

    void install(Region window) {
        window.addEventHandler(DragEvent.DRAG_OVER, e -> {
            if (!e.getDragboard().hasFiles()) return;
            e.acceptTransferModes(TransferMode.COPY);
            window.pseudoClassStateChanged(DROP, true);
            e.consume();
        });
        window.addEventHandler(DragEvent.DRAG_EXITED, e -> window.pseudoClassStateChanged(DROP, false));
        window.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            if (!e.getDragboard().hasFiles()) return;
            File first = e.getDragboard().getFiles().get(0);
            open.accept(first.toPath());
            e.setDropCompleted(true);
            e.consume();
        });
    }
}
