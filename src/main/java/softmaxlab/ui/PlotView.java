package softmaxlab.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Two plots, a column of words and numbers, and the sentence line under them, in any size: where there is little width
 * one plot at a time, where there is little height one page of the column at a time.
 */
public final class PlotView extends SharingPane {
    /** In em: below, one plot at a time; one page of the column at a time; a narrow column. */
    private static final double TWO_PLOTS = 78;

    private static final double ONE_COLUMN = 52;
    private static final double ALL_PAGES = 25;
    private static final double EXPLAINED = 18;
    private static final double SECOND = 17;
    private static final double LINE = 2.1;
    private static final double TWO_LINES = 3.7;
    private static final double GAP = 0.5;

    private final Segments plotTabs = new Segments();
    private final Segments pageTabs = new Segments();
    private final VBox column = new VBox(pageTabs);
    private final StackPane side = new StackPane(column);
    private final SentenceLine sentence = new SentenceLine();
    private Region first = new Region();
    private Region second = new Region();
    private Region words = new VBox();
    private Node explanation = new Region();
    private Region numbers = new VBox();
    private boolean showSecond;
    private boolean showNumbers;
    private boolean single;
    private boolean paged;
    private boolean tight;

    public PlotView() {
        plotTabs.setMinWidth(USE_PREF_SIZE);
        pageTabs.setMaxWidth(USE_PREF_SIZE);
        column.getStyleClass().add("calibration-side");
        side.setAlignment(Pos.BOTTOM_LEFT);
        sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
        sentence.textProperty().subscribe(t -> requestLayout());
        Room.follow(this, this::fold);
    }

    /**
     * Fills the view.
     *
     * @param note what can be left out of the words where there is little room
     * @param left the first plot; its preferred width for a height is as wide as it is useful
     * @param plotNames what the two plots are called when one is shown at a time
     * @param pageNames what the two pages of the column are called
     */
    void fill(Node note, Region left, Region right, List<String> plotNames, List<String> pageNames) {
        explanation = note;
        first = left;
        second = right;
        tabs(plotTabs, "plot-tab-", plotNames, at -> showSecond = at);
        tabs(pageTabs, "page-tab-", pageNames, at -> showNumbers = at);
        column.getChildren().setAll(pageTabs, words, numbers);
        getChildren().setAll(first, second, side, sentence);
        Stream.of(plotTabs, pageTabs, words, numbers, note)
                .forEach(n -> n.managedProperty().bind(n.visibleProperty()));
        fold();
    }

    private void tabs(HBox box, String id, List<String> names, Consumer<Boolean> choose) {
        for (int i = 0; i < 2; i++) {
            boolean isSecond = i == 1;
            ToggleButton tab = new ToggleButton(names.get(i));
            tab.setId(id + i);
            tab.setMinWidth(USE_PREF_SIZE);
            tab.setOnAction(e -> {
                choose.accept(isSecond);
                fold();
            });
            box.getChildren().add(tab);
        }
    }

    /** The switch between the plots, for the head of the view; it hides itself where both are shown. */
    HBox tabs() {
        return plotTabs;
    }

    public Region getWords() {
        return words;
    }

    /** What the view says. */
    public void setWords(Region newWords) {
        words = newWords;
    }

    public Region getNumbers() {
        return numbers;
    }

    /** The numbers under it. */
    public void setNumbers(Region newNumbers) {
        numbers = newNumbers;
    }

    /** The line at the foot; where there is little width it lies over the column while something is pointed at. */
    SentenceLine sentence() {
        return sentence;
    }

    /** Says this at rest, where there is room for it. */
    void atRest(Supplier<String> text) {
        sentence.atRest(() -> tight ? "" : text.get());
    }

    private void fold() {
        if (getWidth() <= 0 || getScene() == null) return;
        double em = em();
        single = getWidth() < TWO_PLOTS * em;
        paged = getHeight() < ALL_PAGES * em || getWidth() < ONE_COLUMN * em;
        tight = getWidth() < ONE_COLUMN * em;
        plotTabs.setVisible(single);
        pageTabs.setVisible(paged);
        select(plotTabs, showSecond);
        select(pageTabs, showNumbers);
        first.setVisible(!single || !showSecond);
        second.setVisible(!single || showSecond);
        words.setVisible(!paged || !showNumbers);
        numbers.setVisible(!paged || showNumbers);
        explanation.setVisible(!paged || getHeight() > EXPLAINED * em && !tight);
        sentence.refresh();
        requestLayout();
    }

    private static void select(HBox tabs, boolean second) {
        for (int i = 0; i < tabs.getChildren().size(); i++) {
            ((ToggleButton) tabs.getChildren().get(i)).setSelected((i == 1) == second);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 20 * em();
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double w = getWidth();
        double line = (single ? TWO_LINES : LINE) * em;
        double h = Math.floor(getHeight() - (tight ? 0 : line + GAP * em));
        double least = (w < 50 * em ? NARROW_COLUMN : COLUMN) * em;
        double space = SPACE * em;
        double room = w - least - space;
        double left = Math.round(single ? room : Math.min(first.prefWidth(h), room - space - SECOND * em));
        if (single) left = Math.round(Math.min(room, (showSecond ? second : first).prefWidth(h)));
        first.resizeRelocate(0, 0, left, h);
        double next = single ? 0 : Math.round(left + space);
        double width = single ? left : Math.round(room - next);
        second.resizeRelocate(next, 0, width, h);
        double at = Math.round(next + width + space);
        side.resizeRelocate(at, 0, w - at, h);
        placeSentence(tight ? at : 0, tight ? Math.min(h, sentence.prefHeight(w - at)) : line);
    }

    private void placeSentence(double x, double height) {
        sentence.resizeRelocate(x, Math.round(getHeight() - height), getWidth() - x, height);
    }
}
