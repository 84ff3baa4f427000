package softmaxlab.ui.chart;

import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.text.Text;

/** Names too long for their room lose letters from the middle: names of classes often differ only at their end. */
public final class Elision {
    /** Below, there is no middle to leave out. */
    private static final int SHORT = 3;

    private Elision() {}

    /** A label that leaves out the middle of its text where there is no room for it. */
    public static void middle(Label label) {
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    }

    /** Cuts a name to what there is room for. */
    static void fit(Text text, String name, double room) {
        fit(text, name, UnaryOperator.identity(), room);
    }

    /** Cuts a name to what there is room for beside the words around it, which stay whole. */
    static void fit(Text text, String name, UnaryOperator<String> around, double room) {
        text.setText(around.apply(name));
        for (int n = name.length() - 1; n > 0 && text.getLayoutBounds().getWidth() > room; n--) {
            text.setText(around.apply(of(name, n)));
        }
    }

    /** So many letters of a name, half of them from its end. */
    public static String of(String name, int letters) {
        if (letters >= name.length()) return name;
        if (letters < SHORT) return name.substring(0, letters);
        int end = letters / 2;
        return name.substring(0, letters - end) + "…" + name.substring(name.length() - end);
    }
}
