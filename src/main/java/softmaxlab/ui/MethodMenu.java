package softmaxlab.ui;

import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import softmaxlab.engine.Method;
import softmaxlab.lab.FitWords;
import softmaxlab.lab.Texts;

/** The calibrators as the entries of a menu beside the button that fits. */
final class MethodMenu {
    private final Texts texts;
    private final FitWords words;

    MethodMenu(Texts texts) {
        this.texts = texts;
        words = new FitWords(texts);
    }

    void fill(MenuButton menu, Consumer<Method> choose) {
        for (Method m : Method.values()) {
            String help = texts.get("calibration.method." + m.key() + ".help");
            RadioMenuItem item = new RadioMenuItem(FitWords.capital(words.name(m)) + ": " + help);
            item.setId("method-" + m.key());
            item.setOnAction(e -> choose.accept(m));
            menu.getItems().add(item);
        }
    }

    void show(MenuButton menu, Method chosen) {
        for (int i = 0; i < menu.getItems().size(); i++) {
            ((RadioMenuItem) menu.getItems().get(i)).setSelected(i == chosen.ordinal());
        }
        menu.setAccessibleText(texts.get("calibration.fit.method", words.name(chosen)));
    }

    /** "Fit vector scaling". */
    String button(Method m) {
        if (m == Method.IDENTITY) return texts.get("calibration.fit.button.identity");
        return texts.get("calibration.fit.button", words.name(m));
    }
}
