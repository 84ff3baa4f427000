package softmaxlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.PlayerState;
import softmaxlab.lesson.RichText;
import softmaxlab.ui.chart.NumberText;

/** What happened: the lines revealed so far, the latest in full ink, and the table that grows with them. */
final class OutcomeView extends VBox {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

    private final Texts texts;
    private final Spoken spoken;
    private final SectionHead head = new SectionHead();
    private final VBox lines = new VBox();
    private final GridPane table = new GridPane();
    private PlayerState.Table tabled;

    OutcomeView(Texts texts, Spoken spoken) {
        this.texts = texts;
        this.spoken = spoken;
        lines.getStyleClass().add("outcome-lines");
        table.getStyleClass().add("outcome-table");
        table.managedProperty().bind(table.visibleProperty());
        getStyleClass().addAll("lesson-section", "outcome");
        getChildren().setAll(head, lines, table);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** @param say what stands before the first line; may be empty */
    void show(Optional<PlayerState.Revealed> outcome, RichText say) {
        setVisible(outcome.isPresent());
        outcome.ifPresent(o -> show(o, say));
    }

    /** The latest line, to be read out. */
    Optional<RichTextFlow> latest() {
        if (lines.getChildren().isEmpty()) return Optional.empty();
        return Optional.of(
                (RichTextFlow) lines.getChildren().get(lines.getChildren().size() - 1));
    }

    private void show(PlayerState.Revealed outcome, RichText say) {
        String count = texts.get("drawer.stage", String.valueOf(outcome.stage()), String.valueOf(outcome.stages()));
        head.show(texts.get("drawer.kind.outcome"), outcome.stages() > 1 ? count : "");
        showLines(Stream.concat(Stream.of(say), outcome.lines().stream())
                .filter(line -> !line.isEmpty())
                .toList());
        table.setVisible(outcome.table().isPresent());
        outcome.table().filter(t -> !t.equals(tabled)).ifPresent(this::fill);
    }

    private void showLines(List<RichText> wanted) {
        while (lines.getChildren().size() > wanted.size()) lines.getChildren().remove(wanted.size());
        while (lines.getChildren().size() < wanted.size()) lines.getChildren().add(new RichTextFlow(spoken));
        for (int i = 0; i < wanted.size(); i++) {
            RichTextFlow line = (RichTextFlow) lines.getChildren().get(i);
            line.show(wanted.get(i));
            line.pseudoClassStateChanged(PseudoClass.getPseudoClass("earlier"), i + 1 < wanted.size());
        }
    }

    private void fill(PlayerState.Table t) {
        tabled = t;
        int columns = t.heads().size();
        table.getChildren().clear();
        table.getColumnConstraints()
                .setAll(t.heads().stream()
                        .map(h -> new ColumnConstraints(
                                0, GridPane.USE_COMPUTED_SIZE, Double.MAX_VALUE, Priority.ALWAYS, HPos.RIGHT, true))
                        .toList());
        table.getColumnConstraints().get(0).setHalignment(HPos.LEFT);
        addRow(0, t.heads(), "table-head", String.join(", ", t.heads()));
        for (int r = 0; r < t.rows().size(); r++) {
            PlayerState.TableRow row = t.rows().get(r);
            Node band = addRow(r + 1, cells(row), row.now() ? "table-now" : "table-row", spokenRow(t, row));
            band.pseudoClassStateChanged(NOW, row.now());
        }
        if (!t.comes().isEmpty()) addComing(t.rows().size() + 1, columns, t.comes());
    }

    private List<String> cells(PlayerState.TableRow row) {
        if (!row.now()) return row.cells();
        String first = texts.get("drawer.table.now", row.cells().get(0));
        return Stream.concat(Stream.of(first), row.cells().stream().skip(1)).toList();
    }

    /** "T 4, loss 1.526". */
    private String spokenRow(PlayerState.Table t, PlayerState.TableRow row) {
        StringBuilder words = new StringBuilder();
        for (int c = 0; c < row.cells().size(); c++) {
            if (c > 0) words.append(", ");
            words.append(t.heads().get(c)).append(' ').append(row.cells().get(c));
        }
        return spoken.of(words.toString());
    }

    private Node addRow(int r, List<String> cells, String styleClass, String accessible) {
        Region band = band(r, cells.size(), accessible);
        band.getStyleClass().add(styleClass + "-band");
        for (int c = 0; c < cells.size(); c++) {
            NumberText cell = new NumberText(cells.get(c));
            cell.getStyleClass().addAll("cell", styleClass);
            cell.setMaxWidth(USE_PREF_SIZE);
            table.add(cell, c, r);
        }
        return band;
    }

    private void addComing(int r, int columns, String first) {
        Region band = band(r, columns, spoken.of(texts.get("drawer.table.spokenNext", first)));
        band.getStyleClass().add("table-next-band");
        Label next = new Label(texts.get("drawer.table.next"));
        next.getStyleClass().addAll("cell", "table-next");
        NumberText name = new NumberText(first);
        name.getStyleClass().addAll("cell", "table-next");
        table.add(name, 0, r);
        table.add(next, 1, r, Math.max(1, columns - 1), 1);
    }

    private Region band(int r, int columns, String accessible) {
        Region band = new Region();
        band.getStyleClass().add("band");
        band.setAccessibleRole(AccessibleRole.TEXT);
        band.setAccessibleText(accessible);
        table.add(band, 0, r, columns, 1);
        return band;
    }
}
