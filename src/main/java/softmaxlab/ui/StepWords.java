package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.PlayerState;
import softmaxlab.lesson.RichText;

/** The words that sum up where a lesson stands: for its head, for the strip, and for reading out. */
final class StepWords {
    private static final int STRIP_LETTERS = 110;
    private static final Pattern SENTENCE_END = Pattern.compile("[.?\u2026](?=\\s|$)");

    private final Texts texts;
    private final Spoken spoken;

    StepWords(Texts texts, Spoken spoken) {
        this.texts = texts;
        this.spoken = spoken;
    }

    /** "Step 3 of 6". */
    String place(PlayerState s) {
        String steps =
                s.lesson() == null ? "" : String.valueOf(s.lesson().steps().size());
        String step = String.valueOf(s.index() + 1);
        return switch (s.mode()) {
            case CLOSED -> "";
            case STEP -> texts.get("drawer.place.step", step, steps);
            case FREE_PLAY -> texts.get("drawer.place.waiting", step, steps);
            case DONE -> texts.get("drawer.place.done", steps);
        };
    }

    /** "C2, step 3 of 6." */
    String stripPlace(PlayerState s) {
        String key = switch (s.mode()) {
            case FREE_PLAY -> "drawer.strip.waiting";
            case DONE -> "drawer.strip.done";
            case STEP, CLOSED -> "drawer.strip.step";
        };
        int steps = s.lesson().steps().size();
        return texts.get(key, s.lesson().code(), String.valueOf(s.index() + 1), String.valueOf(steps));
    }

