package softmaxlab.ui;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A class's colour and name. A click, Enter or Space makes it the true class, which bears a pennant and the word; a
 * double click or F2 lets the name be edited in place.
 */
final class NameCell extends HBox {
    private static final PseudoClass TRUE = PseudoClass.getPseudoClass("true-class");

    private final Region square = new Region();
    private final Label name = new Label();
    private final Label chip = new Label();
    private final TextField editor = new TextField();

    private Runnable makeTrue = () -> {};
    private Runnable takeBack = () -> {};
    private Consumer<String> rename = n -> {};
    private boolean isTrue;
    private boolean becameTrue;

    /** @param trueWord what stands beside the pennant */
    NameCell(String trueWord) {
        getStyleClass().add("name-cell");
        square.getStyleClass().add("class-square");
        name.getStyleClass().add("class-name");
        name.setMinWidth(0);
        chip.getStyleClass().add("true-chip");
        chip.setText(trueWord);
        chip.setGraphic(Marks.pennant());
        chip.setMinWidth(Region.USE_PREF_SIZE);
        editor.getStyleClass().add("name-editor");
        HBox.setHgrow(editor, Priority.ALWAYS);
        getChildren().setAll(square, name);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        editor.setOnAction(e -> endEdit(true));
        editor.focusedProperty().addListener((o, was, is) -> {
            if (was && !is) endEdit(true);
        });
    }

    /** @param takeBack undoes {@code makeTrue}, for a first click that turns out to start a double click */
    void handle(Runnable makeTrue, Runnable takeBack, Consumer<String> rename) {
        this.makeTrue = makeTrue;
        this.takeBack = takeBack;
        this.rename = rename;
    }

    void show(String className, boolean nowTrue) {
        name.setText(className);
        isTrue = nowTrue;
        pseudoClassStateChanged(TRUE, isTrue);
        arrange();
    }

    /** Without room the word goes and the pennant stays. */
    void setNarrow(boolean narrow) {
        chip.setContentDisplay(
                narrow ? javafx.scene.control.ContentDisplay.GRAPHIC_ONLY : javafx.scene.control.ContentDisplay.LEFT);
        chip.pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"), narrow);
    }

    private boolean isEditing() {
        return getChildren().contains(editor);
    }

    private void arrange() {
        if (isEditing()) return;
        if (isTrue && !getChildren().contains(chip)) getChildren().add(chip);
        if (!isTrue) getChildren().remove(chip);
    }

    private void click(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY || isEditing()) return;
        if (e.getClickCount() == 2) {
            if (becameTrue) takeBack.run();
            edit();
        } else {
            requestFocus();
            becameTrue = !isTrue;
            makeTrue.run();
            becameTrue &= isTrue;
        }
        e.consume();
    }

    private void key(KeyEvent e) {
        if (isEditing()) {
            if (e.getCode() == KeyCode.ESCAPE) endEdit(false);
            else return;
        } else if (e.getCode() == KeyCode.F2) edit();
        else if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) makeTrue.run();
        else return;
        e.consume();
    }

    void edit() {
        if (isEditing()) return;
        editor.setText(name.getText());
        getChildren().setAll(square, editor);
        editor.requestFocus();
        editor.selectAll();
    }

    private void endEdit(boolean keep) {
        if (!isEditing()) return;
        boolean hadFocus = editor.isFocused();
        getChildren().setAll(square, name);
        arrange();
        if (hadFocus) requestFocus();
        if (keep && !editor.getText().equals(name.getText())) rename.accept(editor.getText());
    }
}
