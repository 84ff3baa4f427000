package softmaxlab.file.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.Prose;
import softmaxlab.lesson.RichText;
import softmaxlab.lesson.Step;

/** What is wrong with a lesson is said with its place; each case spoils one line of a lesson that is right. */
class LessonFilesTest {
    private static final Texts TEXTS = new Texts();

    /** Line numbers matter: the cases below name them. */
    private static final String GOOD = """
            format: 1
            id: t1-good
            version: 1
            title: "Good"
            objective: "Do it."
            misconception: "It cannot be done."
            requires: []
            minutes: 2
            steps:
              - id: ask
                kind: predict
                set: { z: [2, 1, 0.5], T: 1 }
                lock: [z]
                ask: "What comes?"
                options:
                  - { id: a, text: "one", right: true }
                  - { id: b, text: "two", why: "because" }
                seconds: 30
              - id: see
                kind: reveal
                recap: ask
                say: |
                  It is {{p[0]|3}} now,
                  and the loss {{loss}}.
                seconds: 30
              - id: do
                kind: goal
                goals:
                  - id: sharp
                    text: "Sharper."
                    when: "p[0] > 0.999"
                witness: { T: 0.1 }
                seconds: 30
              - id: sure
                kind: check
                ask: "Sure?"
                options:
                  - { id: yes, text: "yes", right: true }
                  - { id: nope, text: "not at all", why: "but yes" }
                seconds: 30
            """;

    private static List<String> problems(String text) {
        return LessonFiles.parse("t1-good.yaml", text.getBytes(StandardCharsets.UTF_8)).problems().stream()
                .map(p -> p.text(TEXTS).replaceFirst("^t1-good\\.yaml:", ""))
                .toList();
    }

    private static Lesson lesson(String text) {
        LessonFile file = LessonFiles.parse("t1-good.yaml", text.getBytes(StandardCharsets.UTF_8));
        return file.lesson().orElseThrow(() -> new AssertionError(problems(text)));
    }

    @Test
    void theGoodLessonHasNoProblems() {
        assertEquals(List.of(), problems(GOOD));
        Lesson lesson = lesson(GOOD);
        assertEquals("T1", lesson.code());
        assertEquals(4, lesson.steps().size());
        assertEquals(2, lesson.steps().get(1).frame().say().numbers().count());
    }

