package softmaxlab.lesson;

import java.util.Optional;
import java.util.function.Function;
import softmaxlab.lab.Snapshot;

/**
 * A number in prose, {@code {{loss at T=1|3}}}: the engine supplies it when the text is shown.
 *
 * @param expression what to show
 * @param at the settings it is computed at, taken from the start of the step; empty for the state on screen
 * @param format how it is written
 */
public record LiveNumber(Expression expression, Optional<Settings> at, NumberFormat format) {

    /**
     * The number as text.
     *
     * @param now the state that a number without {@code at} belongs to
     * @param elsewhere the state for the settings of {@code at}
     */
    public String text(Snapshot now, Function<Settings, Snapshot> elsewhere) {
        return format.write(expression.term(), at.map(elsewhere).orElse(now));
    }
}
