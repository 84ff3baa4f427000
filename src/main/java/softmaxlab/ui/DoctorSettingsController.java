package softmaxlab.ui;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import softmaxlab.file.Diagnosis;
import softmaxlab.file.Quoted;
import softmaxlab.file.ReadOptions;
import softmaxlab.file.ReadOptions.Input;
import softmaxlab.file.ReadOptions.LabelBase;
import softmaxlab.file.TextForm;
import softmaxlab.lab.Texts;

/** How the text of a file is read, what its scores and labels are, and where the labels come from. */
public final class DoctorSettingsController {
    private final FileReview review;
    private final Texts texts;
    private Diagnosis now;

    @FXML
    private FoundChoice<Character> delimiter;

    @FXML
    private FoundChoice<Character> decimal;

    @FXML
    private FoundChoice<Charset> charset;

    @FXML
    private FoundChoice<Boolean> header;

    @FXML
    private FoundChoice<Input> input;

    @FXML
    private FoundChoice<LabelBase> base;

    @FXML
    private Label labels;

    @FXML
    private Button ownLabels;

    public DoctorSettingsController(FileReview review, Texts texts) {
        this.review = review;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        delimiter.setUp(
                texts,
                texts.get("doctor.delimiter"),
                List.of(',', ';', '\t', '|', ' ', ':'),
                c -> texts.get("doctor.delimiter." + name(c)),
                c -> review.choose(now.options().withoutRoles().withForm(form().withDelimiter(c))));
        decimal.setUp(
                texts,
                texts.get("doctor.decimal"),
                List.of('.', ','),
                c -> texts.get("doctor.decimal." + (c == '.' ? "point" : "comma")),
                c -> say(form().withDecimal(c)));
        charset.setUp(
                texts,
                texts.get("doctor.charset"),
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        Charset.forName("windows-1252"),
                        StandardCharsets.ISO_8859_1),
                Charset::displayName,
                c -> say(form().withCharset(c)));
        header.setUp(
                texts,
                texts.get("doctor.header"),
                List.of(true, false),
                yes -> texts.get(yes ? "doctor.header.yes" : "doctor.header.no"),
                yes -> say(form().withHeader(yes)));
        input.setUp(
                texts,
                texts.get("doctor.input"),
                List.of(Input.LOGITS, Input.PROBABILITIES, Input.SHARES, Input.TOP1),
                i -> texts.get("doctor.input." + i.key()),
                i -> review.choose(now.options().withInput(i == null ? Input.AUTO : i)));
        base.setUp(
                texts,
                texts.get("doctor.base"),
                List.of(LabelBase.ZERO, LabelBase.ONE, LabelBase.NAMES),
                b -> texts.get("doctor.base." + b.key()),
                b -> review.choose(now.options().withBase(b == null ? LabelBase.AUTO : b)));
        review.diagnosisProperty().subscribe(this::show);
    }

    private TextForm form() {
        return now.options().form();
    }

    private void say(TextForm form) {
        review.choose(now.options().withForm(form));
    }

    private static String name(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "pipe";
            case ':' -> "colon";
            default -> "blank";
        };
    }

    private void show(Diagnosis d) {
        now = d;
        if (d == null) return;
        ReadOptions said = d.options();
        boolean isText = d.found().delimiter() != null;
        for (Node part : new Node[] {delimiter, decimal, header}) Nodes.show(part, isText);
        Nodes.show(charset, isText || said.form().charset() != null || d.found().charset() != null);
        delimiter.show(said.form().delimiter(), d.found().delimiter());
        decimal.show(said.form().decimal(), d.found().decimal());
        charset.show(said.form().charset(), d.found().charset());
        header.show(said.form().header(), d.found().header());
        input.show(said.input() == Input.AUTO ? null : said.input(), d.input() == Input.AUTO ? null : d.input());
        base.show(said.base() == LabelBase.AUTO ? null : said.base(), d.base() == LabelBase.AUTO ? null : d.base());
        String other = said.labels() == null
                ? ""
                : Quoted.clean(String.valueOf(said.labels().getFileName()));
        labels.setText(texts.get(other.isEmpty() ? "doctor.labels.here" : "doctor.labels.there", other));
        Nodes.show(ownLabels, !other.isEmpty());
    }

    @FXML
    private void chooseLabels() {
        review.chooseLabels();
    }

    @FXML
    private void ownLabels() {
        review.choose(now.options().withLabels(null));
    }
}
