package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A formula whose indices, "conf_b" or "Σ_(p_i ≤ t)", stand lowered and smaller. */
public final class FormulaText extends TextFlow {
    /** An index: a word, or what stands in brackets, which may hold an index itself. */
    private static final Pattern INDEX = Pattern.compile("_(?:\\(([^()]*)\\)|(\\p{L}+))");

    /** A piece of a formula. */
    record Piece(String text, int depth) {}

    public FormulaText() {
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void setText(String formula) {
        setAccessibleText(formula);
        getChildren().setAll(pieces(formula, 0).stream().map(FormulaText::text).toList());
    }

    private static Text text(Piece piece) {
        Text text = new Text(piece.text());
        text.getStyleClass().addAll("text", piece.depth() == 0 ? "formula-line" : "formula-index-" + piece.depth());
        return text;
    }

    /** What stands on the line and what stands how many steps below it, in the order of reading. */
    static List<Piece> pieces(String formula, int depth) {
        List<Piece> out = new ArrayList<>();
        Matcher m = INDEX.matcher(formula);
        int from = 0;
        while (m.find()) {
            if (m.start() > from) out.add(new Piece(formula.substring(from, m.start()), depth));
            out.addAll(pieces(m.group(1) == null ? m.group(2) : m.group(1), depth + 1));
            from = m.end();
        }
        if (from < formula.length()) out.add(new Piece(formula.substring(from), depth));
        return out;
    }
}
