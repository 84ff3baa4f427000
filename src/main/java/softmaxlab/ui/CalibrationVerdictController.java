package softmaxlab.ui;

import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import softmaxlab.background.ReportingLoop;
import softmaxlab.engine.ClassLuck;
import softmaxlab.engine.Loop;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.ClassCase;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Luck;
import softmaxlab.lab.Question;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;
import softmaxlab.lab.Verdict;

/** The verdict of the calibration bench: an icon, a claim and its evidence. */
public final class CalibrationVerdictController {
    /** How long a moved temperature has to rest before its luck is asked for. */
    private static final Duration REST = Duration.millis(120);

    private static final double STALE = 0.45;

    private final Lab lab;
    private final Texts texts;
    private final Work work;
    private final PauseTransition rest = new PauseTransition(REST);
    private Answer<After, Known> answer;
    private Known known;
    private Answer<ClassCase, Classes> classAnswer;
    private Classes classes;
    private Question asked;

    @FXML
    private HBox root;

    @FXML
    private StackPane icon;

    @FXML
    private TextFlow flow;

    @FXML
    private Text claim;

    @FXML
    private Text evidence;

    @FXML
    private Text luck;

    @FXML
    private Text last;

    private final Region good = Marks.tick(Marks.Tone.GOOD);
    private final Region warn = Marks.warning(Marks.Tone.WARN);

    public CalibrationVerdictController(Lab lab, Texts texts, Work work) {
        this.lab = lab;
        this.texts = texts;
        this.work = work;
    }

    @FXML
    private void initialize() {
        icon.getChildren().setAll(good, warn);
        flow.setFocusTraversable(true);
        rest.setOnFinished(e -> ask(lab.snapshot().calibration()));
        answer = new Answer<>(
                work,
                root,
                "status.luck.verdict",
                (c, loop, task) -> Known.of(c, loop, new ReportingLoop(loop, task::progress)),
                this::take);
        classAnswer = new Answer<>(
                work,
                root,
                "status.classes.verdict",
                (c, loop, task) -> new Classes(c, ClassLuck.of(c.answer(new ReportingLoop(loop, task::progress)))),
                this::take);
        lab.snapshotProperty().map(Snapshot::calibration).subscribe(this::show);
    }

    /** The classes before. */
    private record Classes(ClassCase question, ClassLuck classes) {}

    private void take(Classes answered) {
        classes = answered;
        show(lab.snapshot().calibration());
    }

    /** The rows after; their classes are null where they are those before. */
    private record After(LuckCase rows, ClassCase classes) {
        static After of(Calibration c) {
            LuckCase rows = LuckCase.of(c.after(), LuckCase.FIRST_SEED);
            return rows == null ? null : new After(rows, c.isUnchanged() ? null : ClassCase.of(c));
        }
    }

    /** What luck has to say of the rows after. */
    private record Known(After question, Luck luck, ClassLuck classes) {
        static Known of(After after, Loop loop, Loop reporting) {
            ClassCase classes = after.classes;
            return new Known(
                    after, after.rows.luck(loop), classes == null ? null : ClassLuck.of(classes.answer(reporting)));
        }
    }

    private void take(Known answered) {
        known = answered;
        show(lab.snapshot().calibration());
    }

    private void show(Calibration c) {
        root.setVisible(c != null);
        if (c == null) return;
        classAnswer.want(c.before().rows() == 0 ? null : ClassCase.before(c));
        boolean here = known != null && known.question.equals(After.of(c));
        say(c, here);
        luck.setOpacity(here ? 1 : STALE);
        rest.stop();
        if (here || !c.question().equals(asked)) ask(c);
        else rest.playFromStart();
    }

    private void ask(Calibration c) {
        asked = c.question();
        answer.want(After.of(c));
    }

    /** Luck of these rows in these bins at an earlier temperature is shown, pale, until its own is here. */
    private boolean isAbout(Calibration c) {
        return known != null
                && known.question.rows.binning().equals(c.question().binning())
                && known.question.rows.outcomes().rows() == c.after().rows();
    }

    /** @param here whether what luck has to say is of these very rows after */
    private void say(Calibration c, boolean here) {
        boolean isKnown = classes != null && classes.question.equals(ClassCase.before(c));
        ClassLuck was = isKnown ? classes.classes : null;
        ClassLuck moved = here ? known.classes : null;
        ClassLuck is = c.isUnchanged() ? was : moved;
        Verdict v = Verdict.of(c, isAbout(c) ? known.luck : null, was, is, texts);
        int end = v.evidence().size();
        int before = v.luckAt() < 0 ? end : v.luckAt();
        claim.setText(v.claim());
        evidence.setText(sentences(v, 0, before));
        luck.setText(sentences(v, before, Math.min(end, before + 1)));
        last.setText(sentences(v, Math.min(end, before + 1), end));
        flow.setAccessibleText(v.claim() + evidence.getText() + luck.getText() + last.getText());
        good.setVisible(v.tone() == Verdict.Tone.GOOD);
        warn.setVisible(v.tone() == Verdict.Tone.WARN);
    }

    /** No line may end between T and its value. */
    private static String sentences(Verdict v, int from, int to) {
        return v.evidence().subList(from, to).stream()
                .map(s -> " " + s.replace("T = ", "T\u00a0=\u00a0"))
                .collect(Collectors.joining());
    }
}
