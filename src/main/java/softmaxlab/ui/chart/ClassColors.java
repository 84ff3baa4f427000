package softmaxlab.ui.chart;

import javafx.scene.Node;

/** The style class of a node that stands for a class; inside it {@code -series} is the colour. */
public final class ClassColors {
    private static final String PREFIX = "class-color-";
    private static final int COLORS = 12;

    private ClassColors() {}

    /** @param color 0-based place in the colour sequence; from 12 on the neutral colour */
    public static String styleClass(int color) {
        return PREFIX + (color < COLORS ? String.valueOf(color + 1) : "rest");
    }

    /** Gives a node the colour of a class instead of the one it had. */
    public static void apply(Node node, int color) {
        String wanted = styleClass(color);
        if (node.getStyleClass().contains(wanted)) return;
        node.getStyleClass().removeIf(c -> c.startsWith(PREFIX));
        node.getStyleClass().add(wanted);
    }
}