    /** What the step is about, as it is read out when the step is entered. */
    String announcement(PlayerState s) {
        Stream<String> parts = switch (s.mode()) {
            case CLOSED -> Stream.empty();
            case FREE_PLAY -> Stream.of(texts.get("drawer.free.text"));
            case DONE -> Stream.of(s.lesson().objective());
            case STEP -> step(s);
        };
        return Stream.concat(Stream.of(place(s)), parts.map(spoken::of))
                .filter(t -> !t.isBlank())
                .map(StepWords::ended)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private Stream<String> step(PlayerState s) {
        List<String> parts = new ArrayList<>();
        parts.add(s.say().plain());
        s.question().ifPresent(q -> {
            parts.add(kind(s));
            parts.add(q.ask().plain());
            if (q.kept()) q.choices().stream().map(this::kept).forEach(parts::add);
        });
        s.number().ifPresent(n -> parts.add(n.ask().plain()));
        s.goals().ifPresent(g -> {
            parts.add(texts.get("drawer.kind.goal"));
            g.lines().forEach(l -> parts.add(l.text().plain()));
        });
        s.outcome().ifPresent(o -> {
            parts.add(texts.get("drawer.kind.outcome"));
            o.lines().stream().skip(Math.max(0, o.lines().size() - 1)).forEach(l -> parts.add(l.plain()));
        });
        return parts.stream();
    }

    private String kept(PlayerState.Choice choice) {
        String said = choice.chosen() ? ", " + texts.get("drawer.choice.said") : "";
        String did = choice.verdict() == PlayerState.Verdict.RIGHT ? ", " + texts.get("drawer.choice.did") : "";
        return said.isEmpty() && did.isEmpty() ? "" : choice.text().plain() + said + did;
    }

    private static String ended(String text) {
        return text.matches("(?s).*[.?:]\\s*") ? text : text + ".";
    }

    /** The word for what the step asks for; empty if it is only to be read. */
    String kind(PlayerState s) {
        if (s.mode() == PlayerState.Mode.FREE_PLAY) return texts.get("drawer.free");
        if (s.question().isPresent() && s.question().get().prediction()) {
            return texts.get(s.question().get().answered() ? "drawer.kind.kept" : "drawer.kind.predict");
        }
        if (s.question().isPresent() || s.number().isPresent()) return texts.get("drawer.kind.check");
        if (s.outcome().isPresent()) return texts.get("drawer.kind.outcome");
        return s.goals().isPresent() ? texts.get("drawer.kind.goal") : "";
    }

    /** What the learner predicted, in quotation marks, or that the goal is reached; empty before. */
    String answer(PlayerState s) {
        if (s.outcome().isEmpty()
                && s.goals().filter(PlayerState.Goals::reached).isPresent()) {
            return texts.get("drawer.goal.reached");
        }
        return s.question()
                .filter(q -> q.prediction() && q.answered())
                .flatMap(q ->
                        q.choices().stream().filter(PlayerState.Choice::chosen).findFirst())
                .map(c -> "\u201c" + c.text().plain() + "\u201d")
                .orElse("");
    }

    /** Why Next does nothing now: what is to be done first; empty where it goes on. */
    String waitsFor(PlayerState s) {
        if (!s.canSkip()) return "";
        if (s.goals().isPresent()) {
            boolean several = s.goals().get().lines().size() > 1;
            return texts.get(several ? "drawer.waits.goals" : "drawer.waits.goal");
        }
        if (s.number().isPresent()) return texts.get("drawer.waits.number");
        boolean prediction =
                s.question().filter(PlayerState.Question::prediction).isPresent();
        return texts.get(prediction ? "drawer.waits.predict" : "drawer.waits.check");
    }

    /** The one sentence that matters most now. */
    RichText sentence(PlayerState s) {
        if (s.mode() == PlayerState.Mode.FREE_PLAY) return plain(texts.get("drawer.free.text"));
        if (s.mode() == PlayerState.Mode.DONE) return plain(s.lesson().objective());
        RichText text = s.outcome()
                .filter(o -> !o.lines().isEmpty())
                .map(o -> o.lines().get(o.lines().size() - 1))
                .or(() -> s.goals().map(StepWords::openGoal))
                .or(() -> s.number().map(n -> n.tries() > 0 && !n.why().isEmpty() ? n.why() : n.ask()))
                .or(() -> s.question().map(StepWords::feedback))
                .filter(t -> !t.isEmpty())
                .orElse(s.say());
        return beginning(text);
    }

    /** How the goal in {@link #sentence} stands now; empty if there is none. */
    RichText present(PlayerState s) {
        if (s.outcome().isPresent() || s.mode() != PlayerState.Mode.STEP) return RichText.EMPTY;
        return s.goals().stream()
                .flatMap(g -> g.lines().stream())
                .filter(l -> !l.reached())
                .findFirst()
                .map(PlayerState.GoalLine::present)
                .filter(p -> !p.isEmpty())
                .map(this::now)
                .orElse(RichText.EMPTY);
    }

    /** How a goal stands, with "now" in front. */
    RichText now(RichText present) {
        RichText.Block block = present.blocks().get(0);
        RichText.Run now = new RichText.Run(texts.get("drawer.goal.now") + " ", RichText.Style.PLAIN, false);
        return new RichText(List.of(new RichText.Block(
                block.kind(),
                block.number(),
                Stream.concat(Stream.of(now), block.runs().stream()).toList())));
    }

    private static RichText openGoal(PlayerState.Goals goals) {
        return goals.lines().stream()
                .filter(l -> !l.reached())
                .findFirst()
                .orElse(goals.lines().get(goals.lines().size() - 1))
                .text();
    }

    private static RichText feedback(PlayerState.Question question) {
        return question.choices().stream()
                .filter(c -> c.chosen() && c.verdict() != PlayerState.Verdict.OPEN)
                .map(PlayerState.Choice::why)
                .filter(why -> !why.isEmpty())
                .findFirst()
                .orElse(question.ask());
    }

    static RichText plain(String words) {
        return new RichText(List.of(new RichText.Block(
                RichText.Kind.PARAGRAPH, 0, List.of(new RichText.Run(words, RichText.Style.PLAIN, false)))));
    }

    /** The first sentences of a text: as many as fit two lines of the strip, at least one. */
    static RichText beginning(RichText text) {
        if (text.isEmpty()) return text;
        RichText.Block block = text.blocks().get(0);
        String all = new RichText(List.of(block)).plain();
        int end = all.length();
        Matcher matcher = SENTENCE_END.matcher(all);
        while (matcher.find() && (end == all.length() || matcher.end() <= STRIP_LETTERS)) end = matcher.end();
        List<RichText.Run> runs = new ArrayList<>();
        int at = 0;
        for (RichText.Run run : block.runs()) {
            int keep = Math.min(run.text().length(), end - at);
            if (keep > 0) runs.add(new RichText.Run(run.text().substring(0, keep), run.style(), run.live()));
            at += run.text().length();
        }
        return new RichText(List.of(new RichText.Block(RichText.Kind.PARAGRAPH, 0, runs)));
    }
}
