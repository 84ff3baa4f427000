package softmaxlab.ui;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import softmaxlab.engine.BinRows;
import softmaxlab.engine.BinRows.Member;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.RowWords;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.Em;
import softmaxlab.ui.chart.TopBars;

/** The rows of a bin as a table that can be sorted; only what is in sight has nodes and probabilities. */
public final class RowTable extends TableView<Member> {
    /** Twelve letters. */
    private static final double NAME = 7.6;

    private static final double NAME_LEAST = 4;

    private final ObservableList<Member> all = FXCollections.observableArrayList();
    private final FilteredList<Member> filtered = new FilteredList<>(all);
    /** In em. */
    private final Map<TableColumn<Member, Member>, Double> ems = new HashMap<>();

    private BinRows rows;
    private RowWords words;
    private SentenceLine sentence;
    private TableColumn<Member, Member> top;
    private TableColumn<Member, Member> chosen;
    private TableColumn<Member, Member> truth;

    public RowTable() {
        getStyleClass().add("row-table");
        SortedList<Member> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    /** @param whole says the whole of a cell that is pointed at */
    void setUp(Texts texts, SentenceLine whole) {
        sentence = whole;
        column(texts, "row", Comparator.comparingInt(Member::index), m -> words.number(m), 3.9);
        column(
                texts,
                "confidence",
                Comparator.comparingDouble(Member::confidence),
                m -> Numbers.probability(m.confidence()),
                5.1);
        chosen = column(texts, "chosen", Comparator.comparingInt(Member::chosen), m -> words.chosen(m), NAME);
        truth = column(texts, "true", Comparator.comparingInt(Member::truth), m -> words.truth(m), NAME);
        column(texts, "verdict", Comparator.comparing(Member::right), m -> words.rightWrong(m), 5.2)
                .setCellFactory(c -> new VerdictCell());
        column(texts, "loss", Comparator.comparingDouble(Member::loss), m -> words.loss(m), 4.7);
        top = column(texts, "top", Comparator.comparingDouble(Member::confidence), m -> "", 4.4);
        top.setSortable(false);
        top.setCellFactory(c -> new TopCell());
        Room.follow(this, this::fitColumns);
        setPlaceholder(new Label(texts.get("calibration.rows.none")));
    }

    private TableColumn<Member, Member> column(
            Texts texts, String key, Comparator<Member> order, Function<Member, String> text, double em) {
        TableColumn<Member, Member> column = new TableColumn<>(texts.get("calibration.rows.column." + key));
        column.setId("column-" + key);
        column.setCellValueFactory(f -> new SimpleObjectProperty<>(f.getValue()));
        column.setComparator(order);
        column.setCellFactory(c -> {
            WordCell cell = new WordCell(text);
            sentence.describe(
                    cell,
                    () -> cell.getText() == null
                            ? texts.get("calibration.rows.rest")
                            : texts.get("calibration.rows.cell", column.getText(), cell.getText()));
            return cell;
        });
        column.setReorderable(false);
        ems.put(column, em);
        getColumns().add(column);
        return column;
    }

    /** Numbers are as wide as they need to be; names share the rest, if there are names. */
    private void fitColumns() {
        double em = Em.of(getScene());
        ems.forEach((column, width) -> {
            boolean name = column == chosen || column == truth;
            column.setMinWidth((name ? NAME_LEAST : width) * em);
            column.setMaxWidth(name || !chosen.isVisible() ? Double.MAX_VALUE : width * em);
            column.setPrefWidth(width * em);
        });
    }

    /**
     * Other rows.
     *
     * @param classes whether it is known which class each row has and was given
     * @param table whether there are probabilities to show
     * @param same whether they are of the same bin as before: the one that was selected then stays so if it is among them
     */
    void show(BinRows newRows, RowWords newWords, boolean classes, boolean table, boolean same) {
        Member was = same ? getSelectionModel().getSelectedItem() : null;
        rows = newRows;
        words = newWords;
        top.setVisible(table);
        chosen.setVisible(classes);
        truth.setVisible(classes);
        fitColumns();
        all.setAll(rows.members());
        refresh();
        select(was);
        if (was == null) scrollTo(0);
    }

    void filter(Predicate<Member> which) {
        Member was = getSelectionModel().getSelectedItem();
        filtered.setPredicate(which);
        select(was);
    }

    private void select(Member was) {
        List<Member> items = getItems();
        int at = 0;
        for (int i = 0; was != null && i < items.size(); i++) if (items.get(i).index() == was.index()) at = i;
        if (items.isEmpty()) getSelectionModel().clearSelection();
        else getSelectionModel().clearAndSelect(at);
    }

    private static class WordCell extends TableCell<Member, Member> {
        private final Function<Member, String> text;

        WordCell(Function<Member, String> text) {
            this.text = text;
            // Names differ at their ends as often as at their beginnings.
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(Member m, boolean empty) {
            super.updateItem(m, empty);
            setText(empty || m == null ? null : text.apply(m));
        }
    }

    /** A tick or a cross beside the word. */
    private final class VerdictCell extends TableCell<Member, Member> {
        private final HBox tick = new HBox(Marks.tick(Marks.Tone.GOOD));
        private final HBox cross = new HBox(Marks.cross(Marks.Tone.BAD));

        VerdictCell() {
            for (HBox box : List.of(tick, cross)) box.getStyleClass().add("row-mark");
        }

        @Override
        protected void updateItem(Member m, boolean empty) {
            super.updateItem(m, empty);
            setText(empty || m == null ? null : words.rightWrong(m));
            setGraphic(empty || m == null ? null : m.right() ? tick : cross);
        }
    }

    /** The five largest p. */
    private final class TopCell extends TableCell<Member, Member> {
        private final TopBars bars = new TopBars();

        TopCell() {
            bars.getStyleClass().add("top-bars");
        }

        @Override
        protected void updateItem(Member m, boolean empty) {
            super.updateItem(m, empty);
            boolean none = empty || m == null;
            setGraphic(none ? null : bars);
            if (!none) bars.show(rows.scores(m).p());
        }
    }
}
