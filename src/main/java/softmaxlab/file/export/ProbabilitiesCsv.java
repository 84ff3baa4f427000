package softmaxlab.file.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import softmaxlab.engine.Calibrator;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Predictions;
import softmaxlab.file.FileProblem;
import softmaxlab.file.WholeFile;

/**
 * The probabilities of a table as CSV, through a calibrator: one row per row of the data in its order, a column
 * {@code p_NAME} per class (so that no class name can be taken for a formula by a spreadsheet), and the 0-based label.
 * Every digit is kept, and the file can be opened again.
 */
public final class ProbabilitiesCsv {
    private static final int ROWS_PER_STEP = 1000;

    private ProbabilitiesCsv() {}

    /**
     * Writes all rows.
     *
     * @param data not top-1
     * @param temperature T that the logits are divided by after the calibrator
     * @param progress told the share that is done; may throw to stop, and then nothing is written
     * @throws FileProblem if the file cannot be written
     */
    public static void write(
            Path file, Predictions data, Calibrator calibrator, double temperature, DoubleConsumer progress)
            throws FileProblem {
        WholeFile.write(file, out -> {
            for (String name : data.classNames())
                out.append(quoted("p_" + name)).append(',');
            out.append("label\n");
            for (int i = 0; i < data.rows(); i++) {
                row(out, Evaluation.probabilities(data, i, calibrator, temperature), data.label(i));
                if (i % ROWS_PER_STEP == 0) progress.accept((double) i / data.rows());
            }
        });
    }

    private static void row(Writer out, double[] p, int label) throws IOException {
        for (double v : p) out.append(Double.toString(v)).append(',');
        out.append(Integer.toString(label)).append('\n');
    }

    /** RFC 4180. */
    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
