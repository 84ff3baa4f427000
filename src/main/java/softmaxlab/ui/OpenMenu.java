package softmaxlab.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import softmaxlab.file.Quoted;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Texts;

/** The ways to open something, in a menu that is made anew each time it opens: paste, read otherwise, the last files. */
final class OpenMenu {
    private final Lab lab;
    private final Texts texts;
    private final FileOpener opener;

    OpenMenu(Lab lab, Texts texts, FileOpener opener) {
        this.lab = lab;
        this.texts = texts;
        this.opener = opener;
    }

    /** Puts the entries of this menu behind those that {@code button} has, whenever they are wanted there. */
    void fill(MenuButton button, BooleanSupplier wanted) {
        List<MenuItem> own = List.copyOf(button.getItems());
        button.getItems().setAll(entries(own, wanted));
        button.setOnShowing(e -> button.getItems().setAll(entries(own, wanted)));
    }

    private List<MenuItem> entries(List<MenuItem> own, BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) return own;
        List<MenuItem> items = new ArrayList<>(own);
        items.add(item(texts.get("open.paste"), OpenMenu.paste(opener)));
        DataSet data = lab.inputs().question().data();
        MenuItem adjust = item(texts.get("open.adjust"), opener::adjust);
        adjust.setDisable(!opener.canAdjust(data));
        items.add(adjust);
        if (!opener.recent().files().isEmpty()) items.add(new SeparatorMenuItem());
        for (Path file : opener.recent().files()) items.add(item(words(file), () -> opener.open(file)));
        return items;
    }

    /** Reads what the clipboard holds. */
    static Runnable paste(FileOpener opener) {
        return () -> opener.paste(Clipboard.getSystemClipboard().getString());
    }

    private String words(Path file) {
        String name = Quoted.clean(String.valueOf(file.getFileName()));
        String folder = String.valueOf(file.getParent());
        return texts.get(Files.exists(file) ? "open.recent" : "open.recent.gone", name, folder);
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
