package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final String TEXT = "a;b;label\n1,5;2,5;0\n0,5;-1,5;1\n";

    /** Whether its scores are logits is decided by parts of the rows at once. */
    @Test
    void manyThreadsReadTheScoresOfATableThatIsEnded() throws Exception {
        int threads = 4;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 200; round++) {
                Table table = table();
                CyclicBarrier start = new CyclicBarrier(threads);
                Callable<Double> score = () -> {
                    start.await();
                    return table.score(1, 1);
                };
                for (Future<Double> found : pool.invokeAll(List.of(score, score, score, score))) {
                    assertEquals(-1.5, found.get());
                }
            }
        } finally {
            pool.shutdown();
        }
    }

    private static Table table() throws Exception {
        FileHead head = FileHead.of(Csv.file(TEXT));
        Dialect dialect = DialectSniffer.of(head);
        Layout layout = LayoutChooser.of(
                Csv.file(TEXT), Sample.of(TEXT, dialect), ReadOptions.DEFAULT, Set.of(), new ArrayList<>());
        RowReader reader = new RowReader(layout, false);
        CsvFields.read(TEXT, dialect, reader);
        return reader.table();
    }
}
