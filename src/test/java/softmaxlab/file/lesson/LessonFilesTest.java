package softmaxlab.file.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static softmaxlab.file.lesson.GoodLesson.GOOD;
import static softmaxlab.file.lesson.GoodLesson.lesson;
import static softmaxlab.file.lesson.GoodLesson.problems;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.Prose;
import softmaxlab.lesson.RichText;
import softmaxlab.lesson.Step;

/** Files and folders of lessons, right, spoiled and hostile. */
class LessonFilesTest {
    private static final Texts TEXTS = new Texts();

    @Test
    void theGoodLessonHasNoProblems() {
        assertEquals(List.of(), problems(GOOD));
        Lesson lesson = lesson(GOOD);
        assertEquals("T1", lesson.code());
        assertEquals(4, lesson.steps().size());
        assertEquals(2, lesson.steps().get(1).frame().say().numbers().count());
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
    void markdownCannotNestWithoutEnd() {
        assertEquals(
                List.of("14:10: error: text longer than 4000 characters"),
                problems(GOOD.replace("What comes?", ">".repeat(5000))));
        for (String nest : List.of("> ", "* ", "**")) {
            problems(GOOD.replace(
                    "It is {{p[0]|3}} now,", nest.repeat(1900) + "x" + ("**".equals(nest) ? nest.repeat(90) : "")));
        }
    }

    /** A seeded walk through spoiled files: whatever is in them, it is said and nothing is thrown. */
    @Test
    void noSpoiledFileThrows() {
        Random random = new Random(20261120);
        String pieces = "{}[]:,-#|>&*!%@`'\"\\ \n\t0123459.azTzyp{{}}\u2212\ud83d\udc31\u0000";
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder(GOOD);
            for (int k = random.nextInt(4); k >= 0; k--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) text.setCharAt(at, pieces.charAt(random.nextInt(pieces.length())));
                else text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
            }
            LessonFile file = LessonFiles.parse("t1-good.yaml", text.toString().getBytes(StandardCharsets.UTF_8));
            assertTrue(file.isUsable() || !file.problems().isEmpty(), text::toString);
        }
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
