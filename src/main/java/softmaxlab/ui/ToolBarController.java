package softmaxlab.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Texts;
import softmaxlab.ui.WindowState.Overlay;

/** The tool bar: file, undo, text size, theme, lesson, help. What has no room, and what is seldom needed, is in its menu "…". */
public final class ToolBarController {
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final Lab lab;
    private final Texts texts;
    private final WindowState window;
    private final FileOpener opener;
    /** The room when the bar was last told of it. */
    private Reflow room;

    private boolean mouseOnSizes;

    @FXML
    private HBox bar;

    @FXML
    private HBox sizes;

    @FXML
    private Label title;

    @FXML
    private Button open;

    @FXML
    private MenuButton openMenu;

    @FXML
    private Separator afterOpen;

    @FXML
    private Region lowGap;

    @FXML
    private Region gap;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private Button reset;

    @FXML
    private Button smaller;

    @FXML
    private Button size;

    @FXML
    private Button larger;

    @FXML
    private Button theme;

    @FXML
    private Region themeIcon;

    @FXML
    private ToggleButton lesson;

    @FXML
    private Button help;

    @FXML
    private MenuButton more;

    @FXML
    private MenuItem moreOpen;

    @FXML
    private MenuItem moreReset;

    @FXML
    private MenuItem moreHelp;

    @FXML
    private CheckMenuItem reducedMotion;

    public ToolBarController(Lab lab, Texts texts, WindowState window, FileOpener opener) {
        this.lab = lab;
        this.texts = texts;
        this.window = window;
        this.opener = opener;
    }

    @FXML
    private void initialize() {
        undo.disableProperty().bind(lab.canUndoProperty().map(can -> !can));
        redo.disableProperty().bind(lab.canRedoProperty().map(can -> !can));
        window.lessonOpenProperty().subscribe(lesson::setSelected);
        window.lookProperty().subscribe(this::show);
        title.textProperty().bind(benchTitle());
        tips();
        OpenMenu menu = new OpenMenu(lab, texts, opener);
        menu.fill(openMenu, () -> true);
        menu.fill(more, () -> !open.isVisible());
        reducedMotion.selectedProperty().bindBidirectional(window.reducedMotionProperty());
        Reflow.watch(bar, now -> {
            room = now;
            if (!isHeld()) fold(now);
        });
        sizes.setOnMouseEntered(e -> mouseOnSizes = true);
        sizes.setOnMouseExited(e -> letGo());
    }

    private ObservableValue<String> benchTitle() {
        return window.benchProperty().map(bench -> texts.get(bench.key() + ".title"));
    }

    private void tips() {
        tip(open, "toolbar.open.tip");
        tip(undo, "toolbar.undo.tip");
        tip(redo, "toolbar.redo.tip");
        tip(reset, "toolbar.reset.tip");
        tip(smaller, "toolbar.smaller.tip");
        tip(size, "toolbar.size.tip");
        tip(larger, "toolbar.larger.tip");
        tip(theme, "toolbar.theme.tip");
        tip(lesson, "toolbar.lesson.tip");
        tip(help, "toolbar.help.tip");
    }

    /** A hint with the key that does the same, which is also what a screen reader says. */
    private void tip(ButtonBase button, String key) {
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setAccessibleText(texts.get(key));
    }

    private void show(Look look) {
        size.setText(texts.get("toolbar.size", String.valueOf(look.textSize())));
        smaller.setDisable(look.previousTextSize() == look.textSize());
        larger.setDisable(look.nextTextSize() == look.textSize());
        themeIcon.getStyleClass().setAll("icon", look.theme() == Look.Theme.DARK ? "icon-sun" : "icon-moon");
    }

    private void fold(Reflow room) {
        bar.pseudoClassStateChanged(LOW, room.low());
        boolean strip = room.atMost(Reflow.Width.STRIP);
        Nodes.show(title, room.low());
        Nodes.show(open, !strip);
        Nodes.show(openMenu, !strip);
        Nodes.show(afterOpen, !strip);
        Nodes.show(reset, !strip);
        Nodes.show(theme, !strip);
        Nodes.show(help, !strip);
        for (MenuItem item : List.of(moreOpen, moreReset, moreHelp)) item.setVisible(strip);
        Nodes.show(lowGap, strip || room.low());
        Nodes.show(gap, !strip && !room.low());
        undo.setContentDisplay(strip ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        redo.setContentDisplay(strip ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    /**
     * While the mouse is on the buttons of the text size the bar keeps the size it has, so that they stay under the mouse
     * and can be clicked again.
     */
    private void hold() {
        if (mouseOnSizes && !isHeld()) bar.setStyle("-fx-font-size: " + Look.em(bar.getScene()) + "px;");
    }

    private boolean isHeld() {
        return !bar.getStyle().isEmpty();
    }

    private void letGo() {
        mouseOnSizes = false;
        if (!isHeld()) return;
        bar.setStyle("");
        fold(room);
    }

    @FXML
    private void open() {
        opener.chooseJudged();
    }

    @FXML
    private void undo() {
        lab.undo();
    }

    @FXML
    private void redo() {
        lab.redo();
    }

    @FXML
    private void reset() {
        lab.reset();
    }

    @FXML
    private void smaller() {
        hold();
        window.smallerText();
    }

    @FXML
    private void normalSize() {
        hold();
        window.normalText();
    }

    @FXML
    private void larger() {
        hold();
        window.largerText();
    }

    @FXML
    private void switchTheme() {
        window.switchTheme();
    }

    @FXML
    private void toggleLesson() {
        window.toggleLesson();
        // A click turns the button over by itself; what counts is whether a lesson is to be seen.
        lesson.setSelected(window.lessonOpenProperty().get());
    }

    @FXML
    private void openHelp() {
        window.toggle(Overlay.HELP);
    }
}
