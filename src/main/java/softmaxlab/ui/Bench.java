package softmaxlab.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The benches, in the order of the rail. The key is the name of the FXML file and the word of {@code --bench}. */
public enum Bench {
    PROBABILITIES(
            "probabilities",
            "panel.logits panel.temperature panel.bars panel.readouts z y T K p pStable conf argmax correct loss lossSmooth"
                    + " lossDouble klUniform brier H ppl gap g eps"),
    WORKINGS(
            "workings",
            "table.workings panel.limits z T p pStable impl dtype e S logp lossNaiveLog nanCount infCount zeroCount"),
    TARGETS("targets", "panel.targets eps conv lossSmooth"),
    CALIBRATION("calibration", "panel.calibration T set bins edge ece mce acc avgConf nll");

    private final String key;
    private final List<String> focusNames;

    Bench(String key, String focusNames) {
        this.key = key;
        this.focusNames = List.of(focusNames.split(" "));
    }

    public String key() {
        return key;
    }

    /** What a lesson step may point at on this bench: names of panels, keys of knobs and readings. */
    List<String> focusNames() {
        return focusNames;
    }

    public static Optional<Bench> byKey(String key) {
        return Arrays.stream(values()).filter(b -> b.key.equals(key)).findFirst();
    }

    /** The bench that shows what a lesson step points at: {@code present} if it does, else the first one that does. */
    static Optional<Bench> showing(String focus, Bench present) {
        return Stream.concat(Stream.of(present), Arrays.stream(values()))
                .filter(b -> b.focusNames.contains(focus))
                .findFirst();
    }
}
