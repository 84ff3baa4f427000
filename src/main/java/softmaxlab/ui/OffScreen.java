package softmaxlab.ui;

import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Draws what no window shows, as SVG: light theme, usual text size. In three parts, so that a window that draws many goes on
 * between two of them. On the FX thread only.
 */
final class OffScreen {
    private final Supplier<Region> made;
    private final String title;
    private final String sheet;
    private final String ids;
    private Region content;
    private VBox root;
    private String svg;

    /**
     * @param made makes the picture, as large as it prefers to be
     * @param title says what it is, for those who cannot see it
     * @param sheet the style sheet of the view that it comes from; empty if it has none of its own
     * @param ids what the names of its parts begin with, so that many can stand in one page
     */
    OffScreen(Supplier<Region> made, String title, String sheet, String ids) {
        this.made = made;
        this.title = title;
        this.sheet = sheet;
        this.ids = ids;
    }

    /** Does the next part; whether there is another one. */
    boolean goOn() {
        if (content == null) content = made.get();
        else if (root == null) root = styled();
        else svg = SvgPicture.of(root, title, ids);
        return svg == null;
    }

    /** The picture, once no part is left. */
    String svg() {
        return svg;
    }

    private VBox styled() {
        VBox styled = new VBox(content);
        styled.getStyleClass().addAll("bench", "picture-part");
        if (!sheet.isEmpty()) styled.getStylesheets().add(Look.url(sheet));
        withoutIds(content);
        Scene scene = new Scene(new Group());
        // First, so that styles are looked up once.
        Look.DEFAULT.apply(scene);
        scene.setRoot(styled);
        styled.applyCss();
        styled.autosize();
        styled.layout();
        // Some marks know only after layout what they show.
        styled.applyCss();
        styled.layout();
        return styled;
    }

    /** All rules are matched anew for each id, which takes most of the time where marks are many; nobody looks these up. */
    private static void withoutIds(Node node) {
        node.setId(null);
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(OffScreen::withoutIds);
    }
}
