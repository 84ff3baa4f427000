package softmaxlab.file.export;

import java.nio.file.Path;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.engine.Reliability.Interval;
import softmaxlab.file.FileProblem;
import softmaxlab.file.WholeFile;

/**
 * The bins of a reliability diagram as CSV, every digit kept; a value that an empty bin does not have is left empty. The
 * last two columns are called after the interval that they hold, wilson_lower or clopper_pearson_lower.
 */
public final class BinsCsv {
    private static final String HEADER =
            "diagram,lower,upper,rows,right,confidence,accuracy,gap,%1$s_lower,%1$s_upper\n";

    private BinsCsv() {}

    /**
     * Writes the bins before, and after where there are some.
     *
     * @param after null if there is none
     * @throws FileProblem if the file cannot be written
     */
    public static void write(Path file, Evaluation before, Evaluation after) throws FileProblem {
        StringBuilder out = new StringBuilder(
                HEADER.formatted(before.reliability().binning().interval().key().replace('-', '_')));
        rows(out, "before", before);
        if (after != null) rows(out, "after", after);
        WholeFile.write(file, out.toString());
    }

    private static void rows(StringBuilder out, String diagram, Evaluation e) {
        for (Bin bin : e.reliability().bins()) {
            out.append(diagram).append(',').append(bin.lower()).append(',').append(bin.upper());
            out.append(',').append(bin.count()).append(',').append(bin.right());
            if (bin.isEmpty()) out.append(",,,,,\n");
            else {
                Interval i = bin.interval();
                out.append(',').append(bin.confidence()).append(',').append(bin.accuracy());
                out.append(',').append(bin.gap()).append(',').append(i.lower());
                out.append(',').append(i.upper()).append('\n');
            }
        }
    }
}
