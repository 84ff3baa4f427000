package softmaxlab.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/** A sentence whose powers of ten, "10^−4", have their exponents raised and smaller. */
final class RaisedText {
    private static final Pattern EXPONENT = Pattern.compile("(?<=10)\\^(−?\\d+)");

    private RaisedText() {}

    static boolean isNeeded(String sentence) {
        return EXPONENT.matcher(sentence).find();
    }

    static HBox of(String sentence) {
        HBox flow = new HBox();
        flow.setAlignment(Pos.BASELINE_LEFT);
        Matcher m = EXPONENT.matcher(sentence);
        int from = 0;
        while (m.find()) {
            flow.getChildren().addAll(new Text(sentence.substring(from, m.start())), raised(m.group(1)));
            from = m.end();
        }
        flow.getChildren().add(new Text(sentence.substring(from)));
        return flow;
    }

    private static Text raised(String exponent) {
        Text text = new Text(exponent);
        text.getStyleClass().add("raised");
        return text;
    }
}
