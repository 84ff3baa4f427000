package softmaxlab.file.export;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.function.DoubleConsumer;
import softmaxlab.engine.Calibrator;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Row;
import softmaxlab.engine.Rows;
import softmaxlab.engine.ScoredRows;
import softmaxlab.file.FileProblem;
import softmaxlab.file.WholeFile;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.Question;

/**
 * The probabilities of a table as CSV, through a calibrator: one row per row of the data in its order, a column
 * {@code p_NAME} per class (so that no class name can be taken for a formula by a spreadsheet), and the 0-based label.
 * Where the calibrator was fitted on a part of the rows a last column {@code part} tells which: {@code fitted} or {@code
 * judged}. Every digit is kept, and the file can be opened again.
 */
public final class ProbabilitiesCsv {
    private static final int ROWS_PER_STEP = 1000;

    private ProbabilitiesCsv() {}

    /**
     * Writes all rows.
     *
     * @param question with the data, not top-1, and the fit
     * @param temperature T that the logits are divided by after the calibrator
     * @param progress told the share that is done; may throw to stop, and then nothing is written
     * @throws FileProblem if the file cannot be written
     */
    public static void write(Path file, Question question, double temperature, DoubleConsumer progress)
            throws FileProblem {
        Predictions data = question.data().predictions();
        Calibrator calibrator = question.fit().calibrator();
        boolean parted = question.fit().isFitted() && question.fitOn() == FitOn.PART;
        BitSet fitted = parted ? rows(question.parts().fitted()) : null;
        Rows all = Rows.all(data);
        // Given probabilities that nothing changes are written as they are.
        ScoredRows scored = calibrator == Calibrator.IDENTITY
                ? ScoredRows.at(data, all, temperature)
                : ScoredRows.through(data, all, calibrator, temperature);
        WholeFile.write(file, out -> {
            for (String name : data.classNames())
                out.append(quoted("p_" + name)).append(',');
            out.append(parted ? "label,part\n" : "label\n");
            for (int i = 0; i < data.rows(); i++) {
                Row p = scored.probabilities(i);
                for (int k = 0; k < p.size(); k++)
                    out.append(Double.toString(p.get(k))).append(',');
                out.append(Integer.toString(data.label(i)));
                if (parted) out.append(fitted.get(i) ? ",fitted" : ",judged");
                out.append('\n');
                if (i % ROWS_PER_STEP == 0) progress.accept((double) i / data.rows());
            }
        });
    }

    private static BitSet rows(Rows some) {
        BitSet out = new BitSet();
        for (int i = 0; i < some.size(); i++) out.set(some.get(i));
        return out;
    }

    /** RFC 4180. */
    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
