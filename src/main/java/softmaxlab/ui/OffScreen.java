package softmaxlab.ui;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Draws what no window shows: light theme, usual text size. On the FX thread only. */
final class OffScreen {
    private OffScreen() {}

    /**
     * A picture as SVG.
     *
     * @param content as large as it prefers to be
     * @param title says what it is, for those who cannot see it
     * @param sheet the style sheet of the view that it comes from; empty if it has none of its own
     * @param ids what the names of its parts begin with, so that many can stand in one page
     */
    static String svg(Region content, String title, String sheet, String ids) {
        VBox root = new VBox(content);
        root.getStyleClass().addAll("bench", "picture-part");
        if (!sheet.isEmpty()) root.getStylesheets().add(Look.url(sheet));
        Scene scene = new Scene(root);
        Look.DEFAULT.apply(scene);
        root.applyCss();
        root.autosize();
        root.layout();
        // Some marks know only after layout what they show.
        root.applyCss();
        root.layout();
        return SvgPicture.of(root, title, ids);
    }
}
