package softmaxlab.file.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static softmaxlab.file.lesson.GoodLesson.GOOD;
import static softmaxlab.file.lesson.GoodLesson.problems;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a lesson is said with its place; each case spoils one line of a lesson that is right. */
class LessonProblemsTest {
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
        String text = GOOD.replace(
                "ask: \"What comes?\"", "say: \"It is 0.629, not {{0.5|1}} or 0.63.\"\n    ask: \"What?\"");
        assertEquals(
                List.of(
                        "14:17: warning: the number 0.629 is typed in prose; let the engine supply it, with double braces",
                        "14:41: warning: the number 0.63 is typed in prose; let the engine supply it, with double braces"),
                problems(text));
    }

    @Test
    void typedDecimalsAreAWarningInWhatAStepReveals() {
        String reveal =
                "reveal: { say: \"It was 0.629.\", stages: [ { say: \"Still 0.63.\" }, { say: \"1.5\", set: { T: 2 } } ] }";
        String text = GOOD.replace("    seconds: 30\n  - id: see", "    " + reveal + "\n    seconds: 30\n  - id: see");
        String told = "warning: the number %s is typed in prose; let the engine supply it, with double braces";
        assertEquals(
                List.of(told.formatted("0.629"), told.formatted("0.63"), told.formatted("1.5")),
                problems(text).stream()
                        .map(p -> p.substring(p.indexOf("warning")))
                        .toList());
    }

    @Test
    void longTextIsAWarning() {
        String text = GOOD.replace("It is {{p[0]|3}} now,", "word ".repeat(61).strip());
        assertEquals(List.of("22:10: warning: 65 words in one text; keep it to 60"), problems(text));
    }

    @Test
    void theRightAnswerMustNotAlwaysBeTheLongest() {
        String second = GOOD.substring(GOOD.indexOf("  - id: sure")).replace("sure", "surer");
        String text = (GOOD + second).replace("text: \"yes\"", "text: \"yes, that is how it is\"");
        assertEquals(
                List.of("34:9: warning: the right option is the longest in every check"),
                problems(text.replace("minutes: 2", "minutes: 3")));
    }

    @Test
    void aTableWantsOneCellPerColumn() {
        String table =
                "recap: ask\n    table: [{ head: \"T\", cell: \"{{T}}\" }]\n    stages: [{ cells: [\"1\", \"2\"] }]";
        assertEquals(
                List.of("23:23: error: columns of the table: 1; cells in this row: 2"),
                problems(GOOD.replace("recap: ask", table)).stream()
                        .filter(p -> p.contains("cells"))
                        .toList());
    }

    @Test
    void aPredictionWantsAReveal() {
        int from = GOOD.indexOf("  - id: see");
        String text = GOOD.substring(0, from) + GOOD.substring(GOOD.indexOf("  - id: do"));
        assertEquals(List.of("10:9: error: nothing is revealed after the prediction 'ask'"), problems(text));
    }
}
