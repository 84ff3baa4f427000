package softmaxlab.ui;

import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import softmaxlab.engine.BinInterval;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.DiagramLegend;

/** The kinds of interval of a bin as the entries of a menu. */
final class IntervalMenu {
    private final Texts texts;

    IntervalMenu(Texts texts) {
        this.texts = texts;
    }

    void fill(MenuButton menu, Consumer<BinInterval> choose) {
        menu.setGraphic(DiagramLegend.whiskerSample());
        menu.setAccessibleHelp(texts.get("calibration.interval.help"));
        for (BinInterval i : BinInterval.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.get("calibration.interval." + i.key() + ".help"));
            item.setId("interval-" + i.key());
            item.setOnAction(e -> choose.accept(i));
            menu.getItems().add(item);
        }
    }

    void show(MenuButton menu, BinInterval chosen) {
        for (int i = 0; i < menu.getItems().size(); i++) {
            ((RadioMenuItem) menu.getItems().get(i)).setSelected(i == chosen.ordinal());
        }
        String name = texts.get("calibration.interval." + chosen.key());
        menu.setText(texts.get("calibration.interval.button", name));
        menu.setAccessibleText(texts.get("calibration.interval.spoken", name));
    }
}
