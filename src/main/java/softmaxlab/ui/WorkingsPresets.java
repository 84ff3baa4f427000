package softmaxlab.ui;

import java.util.List;
import java.util.function.UnaryOperator;
import softmaxlab.engine.Dtype;
import softmaxlab.engine.Row;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Numerics;

/** Logits that make softmax break, each in its own way, and how to get back. */
final class WorkingsPresets {
    private WorkingsPresets() {}

    /** An entry of the menu: the text key of its name, and what it does to the inputs. */
    record Preset(String key, UnaryOperator<Inputs> edit) {}

    static final List<Preset> ALL = List.of(
            of("workings.preset.thousands", Dtype.F64, 1000, 999, 998),
            of("workings.preset.one", Dtype.F64, 1000, 0, 0),
            of("workings.preset.limit", Dtype.F64, 710, 0, 0),
            of("workings.preset.sum", Dtype.F64, 709, 709, 709),
            of("workings.preset.zeros", Dtype.F64, -1000, -1000, -1000),
            of("workings.preset.digits", Dtype.F64, -740, -741, -742),
            of("workings.preset.log", Dtype.F64, 800, 0),
            of("workings.preset.float32", Dtype.F32, 88, 88, 88),
            new Preset("workings.preset.plus", in -> in.withLogits(in.logits().map(z -> z + 1000))),
            new Preset("workings.preset.minus", in -> in.withLogits(in.logits().map(z -> z - 1000))),
            of("workings.preset.start", Dtype.F64, 4.5, -1.2, 0.8));

    private static Preset of(String key, Dtype dtype, double... logits) {
        return new Preset(
                key,
                in -> in.withLogits(Row.of(logits))
                        .withTemperature(1)
                        .withNumerics(new Numerics(in.numerics().implementation(), dtype)));
    }
}