    /** Line; what stands there in the good lesson; what is put in its place; the one problem that follows. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "format: 1~ format: 2~ 1:9: error: this program reads format 1, not '2'",
                "id: t1-good~ id: t1-other~ 2:5: error: the id 't1-other' must be the file's name, 't1-good'",
                "id: t1-good~ id: T1_good~ 2:5: error: 'T1_good' is no id: small letters, digits and hyphens",
                "version: 1~ version: one~ 3:10: error: 'version' must be a whole number, not 'one'",
                "title: \"Good\"~ titel: \"Good\"~ 4:1: error: unknown field 'titel' (did you mean title?)",
                "title: \"Good\"~ title: class #3 wins~ 4:8: error: text must be quoted or a block (|): '#' started a comment here",
                "title: \"Good\"~ title: Good~ 4:8: error: text must be quoted or a block (|)",
                "title: \"Good\"~ title: a: b~ 4:9: error: a colon followed by a space cannot stand in unquoted text; quote the text or use a block (|)",
                "title: \"Good\"~ title: !is.na(x)~ 4:8: error: tags (!) are not allowed; text that starts with ! must be quoted",
                "title: \"Good\"~ title: !!javax.script.ScriptEngineManager [1]~ 4:8: error: tags (!) are not allowed; text that starts with ! must be quoted",
                "title: \"Good\"~ title: &x \"Good\"~ 4:8: error: anchors (&) and aliases (*) are not allowed; text that starts so must be quoted",
                "title: \"Good\"~ title: [\"Good\"]~ 4:8: error: expected a single value",
                "requires: []~ requires: none~ 7:11: error: expected a list",
                "minutes: 2~ minutes: 9~ 8:10: warning: the steps take 120 seconds, the lesson says 9 minutes",
                "minutes: 2~ version: 2~ 8:1: error: the field 'version' is given twice",
                "kind: predict~ kind: predicts~ 11:11: error: unknown kind 'predicts'; there are check, goal, number, predict, reveal, say (did you mean predict?)",
                "z: [2, 1, 0.5]~ z: [2]~ 12:15: error: 'z' is a list of 2 to 50 numbers from −1000000 to 1000000, not '2'",
                "z: [2, 1, 0.5]~ z: [2, 1, x]~ 12:15: error: 'z' is a list of 2 to 50 numbers from −1000000 to 1000000, not '2, 1, x'",
                "z: [2, 1, 0.5]~ z: [2, 1e7]~ 12:15: error: 'z' is a list of 2 to 50 numbers from −1000000 to 1000000, not '2, 1e7'",
                "T: 1 }~ T: 0 }~ 12:31: error: 'T' is a number from 0.001 to 1000, not '0'",
                "T: 1 }~ T: NaN }~ 12:31: error: 'T' is a number from 0.001 to 1000, not 'NaN'",
                "T: 1 }~ T: 1, impl: stabel }~ 12:40: error: 'impl' is one of naive, stable, not 'stabel' (did you mean stable?)",
                "T: 1 }~ T: 1, y: 1.5 }~ 12:37: error: 'y' is a whole number from 0 to 999, not '1.5'",
                "T: 1 }~ T: 1, y: 3 }~ 12:10: error: these values do not fit 3 logits",
                "T: 1 }~ T: 1, K: 3 }~ 12:34: error: unknown field 'K'",
                "lock: [z]~ lock: [zz]~ 13:12: error: lock: there is no 'zz'",
                "lock: [z]~ hide: [bar]~ 13:12: error: hide: there is no 'bar' (did you mean bars?)",
                "lock: [z]~ focus: panel.logit~ 13:12: error: focus: there is no 'panel.logit' (did you mean panel.logits?)",
                "lock: [z]~ lock: [T]~ 32:14: error: the witness moves 'T', which is locked",
                "ask: \"What comes?\"~ asks: \"What comes?\"~ 14:5: error: unknown field 'asks' (did you mean ask?)",
                "ask: \"What comes?\"~ verify: 'T > 2'~ 10:5: error: the field 'ask' is missing",
                "right: true }~ right: yes }~ 16:38: error: 'right' must be true or false, not 'yes'",
                "text: \"one\", right: true~ text: \"one\"~ 10:9: error: 'ask' has no right answer",
                "id: b~ id: a~ 17:9: error: the option id 'a' is used twice",
                "recap: ask~ recap: asks~ 19:9: error: recap: there is no prediction 'asks' before this step (did you mean ask?)",
                "{{p[0]|3}}~ {{p[0]|three}}~ 23:20: error: unknown number format 'three'; there are 0 to 12, p, pct0 to pct9, sci0 to sci9 and plain",
                "{{p[0]|3}}~ {{q[0]|3}}~ 23:15: error: unknown quantity 'q'",
                "{{p[0]|3}}~ {{p[3]|3}}~ 22:10: error: 'p[3]' asks for class 3, but there are 3: 0 to 2",
                "{{p[0]|3}}~ {{p[0]~ 23:13: error: a number in prose starts with two braces and ends with two",
                "{{loss}}~ {{loss at T}}~ 24:30: error: after 'at' come settings such as T=1, y=0, or the word start",
                "{{loss}}~ {{loss at t=1}}~ 24:30: error: unknown field 't' (did you mean T?)",
                "{{loss}}~ {{loss at T=0}}~ 24:32: error: 'T' is a number from 0.001 to 1000, not '0'",
                "{{loss}}~ <b>x</b>~ 22:10: error: HTML is not allowed",
                "{{loss}}~ ![x](x.png)~ 22:10: error: images are not supported yet",
                "text: \"Sharper.\"~ text: \"\"~ 30:15: error: 'text' is empty",
                "p[0] > 0.999~ p[0] > 0.5~ 31:15: error: goal 'sharp' is already true in the start state (p[0] = 0.629)",
                "p[0] > 0.999~ T >= 2~ 31:15: error: witness does not satisfy goal 'sharp': T = 0.1, wanted T >= 2",
                "p[0] > 0.999~ p[0] > nanCout~ 31:23: error: unknown quantity 'nanCout' (did you mean nanCount?)",
                "p[0] > 0.999~ p[0] + 1~ 31:15: error: expected something that is true or false",
                "p[0] > 0.999~ p[4] > 0.999~ 31:15: error: 'p[4] > 0.999' asks for class 4, but there are 3: 0 to 2",
                "when: \"p[0] > 0.999\"~ whe: \"p[0] > 0.999\"~ 31:9: error: unknown field 'whe' (did you mean when?)",
                "witness: { T: 0.1 }~ order: true~ 26:5: error: the field 'witness' is missing",
                "witness: { T: 0.1 }~ witness: [{ T: 0.1 }, { T: 1 }]~ 26:9: error: 'do' needs one witness, or one for each goal",
                ", why: \"but yes\"~ ~ 39:9: error: 'nope' is wrong but has no why",
                "id: sure~ id: do~ 34:9: error: the step id 'do' is used twice",
            })
    void saysWhatIsWrongAndWhere(String good, String bad, String expected) {
        assertTrue(GOOD.contains(good), good);
        List<String> problems =
                problems(GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad == null ? "" : bad)));
        assertTrue(problems.contains(expected), () -> expected + " is not among " + problems);
        assertTrue(
                problems.stream().allMatch(p -> p.equals(expected) || p.contains("is missing")),
                () -> "more than that: " + problems);
    }

    @Test
    void allErrorsAreReported() {
        List<String> problems = problems(GOOD.replace("kind: check", "kind: chek")
                .replace("p[0] > 0.999", "p[0] >")
                .replace("T: 1 }", "T: -1 }"));
        assertEquals(
                List.of(
                        "12:31: error: 'T' is a number from 0.001 to 1000, not '-1'",
                        "31:22: error: something is missing at the end",
                        "35:11: error: unknown kind 'chek'; there are check, goal, number, predict, reveal, say (did you mean check?)"),
                problems);
    }

    @Test
    void placesAreRightInEveryStyleOfText() {
        for (String style : List.of(
                "when: 'impl == \"naive\" && X > 1'",
                "when: \"impl == \\\"naive\\\" && X > 1\"",
                "when: >-\n          impl == \"naive\" &&\n          X > 1",
                "when: |\n          impl == \"naive\" && X > 1")) {
            String text = GOOD.replace("when: \"p[0] > 0.999\"", style);
            int at = text.indexOf("X > 1");
            int line = text.substring(0, at).split("\n", -1).length;
            int column = at - text.lastIndexOf('\n', at);
            assertEquals(List.of(line + ":" + column + ": error: unknown quantity 'X'"), problems(text));
        }
    }

    @Test
    void typedDecimalsAreAWarningWhereAStepSetsTheLab() {
        String text = GOOD.replace("ask: \"What comes?\"", "say: \"It is 0.629, not {{0.5|1}}.\"\n    ask: \"What?\"");
        assertEquals(
                List.of(
                        "14:17: warning: the number 0.629 is typed in prose; let the engine supply it, with double braces"),
                problems(text));
    }

    @Test
    void longTextIsAWarning() {
        String text = GOOD.replace("It is {{p[0]|3}} now,", "word ".repeat(61).strip());
        assertEquals(List.of("22:10: warning: 65 words in one text; keep it to 60"), problems(text));
    }

    @Test
    void aFileOfTwoDocumentsOrNoneIsRefused() {
        assertEquals(
                List.of("41:1: error: only one document per file; a second one starts here"),
                problems(GOOD + "---\nformat: 1\n"));
        assertEquals(List.of(" error: the file is empty"), problems(""));
        assertEquals(
                List.of("1:1: error: expected fields (name: value)"),
                problems("[]").subList(0, 1));
    }

    @Test
    void hostileFilesAreRefusedQuickly() {
        assertEquals(List.of("1:21: error: nested more than 20 deep"), problems("[".repeat(200_000)));
        assertEquals(
                List.of("4:12: error: the character U+0007 is not allowed"),
                problems(GOOD.replace("Good\"", "Goo\u0007")));
        byte[] latin = GOOD.replace("Good", "Gr\u00fc\u00dfe").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "t1-good.yaml:4:11: error: not UTF-8 from here on",
                LessonFiles.parse("t1-good.yaml", latin).problems().get(0).text(TEXTS));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreFine() {
        assertEquals(List.of(), problems("\ufeff" + GOOD.replace("\n", "\r\n")));
    }

    @Test
    void readsMarkdown() {
        String text = GOOD.replace(
                "say: |\n      It is {{p[0]|3}} now,\n      and the loss {{loss}}.",
                "say: |\n      A **bold {{T}}** and *soft* `code {{y}}` [link](http://x.y).\n\n      1. one\n      2. two\n\n      - dot");
        Prose say = lesson(text).steps().get(1).frame().say();
        RichText rich = say.with(n -> n.expression().source());
        assertEquals("A bold T and soft code y link.\none\ntwo\ndot", rich.plain());
        assertEquals(
                List.of(RichText.Kind.PARAGRAPH, RichText.Kind.NUMBERED, RichText.Kind.NUMBERED, RichText.Kind.BULLET),
                rich.blocks().stream().map(RichText.Block::kind).toList());
        assertEquals(2, rich.blocks().get(2).number());
        assertEquals(
                List.of(
                        new RichText.Run("A ", RichText.Style.PLAIN, false),
                        new RichText.Run("bold ", RichText.Style.BOLD, false),
                        new RichText.Run("T", RichText.Style.BOLD, true),
                        new RichText.Run(" and ", RichText.Style.PLAIN, false),
                        new RichText.Run("soft", RichText.Style.EMPHASIS, false),
                        new RichText.Run(" ", RichText.Style.PLAIN, false),
                        new RichText.Run("code ", RichText.Style.CODE, false),
                        new RichText.Run("y", RichText.Style.CODE, true),
                        new RichText.Run(" link.", RichText.Style.PLAIN, false)),
                rich.blocks().get(0).runs());
    }

    @Test
    void aFolderIsReadAsAWhole(@TempDir Path folder) throws IOException {
        write(folder, "a1-one", "[b1-two, d1-overflow-trap, d1-overflow-trip]");
        write(folder, "b1-two", "[a1-one]");
        Files.writeString(folder.resolve("notes.txt"), "not a lesson");
        List<String> problems = LessonFiles.read(folder).stream()
                .flatMap(f -> f.problems().stream())
                .map(p -> Path.of(p.file()).getFileName() + " "
                        + p.text(TEXTS).substring(p.file().length() + 1))
                .toList();
        assertEquals(
                List.of(
                        "a1-one.yaml 7:12: error: requires 'b1-two', which requires this lesson",
                        "a1-one.yaml 7:38: warning: requires 'd1-overflow-trip': no such lesson (did you mean d1-overflow-trap?)",
                        "b1-two.yaml 7:12: error: requires 'a1-one', which requires this lesson"),
                problems);
        assertTrue(LessonFiles.usable(LessonFiles.read(folder)).all().isEmpty());
    }

    private static void write(Path folder, String id, String requires) throws IOException {
        String text = GOOD.replace("t1-good", id).replace("requires: []", "requires: " + requires);
        Files.writeString(folder.resolve(id + ".yaml"), text);
    }

    @Test
    void aFileThatIsMissingOrTooLargeIsSaid(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("x.yaml");
        assertEquals(
                missing + ": error: no such file",
                LessonFiles.read(missing).get(0).problems().get(0).text(TEXTS));
        Path large = folder.resolve("large.yaml");
        Files.writeString(large, "#".repeat(LessonFiles.MAX_BYTES + 1));
        assertEquals(
                large + ": error: larger than 256 KB",
                LessonFiles.read(large).get(0).problems().get(0).text(TEXTS));
    }

    @Test
    void stepsOfAllKindsAreRead() {
        Lesson lesson = lesson(GOOD + """
              - id: how-much
                kind: number
                ask: "How much?"
                answers:
                  - { value: "log(3)", tol: 0.01, right: true, why: "ln 3" }
                  - { value: 3, why: "That is K." }
                otherwise: "Neither."
                seconds: 5
              - id: end
                kind: say
                say: "The end."
                seconds: 5
            """);
        Step.Number step = (Step.Number) lesson.steps().get(4);
        assertEquals(0.01, step.answers().get(0).tolerance());
        assertTrue(lesson.steps().get(5) instanceof Step.Say);
    }
}
