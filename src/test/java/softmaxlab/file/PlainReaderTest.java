package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.engine.Loop;
import softmaxlab.file.PlainReader.Sizes;

/** The quick reader of plain numbers gives what the full one gives, bit for bit, or leaves the file to it. */
class PlainReaderTest {
    private static final Sizes TINY = new Sizes(7, 200);
    private static final Sizes USUAL = Sizes.of(6);
    private static final Loop BACKWARDS = (parts, body) -> {
        for (int i = parts - 1; i >= 0; i--) body.accept(i);
    };

    /** One file, for both readers. */
    private record Source(Path file, FileHead head, Dialect dialect, Layout layout) {
        static Source of(Path file) throws FileProblem, CsvFields.WrongEncoding {
            FileHead head = FileHead.of(file);
            Dialect dialect = DialectSniffer.of(head);
            List<Sample.Row> rows = Sample.of(file, dialect).rows();
            if (rows.isEmpty()) throw FileProblem.of("file.noRows", file);
            Layout layout = LayoutChooser.of(file, rows, ReadOptions.DEFAULT, Set.of(), new ArrayList<>());
            return new Source(file, head, dialect, layout);
        }

        Table plain(Sizes sizes) throws FileProblem {
            return new PlainReader(dialect, layout, sizes, BACKWARDS, Progress.NONE).read(head);
        }

        void assertSame(Table plain) throws FileProblem, CsvFields.WrongEncoding {
            RowReader reader = new RowReader(layout, false);
            CsvFields.read(file, dialect, reader, Progress.NONE);
            Table full = reader.table();
            assertEquals(List.of(), reader.notices());
            assertEquals(full.rows(), plain.rows());
            assertEquals(full.decimals(), plain.decimals());
            assertEquals(full.labelTexts().texts(), plain.labelTexts().texts());
            assertArrayEquals(bits(full), bits(plain));
            for (int i = 0; i < full.rows(); i++) {
                assertEquals(full.label(i), plain.label(i));
                assertEquals(full.line(i), plain.line(i));
            }
        }

        private static long[] bits(Table table) {
            return IntStream.range(0, table.rows() * table.width())
                    .mapToLong(i -> Double.doubleToRawLongBits(table.score(i / table.width(), i % table.width())))
                    .toArray();
        }
    }

    record Plain(char delimiter, String newline, boolean lastNewline, boolean bom, boolean labelFirst, Sizes sizes) {}

    @Provide
    Arbitrary<Plain> dialects() {
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t', '|'),
                        Arbitraries.of("\n", "\r\n"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(TINY, USUAL))
                .as(Plain::new);
    }

