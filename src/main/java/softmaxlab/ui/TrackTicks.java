package softmaxlab.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** The marks of a {@link SliderTrack}, and their labels as far as there is room; strong ones come first. */
final class TrackTicks {
    private static final double STRONG_EM = 0.6;
    private static final double PLAIN_EM = 0.35;
    private static final double LABEL_EM = 0.85;
    private static final double APART_EM = 0.5;

    private record Drawn(SliderTrack.Tick tick, Rectangle line, Text label) {}

    private record Taken(double from, double to) {}

    private List<Drawn> ticks = List.of();

    void set(List<SliderTrack.Tick> newTicks) {
        ticks = newTicks.stream()
                .sorted(Comparator.comparing((SliderTrack.Tick t) -> !t.strong()))
                .map(TrackTicks::drawn)
                .toList();
    }

    private static Drawn drawn(SliderTrack.Tick tick) {
        Rectangle line = SliderTrack.part("slider-tick");
        Text label = new Text(tick.label());
        label.getStyleClass().addAll("text", "note", tick.strong() ? "strong" : "plain");
        label.setTextOrigin(VPos.TOP);
        label.setMouseTransparent(true);
        line.setManaged(false);
        label.setManaged(false);
        return new Drawn(tick, line, label);
    }

    boolean isPresent() {
        return !ticks.isEmpty();
    }

    List<Node> nodes() {
        return ticks.stream().flatMap(t -> Stream.<Node>of(t.line, t.label)).toList();
    }

    /**
     * @param xOf where a value lies
     * @param y where the track's line is
     */
    void layout(DoubleUnaryOperator xOf, double width, double y, double em) {
        List<Taken> taken = new ArrayList<>();
        for (Drawn t : ticks) {
            double x = xOf.applyAsDouble(t.tick.at());
            double half = (t.tick.strong() ? STRONG_EM : PLAIN_EM) * em;
            double thick = t.tick.strong() ? 2 : 1;
            SliderTrack.place(t.line, Math.round(x) - thick / 2, y - half, thick, 2 * half);
            double length = t.label.getLayoutBounds().getWidth();
            double from = Math.max(0, Math.min(width - length, x - length / 2));
            Taken wanted = new Taken(from - APART_EM * em, from + length + APART_EM * em);
            boolean fits = taken.stream().noneMatch(s -> wanted.from < s.to && wanted.to > s.from);
            t.label.setVisible(fits);
            if (fits && length > 0) taken.add(new Taken(from, from + length));
            t.label.relocate(Math.round(from), Math.round(y + LABEL_EM * em));
        }
    }
}
