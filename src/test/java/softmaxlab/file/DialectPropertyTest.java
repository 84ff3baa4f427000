package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever dialect a table is written in, the same doubles come back, bit for bit. */
class DialectPropertyTest {
    record Table(int classes, double[] scores, int[] labels) {}

    record Dialect(char delimiter, boolean comma, String newline, boolean quoted, boolean labelFirst, boolean bom) {}

    @Provide
    Arbitrary<Table> tables() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 6),
                        Arbitraries.integers().between(1, 12))
                .flatAs((k, n) -> Combinators.combine(
                                Arbitraries.doubles()
                                        .between(-1e6, 1e6)
                                        .array(double[].class)
                                        .ofSize(k * n),
                                Arbitraries.integers()
                                        .between(0, k - 1)
                                        .array(int[].class)
                                        .ofSize(n))
                        .as((scores, labels) -> new Table(k, scores, labels)));
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t', '|'),
                        Arbitraries.of(true, false),
                        Arbitraries.of("\n", "\r\n", "\r"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Dialect::new);
    }

    @Property(tries = 300)
    void givesBackTheSameBits(@ForAll("tables") Table table, @ForAll("dialects") Dialect dialect) {
        Loaded loaded = Csv.read(write(table, dialect), new ReadOptions(null, null, ReadOptions.Input.LOGITS));
        double[] found = Csv.scores(loaded.predictions());
        assertEquals(table.classes(), loaded.predictions().classes());
        assertArrayEquals(
                IntStream.range(0, found.length)
                        .mapToLong(i -> Double.doubleToRawLongBits(table.scores()[i]))
                        .toArray(),
                IntStream.range(0, found.length)
                        .mapToLong(i -> Double.doubleToRawLongBits(found[i]))
                        .toArray());
    }

    private static String write(Table table, Dialect dialect) {
        StringBuilder out = new StringBuilder(dialect.bom() ? "\uFEFF" : "");
        int k = table.classes();
        for (int row = -1; row < table.labels().length; row++) {
            String[] fields = new String[k + 1];
            int first = dialect.labelFirst() ? 1 : 0;
            for (int c = 0; c < k; c++) {
                fields[first + c] = row < 0 ? "logit_" + c : number(table.scores()[row * k + c], dialect.comma());
            }
            fields[dialect.labelFirst() ? 0 : k] = row < 0 ? "label" : "" + table.labels()[row];
            for (int c = 0; c <= k; c++) {
                boolean quote = dialect.quoted() || fields[c].indexOf(dialect.delimiter()) >= 0;
                out.append(c == 0 ? "" : "" + dialect.delimiter()).append(quote ? '"' + fields[c] + '"' : fields[c]);
            }
            out.append(dialect.newline());
        }
        return out.toString();
    }

    /** The shortest text of a double; with a comma as R and spreadsheets write it in much of Europe. */
    private static String number(double value, boolean comma) {
        String text = Double.toString(value);
        return comma ? text.replace('.', ',') : text;
    }
}