    /** Numbers as programs write them: in full, in few digits, with an exponent, at the ends of the range. */
    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<Double> any =
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
        Arbitrary<Double> usual = Arbitraries.doubles().between(-50, 50);
        return Arbitraries.oneOf(
                any.map(String::valueOf),
                usual.map(String::valueOf),
                usual.map(v -> String.format(Locale.ROOT, "%.6g", v)),
                usual.map(v -> String.format(Locale.ROOT, "%.18e", v)),
                usual.map(v -> String.valueOf(v.floatValue())),
                Arbitraries.of("0", "-0.0", "+1", "5.", ".5", "1e-400", "9007199254740993", "1e22", "1E23", "0.1e-22"),
                Arbitraries.of(
                        "4.9e-324", "2.2250738585072011e-308", "1.7976931348623157e308", "179769313486231580e291"));
    }

    @Property(tries = 400)
    void bothReadersGiveTheSameBits(@ForAll("tables") List<List<String>> rows, @ForAll("dialects") Plain dialect)
            throws Exception {
        Path file = Csv.file(write(rows, dialect));
        Source source = Source.of(file);
        Table plain = source.plain(dialect.sizes());
        assertNotNull(plain);
        source.assertSame(plain);
        Files.delete(file);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(k -> numbers().list().ofSize(k).list().ofMinSize(1).ofMaxSize(30));
    }

    private static String write(List<List<String>> rows, Plain dialect) {
        int k = rows.get(0).size();
        List<String> lines = new ArrayList<>();
        lines.add(line(IntStream.range(0, k).mapToObj(c -> "logit_" + c).toList(), "label", dialect));
        for (int i = 0; i < rows.size(); i++) lines.add(line(rows.get(i), String.valueOf(i * 7 % k), dialect));
        return (dialect.bom() ? "\uFEFF" : "")
                + String.join(dialect.newline(), lines)
                + (dialect.lastNewline() ? dialect.newline() : "");
    }

    private static String line(List<String> scores, String label, Plain dialect) {
        List<String> fields = new ArrayList<>(scores);
        fields.add(dialect.labelFirst() ? 0 : fields.size(), label);
        return String.join(String.valueOf(dialect.delimiter()), fields);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,a,b,label\nx1,1.5,2,0\nx 2,0.5,1,1\n",
                "1.5,2.5,0\n0.5,1.5,1\n",
                "\"a\",\"b\",label\n1.5,2,0\n0.5,1,1\n",
                "a,b,label\n1.5,2,0\r\n0.5,1,1\n",
                "a,b,label\n1.5,2,0\n",
            })
    void plainFilesAreReadAtOnce(String text) throws Exception {
        Source source = Source.of(Csv.file(text));
        Table plain = source.plain(TINY);
        assertNotNull(plain);
        source.assertSame(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b,label\n1.5,\"2\",0\n0.5,1,1\n",
                "a,b,label\n1.5, 2,0\n0.5,1,1\n",
                "a,b,label\n1.5,\u22122,0\n0.5,1,1\n",
                "a,b,label\n1.5,-inf,0\n0.5,1,1\n",
                "a,b,label\n1.5,2,0\n\n0.5,1,1\n",
                "a,b,label\n1.5,2,0\n0.5,1,1\n\n",
                "a,b,label\n1.5,2,0\n# half\n0.5,1,1\n",
                "# from\na,b,label\n1.5,2,0\n0.5,1,1\n",
                "a,b,label\r1.5,2,0\r0.5,1,1\r",
                "a,b,label\r1.5,2,0\n0.5,1,1\n",
                "a,b,label\n1.5,2,0\r0.5,1,1\n",
                "a,b,label\n1.5,2,a\n0.5,1,b\n",
                "a,b,label\n1.5,2,00\n0.5,1,1\n",
                "a,b,label\n1.5,2,0.0\n0.5,1,1.0\n",
                "a,b,y_0,y_1\n1.5,2,0,1\n0.5,1,1,0\n",
                "a;b;label\n1,5;2;0\n0,5;1;1\n",
                "id,a,b,label\nx\u00e9,1.5,2,0\ny,0.5,1,1\n",
                "a,b,label,\n1.5,2,0,\n0.5,1,1,\n",
            })
    void allOthersAreLeftToTheFullReader(String text) throws Exception {
        assertNull(Source.of(Csv.file(text)).plain(TINY));
    }

    /** Whatever happens to a plain file, the quick reader gives the same or nothing. */
    @Property(tries = 1500)
    void damageIsNeverReadInAnotherWay(@ForAll("damages") Damage damage) throws Exception {
        Path file = Csv.file(damage.of("a,b,c,label\n2.5,-1.0,0.5,0\n0.25,1.75,-0.5,1\n-1.5,0.5,3.0,2\n"));
        Optional<Source> source = source(file);
        if (source.isEmpty()) return;
        Table plain = source.get().plain(TINY);
        if (plain != null) source.get().assertSame(plain);
        Files.delete(file);
    }

    /** Nothing where the first rows are refused already. */
    private static Optional<Source> source(Path file) {
        try {
            return Optional.of(Source.of(file));
        } catch (FileProblem | CsvFields.WrongEncoding refused) {
            return Optional.empty();
        }
    }

    /** At {@code at}, {@code drop} characters give way to {@code text}. */
    record Damage(int at, int drop, String text) {
        String of(String whole) {
            int from = Math.min(at, whole.length());
            return whole.substring(0, from) + text + whole.substring(Math.min(whole.length(), from + drop));
        }
    }

    @Provide
    Arbitrary<Damage> damages() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("0159.,;\t|\"'\n\r-+eE#= \u00e9naif")
                .ofMaxLength(3);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 4),
                        text)
                .as(Damage::new);
    }

    @Test
    void aLineLongerThanTheBufferIsLeftToTheFullReader() throws Exception {
        Path file = Csv.file("a,b,label\n1,2,0\n0." + "1".repeat(400) + ",2,1\n");
        assertNull(Source.of(file).plain(TINY));
        assertNotNull(Source.of(file).plain(USUAL));
    }
}
