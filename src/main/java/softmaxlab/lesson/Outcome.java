package softmaxlab.lesson;

import java.util.List;

/**
 * What happened: the reveal of a step, in stages, with a small table that gains a row with each stage.
 *
 * @param say the text above it; may be empty
 * @param columns the table's columns; empty if there is no table
 * @param stages at least one
 */
public record Outcome(Prose say, List<Column> columns, List<Stage> stages) {

    /**
     * A column of the table.
     *
     * @param head its heading
     * @param number the value, computed at each row's settings
     */
    public record Column(String head, LiveNumber number) {}

    /**
     * One press of Next.
     *
     * @param set what it sets in the lab, on top of the stages before
     * @param change what it uncovers and points at
     * @param say the line it adds; its numbers are those of this stage's settings
     * @param cells the cells of its row in place of computed ones; empty for a computed row
     */
    public record Stage(Settings set, Frame.GuideChange change, Prose say, List<Prose> cells) {
        public static final Stage PLAIN = new Stage(Settings.NONE, Frame.GuideChange.NONE, Prose.NONE, List.of());

        public Stage {
            cells = List.copyOf(cells);
        }
    }

    public Outcome {
        columns = List.copyOf(columns);
        stages = stages.isEmpty() ? List.of(Stage.PLAIN) : List.copyOf(stages);
    }
}
