package softmaxlab.ui;

import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import softmaxlab.file.FilePair;
import softmaxlab.file.Quoted;
import softmaxlab.lab.Texts;

/** Asks which of two files of predictions is judged. */
public final class TwoFilesController {
    private final FileOpener opener;
    private final Texts texts;

    @FXML
    private VBox panel;

    @FXML
    private Button first;

    @FXML
    private Button second;

    public TwoFilesController(FileOpener opener, Texts texts) {
        this.opener = opener;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        panel.focusedProperty().subscribe(focused -> {
            if (focused) first.requestFocus();
        });
        opener.pairProperty().subscribe(pair -> {
            if (pair == null) return;
            first.setText(texts.get("twoFiles.judge", name(pair.first()), name(pair.second())));
            second.setText(texts.get("twoFiles.judge", name(pair.second()), name(pair.first())));
        });
    }

    private static String name(Path file) {
        return Quoted.clean(String.valueOf(file.getFileName()));
    }

    @FXML
    private void judgeFirst() {
        FilePair pair = opener.pairProperty().get();
        opener.judge(pair.first(), pair.second());
    }

    @FXML
    private void judgeSecond() {
        FilePair pair = opener.pairProperty().get();
        opener.judge(pair.second(), pair.first());
    }

    @FXML
    private void cancel() {
        opener.dropPair();
    }
}
