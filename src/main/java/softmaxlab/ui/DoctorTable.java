package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import softmaxlab.file.Diagnosis;
import softmaxlab.file.Diagnosis.Column;
import softmaxlab.file.Diagnosis.Line;
import softmaxlab.lab.Texts;

/** The columns of a file, one per row of the table, with what each is taken for and its first fields as they are read. */
final class DoctorTable {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass GIVEN = PseudoClass.getPseudoClass("given");

    private final TableView<Column> table;
    private final Texts texts;

    DoctorTable(TableView<Column> table, Texts texts) {
        this.table = table;
        this.texts = texts;
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Reflow.watch(table, room -> widen());
    }

    void show(Diagnosis d) {
        List<Integer> before = selected();
        List<TableColumn<Column, String>> heads = new ArrayList<>();
        heads.add(head(texts.get("doctor.table.number"), 4, c -> String.valueOf(c.index() + 1)));
        heads.add(head(texts.get("doctor.table.name"), 12, Column::name));
        TableColumn<Column, String> role = head(texts.get("doctor.table.role"), 12, this::role);
        role.setCellFactory(c -> new RoleCell());
        heads.add(role);
        for (Line line : d.lines()) if (!line.header()) heads.add(head(line));
        table.getColumns().setAll(heads);
        table.getItems().setAll(d.columns());
        for (int at : before) table.getSelectionModel().select(at);
        if (before.isEmpty()) table.getSelectionModel().select(0);
    }

    private TableColumn<Column, String> head(Line line) {
        TableColumn<Column, String> head =
                head(texts.get("doctor.table.line", String.valueOf(line.number())), 8.6, c -> line.cell(c.index()));
        head.getStyleClass().add("doctor-value");
        return head;
    }

    private TableColumn<Column, String> head(String words, double em, Function<Column, String> value) {
        TableColumn<Column, String> head = new TableColumn<>(words);
        head.setCellValueFactory(c -> new ReadOnlyStringWrapper(value.apply(c.getValue())));
        head.setSortable(false);
        head.setReorderable(false);
        head.setUserData(em);
        head.setPrefWidth(em * Look.em(table.getScene()));
        return head;
    }

    /** The columns are measured in the present text size. */
    private void widen() {
        for (TableColumn<Column, ?> head : table.getColumns()) {
            head.setPrefWidth((double) head.getUserData() * Look.em(table.getScene()));
        }
    }

    private String role(Column column) {
        if (column.role() == null) return texts.get("doctor.role.open");
        String words = texts.get("doctor.role." + column.role().key());
        return column.given() ? texts.get("doctor.role.given", words) : words;
    }

    /** The indices of the selected columns. */
    List<Integer> selected() {
        return table.getSelectionModel().getSelectedItems().stream()
                .map(Column::index)
                .toList();
    }

    private static final class RoleCell extends TableCell<Column, String> {
        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? "" : words);
            Column column = empty ? null : getTableRow().getItem();
            pseudoClassStateChanged(OPEN, column != null && column.role() == null);
            pseudoClassStateChanged(GIVEN, column != null && column.given());
        }
    }
}
