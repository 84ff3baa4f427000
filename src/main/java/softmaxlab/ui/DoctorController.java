package softmaxlab.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import softmaxlab.file.Diagnosis;
import softmaxlab.file.Diagnosis.Answer;
import softmaxlab.file.Diagnosis.Column;
import softmaxlab.file.Notice;
import softmaxlab.file.Quoted;
import softmaxlab.file.ReadOptions.ColumnRole;
import softmaxlab.lab.Texts;

/** What was understood of a file, what is to be decided, and what the user can say otherwise. */
public final class DoctorController {
    private static final int LINE_REACH = 6;

    private final FileReview review;
    private final Texts texts;
    private DoctorTable shown;
    private Diagnosis now;
    /** Whether the file has just come: once the user is at work, Tab goes round. */
    private boolean fresh;

    @FXML
    private VBox panel;

    @FXML
    private Label title;

    @FXML
    private VBox question;

    @FXML
    private Label ask;

    @FXML
    private FlowPane answers;

    @FXML
    private VBox trouble;

    @FXML
    private Label problem;

    @FXML
    private Label offending;

    @FXML
    private VBox columns;

    @FXML
    private FlowPane roles;

    @FXML
    private TableView<Column> table;

    @FXML
    private Label understood;

    @FXML
    private Label extent;

    @FXML
    private Button load;

    public DoctorController(FileReview review, Texts texts) {
        this.review = review;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        shown = new DoctorTable(table, texts);
        roles.getChildren().add(new Label(texts.get("doctor.roles")));
        roles.getChildren().add(role(null, "auto"));
        for (ColumnRole role : ColumnRole.values()) roles.getChildren().add(role(role, role.key()));
        panel.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        panel.focusedProperty().subscribe(focused -> {
            if (focused && fresh) begin();
        });
        review.diagnosisProperty().subscribe(this::show);
        review.busyProperty().subscribe(busy -> showLoad());
    }

    private Button role(ColumnRole role, String key) {
        Button button = new Button(texts.get("doctor.role." + key));
        button.setId("doctor-role-" + key);
        button.setMnemonicParsing(false);
        button.setAccessibleText(texts.get("doctor.role.set", button.getText()));
        button.setOnAction(e -> review.choose(now.options().withRole(shown.selected(), role)));
        return button;
    }

    private void show(Diagnosis d) {
        fresh = now == null;
        now = d;
        if (d == null) return;
        boolean answered = answers.getChildren().stream().anyMatch(Node::isFocused);
        String name = Quoted.clean(String.valueOf(d.file().getFileName()));
        title.setText(texts.get("doctor.title", name));
        showQuestion(d);
        showProblem(d);
        boolean isText = !d.columns().isEmpty();
        Nodes.show(columns, isText);
        panel.setMaxHeight(isText ? Double.MAX_VALUE : Region.USE_PREF_SIZE);
        if (isText) shown.show(d);
        understood.setText(FileSource.sentences(
                Stream.concat(Stream.of(d.described()), d.notices().stream().map(Notice::text))));
        Nodes.show(understood, !understood.getText().isEmpty());
        extent.setText(d.whole() ? "" : texts.get("doctor.head"));
        showLoad();
        panel.setAccessibleText(Stream.of(title, ask, problem, understood)
                .filter(l -> l.isVisible() && l.getParent().isVisible())
                .map(Label::getText)
                .collect(Collectors.joining("\n")));
        if (answered) begin();
    }

    private void showQuestion(Diagnosis d) {
        Nodes.show(question, d.question() != null);
        answers.getChildren().clear();
        if (d.question() == null) return;
        ask.setText(texts.get(d.question().key()));
        for (Answer answer : d.question().answers()) {
            Button button = new Button(texts.get(answer.key(), answer.argument()));
            button.setMnemonicParsing(false);
            button.setOnAction(e -> review.choose(answer.options()));
            answers.getChildren().add(button);
        }
        Nodes.show(answers, !d.question().answers().isEmpty());
    }

    private void showProblem(Diagnosis d) {
        Nodes.show(trouble, d.problem() != null);
        if (d.problem() == null) return;
        problem.setText(d.problem().windowMessage());
        Nodes.show(offending, d.offending() != null);
        if (d.offending() == null) return;
        int at = Math.max(0, d.problem().column() - 1);
        List<String> cells = d.offending().cells();
        int from = Math.max(0, Math.min(at - LINE_REACH, cells.size() - 2 * LINE_REACH));
        int to = Math.min(cells.size(), from + 2 * LINE_REACH);
        String text = String.join("  |  ", cells.subList(from, to));
        offending.setText(texts.get(
                "doctor.line",
                String.valueOf(d.offending().number()),
                (from > 0 ? "…  |  " : "") + text + (to < cells.size() ? "  |  …" : "")));
    }

    private void showLoad() {
        load.setDisable(review.busyProperty().get() || now == null || !now.isReadable());
    }

    /** Puts the focus where the keyboard begins. */
    private void begin() {
        fresh = false;
        // Only then is the content of the scroll pane in the scene.
        panel.applyCss();
        start().requestFocus();
    }

    /** Where the keyboard begins: at the question, else at what takes the file in, else at the labels. */
    private Node start() {
        if (now.question() != null && !now.question().answers().isEmpty()) {
            return answers.getChildren().get(0);
        }
        return load.isDisabled() ? panel.lookup("#doctor-other-labels") : load;
    }

    /** Enter presses the button it is on, else takes the file in; Escape leaves it; an open list keeps both keys. */
    private void pressed(KeyEvent e) {
        if (e.getTarget() instanceof ComboBox<?> box && box.isShowing()) return;
        if (e.getCode() == KeyCode.ESCAPE) review.close();
        else if (e.getCode() != KeyCode.ENTER) return;
        else if (e.getTarget() instanceof ButtonBase button) button.fire();
        else review.accept();
        e.consume();
    }

    @FXML
    private void cancel() {
        review.close();
    }

    @FXML
    private void load() {
        review.accept();
    }
}
