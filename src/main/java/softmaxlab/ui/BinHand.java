package softmaxlab.ui;

import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Edges;
import softmaxlab.engine.OwnEdges;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Lab;
import softmaxlab.ui.WindowState.BinPlace;
import softmaxlab.ui.chart.BinMark;
import softmaxlab.ui.chart.EdgeHandles;
import softmaxlab.ui.chart.JudgedDiagram;

/**
 * What a hand does on a reliability diagram: a click or Enter on a bin shows its rows, Insert splits it, and its edges are
 * moved. Edges that were not set by hand become so as they stand.
 */
final class BinHand implements EdgeHandles.Moves {
    private static final Object DRAG = "calibration.edge";

    private final Lab lab;
    private final WindowState window;
    private final JudgedDiagram diagram;

    BinHand(Lab lab, WindowState window, JudgedDiagram diagram) {
        this.lab = lab;
        this.window = window;
        this.diagram = diagram;
    }

    /** @param after which of the two diagrams it is */
    void wire(BooleanSupplier after, BinWords words, SentenceLine sentence) {
        diagram.onNewMark(mark -> watch(mark, after));
        EdgeHandles edges = diagram.edges();
        edges.describe(
                h -> sentence.describe(h, () -> words.edge(diagram.reliability(), h.index())),
                i -> words.edge(diagram.reliability(), i));
        lab.snapshotProperty()
                .map(s -> s.inputs().guide().locks(Knob.BINS))
                .subscribe(locked -> edges.setMoves(locked ? null : this));
    }

    private void watch(BinMark mark, BooleanSupplier after) {
        mark.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) open(mark, after.getAsBoolean());
        });
        mark.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) open(mark, after.getAsBoolean());
            else if (e.getCode() == KeyCode.INSERT) split(mark.index());
            else return;
            e.consume();
        });
    }

    private void open(BinMark mark, boolean after) {
        window.showRows(new BinPlace(after, mark.index()));
    }

    /** Puts an edge in the middle of a bin. */
    void split(int bin) {
        if (!lab.inputs().guide().locks(Knob.BINS)) lab.change(in -> with(in, own(in).split(bin)));
    }

    private OwnEdges own(Inputs in) {
        Binning b = in.question().binning();
        Edges shown = diagram.reliability().edges();
        return new OwnEdges(b.kind() == Binning.Kind.CUSTOM ? b.inner() : shown.inner(), b.rule());
    }

    private static Inputs with(Inputs in, OwnEdges own) {
        Binning b = own.binning().withInterval(in.question().binning().interval());
        return in.withQuestion(in.question().withBinning(b));
    }

    @Override
    public void move(int edge, double to) {
        lab.change(DRAG, in -> edge < own(in).inner().size() ? with(in, own(in).moved(edge, to)) : in);
    }

    @Override
    public void end() {
        lab.endGesture();
    }

    @Override
    public void cancel() {
        lab.cancelGesture(DRAG);
    }

    @Override
    public void join(int edge) {
        lab.change(in -> edge < own(in).inner().size() ? with(in, own(in).joined(edge)) : in);
    }
}
