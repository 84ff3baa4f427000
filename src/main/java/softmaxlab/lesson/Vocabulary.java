package softmaxlab.lesson;

import java.util.List;
import java.util.stream.Stream;
import softmaxlab.lab.Quantity;

/** The names that lessons may hide and point at. */
public final class Vocabulary {
    private Vocabulary() {}

    /** What {@code hide} and {@code show} may name. */
    public static final List<String> PANELS = List.of("bars", "workings", "readouts", "arrows", "calibration");

    /** What {@code focus} may name: a panel, or any quantity. */
    public static final List<String> FOCUS = Stream.concat(
                    Stream.of(
                            "panel.logits",
                            "panel.temperature",
                            "panel.bars",
                            "panel.readouts",
                            "table.workings",
                            "panel.limits",
                            "panel.targets",
                            "panel.calibration"),
                    Quantity.all().stream().map(Quantity::key))
            .toList();
}
