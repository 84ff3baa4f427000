package softmaxlab.ui;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import softmaxlab.Parts;
import softmaxlab.engine.Row;
import softmaxlab.lab.Guide;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Snapshot;

/** The bench "Probabilities" in a window of its own, for tests. */
final class ProbabilitiesBench {
    final Lab lab;
    final Parent root;
    private final Stage stage;

    private ProbabilitiesBench(Lab lab, Parent root, Stage stage) {
        this.lab = lab;
        this.root = root;
        this.stage = stage;
    }

    static ProbabilitiesBench open(int textSize) throws Exception {
        return Fx.call(() -> {
            Parts parts = new Parts(Runnable::run, Runnable::run, e -> {
                throw new IllegalStateException(e);
            });
            Parent view = parts.views().load("probabilities");
            Stage stage = Fx.show(view, new Look(Look.Theme.LIGHT, textSize), 1280, 720);
            settle(view);
            return new ProbabilitiesBench(parts.lab(), view, stage);
        });
    }

    private static void settle(Parent root) {
        root.applyCss();
        root.layout();
    }

    void close() throws Exception {
        Fx.run(stage::close);
    }

    /** Does something, then lays the bench out. */
    void act(Runnable hand) throws Exception {
        Fx.run(() -> {
            hand.run();
            settle(root);
        });
    }

    <T> T read(Callable<T> value) throws Exception {
        return Fx.call(value);
    }

    void logits(double... z) throws Exception {
        act(() -> lab.change(in -> in.withLogits(Row.of(z))));
    }

    void guide(Guide guide) throws Exception {
        act(() -> lab.change(in -> in.withGuide(guide)));
    }

    Snapshot now() {
        return lab.snapshot();
    }

    double logit(int k) {
        return lab.inputs().logits().get(k);
    }

    List<Node> all(String selector) {
        return List.copyOf(root.lookupAll(selector));
    }

    Node one(String selector) {
        return root.lookup(selector);
    }

    /** A part of row {@code k}. */
    Region part(int k, String selector) {
        return (Region) all(".class-row").get(k).lookup(selector);
    }

    /** Drags the end of bar {@code k} from where it is to {@code p}, without letting go. */
    void pull(int k, double p) {
        Region bar = part(k, ".probability-bar");
        double w = bar.getWidth();
        Hand.press(bar, now().prediction().p().get(k) * w, 5, 1);
        Hand.drag(bar, p * w, 5);
    }
}
