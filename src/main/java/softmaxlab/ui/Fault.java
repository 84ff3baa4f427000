package softmaxlab.ui;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import softmaxlab.lab.Texts;
import softmaxlab.ui.Problems.Unexpected;

/**
 * An exception that nobody expected, with all that is known of it. Java leaves the stack out of one that compiled code
 * throws often in the same place ({@code OmitStackTraceInFastThrow}); known is then where it was caught, and whether one
 * of its kind was seen before.
 */
final class Fault {
    private final Throwable cause;
    private final List<Throwable> chain = new ArrayList<>();
    private final List<StackTraceElement> caught;

    Fault(Throwable cause) {
        this.cause = cause;
        for (Throwable t = cause; t != null && !chain.contains(t); t = t.getCause()) chain.add(t);
        caught = Stream.of(new Throwable().getStackTrace())
                .filter(f -> !f.getClassName().equals(Fault.class.getName()))
                .filter(f -> !f.getClassName().equals(Problems.class.getName()))
                .toList();
    }

    /** The class at the root of it. */
    String kind() {
        return chain.get(chain.size() - 1).getClass().getName();
    }

    /** @param seen the kind of each fault that was reported before, by its code */
    Unexpected report(Map<String, String> seen) {
        return new Unexpected(code(), stackless().isEmpty() ? trace() : trace() + told(seen));
    }

    private List<Throwable> stackless() {
        return chain.stream()
                .filter(t -> t instanceof RuntimeException && t.getStackTrace().length == 0)
                .toList();
    }

    /** Told apart by class and place of it and of all its causes; without a stack, by where it was caught. */
    private String code() {
        String places = chain.stream()
                .map(t -> t.getClass().getName() + first(List.of(t.getStackTrace())))
                .collect(Collectors.joining("\n"));
        String whole = stackless().isEmpty() ? places : places + first(caught);
        return String.format(Locale.ROOT, "SL-%08X", whole.hashCode());
    }

    private static String first(List<StackTraceElement> frames) {
        String own = frames.stream()
                .filter(f -> f.getClassName().startsWith("softmaxlab."))
                .map(Objects::toString)
                .findFirst()
                .orElse("");
        return frames.isEmpty() ? "" : frames.get(0) + own;
    }

    private String trace() {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private String told(Map<String, String> seen) {
        Texts texts = new Texts();
        StringBuilder out = new StringBuilder();
        for (Throwable t : stackless()) {
            String name = t.getClass().getName();
            out.append(texts.get("unexpected.noStack", name)).append('\n');
            String codes = seen.entrySet().stream()
                    .filter(e -> e.getValue().equals(name))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(", "));
            if (!codes.isEmpty())
                out.append(texts.get("unexpected.seen", codes)).append('\n');
        }
        out.append(texts.get("unexpected.caught")).append('\n');
        caught.forEach(f -> out.append("\tat ").append(f).append('\n'));
        return out.toString();
    }
}
