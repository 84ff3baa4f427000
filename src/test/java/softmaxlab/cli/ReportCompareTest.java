package softmaxlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code report --compare}: every calibrator on the same rows, and what luck leaves of their differences. */
class ReportCompareTest {
    @TempDir
    Path folder;

    private static Map<String, Object> of(Map<String, Object> answer, String calibrator) {
        return Reports.<Map<String, Object>>list(Reports.map(answer, "comparison"), "calibrators").stream()
                .filter(c -> calibrator.equals(c.get("name")))
                .findFirst()
                .orElseThrow();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String rows() {
        return "4,0,0\n3,1,1\n0,2,1\n1,2,0\n2,0,0\n".repeat(8);
    }

    /** SciPy's numbers, {@code src/test/resources/goldens/calibrators.txt}, 13 bins. */
    @ParameterizedTest
    @CsvSource({
        "identity,  0.944,  0.29282493114190467, 0.09474903213615242, 0.040136222468023224",
        "vector,    0.9424, 0.16546663802994513, 0.08280087421116514, 0.009125286603715551",
        "platt,     0.9428, 0.16929506694176516, 0.08377866376419775, 0.013099328880212872",
        "beta,      0.9432, 0.16577337825541974, 0.0827104781165092,  0.005856063510702462",
        "isotonic,  0.9408, Infinity,            0.08459542599719116, 0.011985562536110574",
        "histogram, 0.9396, Infinity,            0.10224397004412944, 0.01395002252746406"
    })
    void numbersOfEach(String calibrator, double accuracy, double nll, double brier, double ece) {
        Map<String, Object> one = of(Val.ANSWER, calibrator);
        assertEquals(accuracy, Reports.number(one.get("accuracy")), 1e-12);
        assertEquals(nll, Reports.number(one.get("nll")), 1e-6);
        assertEquals(brier, Reports.number(one.get("brier")), 1e-6);
        assertEquals(ece, Reports.number(one.get("ece")), 1e-5);
    }

    /** Worked out once for all of the cases above. */
    private static final class Val {
        private static final Map<String, Object> ANSWER = Reports.json(
                "--compare",
                "--bins",
                "13",
                Reports.shared("real", "densenet40_c10_val.csv").toString());
    }

    /**
     * {@code scipy.stats.ttest_1samp(a - b, 0).confidence_interval(0.95)} of the rows' losses, and for the accuracy {@code
     * binomtest(won, won + lost).proportion_ci(0.95)} in rows of N, from the probabilities that {@code
     * --probabilities-csv} writes; SciPy 1.10.1.
     */
    @ParameterizedTest
    @CsvSource({
        "identity,    nll,      0.1964106159,  0.1611619915,  0.2316592402, behind",
        "temperature, nll,      0.0025361677, -0.0005400183,  0.0056123537, within-luck",
        "platt,       nll,      0.0012065938, -0.0011407211,  0.0035539086, within-luck",
        "platt,       accuracy, -0.0014,      -0.0029746337,  0.0005852741, within-luck"
    })
    void differences(String calibrator, String metric, double by, double lower, double upper, String standing) {
        Map<String, Object> d = Reports.map(of(Test10000.ANSWER, calibrator), "toBest", metric);
        assertEquals(by, Reports.number(d.get("difference")), 1e-8);
        assertEquals(lower, Reports.number(d.get("lower95")), 1e-8);
        assertEquals(upper, Reports.number(d.get("upper95")), 1e-8);
        assertEquals(standing, d.get("standing"));
        Map<String, Object> best = Reports.map(Test10000.ANSWER, "comparison", "bestMeasured", metric);
        assertEquals(metric.equals("nll") ? "vector" : "identity", best.get("name"));
        assertEquals(false, best.get("beyondLuck"), "temperature scaling is within luck of it");
    }

    /** Worked out once for all of the cases above. */
    private static final class Test10000 {
        private static final Map<String, Object> ANSWER = Reports.json(
                "--compare", Reports.shared("real", "densenet40_c10_test.csv").toString());
    }

    @Test
    void theTextSaysTheSame() {
        String real = Reports.shared("real", "densenet40_c10_test.csv").toString();
        String text = Reports.run("report", "--compare", real).out();
        assertTrue(text.contains("By NLL 4 of 7 are within luck of the best."), text);
        assertTrue(text.contains("≈\u200A+0.0025 (−0.0005 to 0.0056)"), text);
        assertTrue(text.contains("+0.1964 (0.1612 to 0.2317)"), text);
        assertFalse(text.contains("best, beyond luck"), text);
    }

    @Test
    void onlyIfAskedFor() throws IOException {
        String data = file("a.csv", "a,b,label\n" + rows());
        assertFalse(Reports.json(data).containsKey("comparison"));
        assertFalse(Reports.run("report", data).out().contains("Calibrators compared"));
    }

    @Test
    void topOneHasNothingToCompare() throws IOException {
        String top1 = file("top1.csv", "true_label,pred_label,confidence\n0,1,0.5\n1,1,0.6\n");
        Map<String, Object> answer = Reports.json("--compare", top1);
        assertTrue(answer.containsKey("comparison"));
        assertNull(answer.get("comparison"));
        assertTrue(String.valueOf(answer.get("notices")).contains("No calibrators are compared"));
    }

    /** A page compares what is quick without being asked. */
    @Test
    void aPageComparesUnasked() throws IOException {
        String data = file("a.csv", "a,b,label\n" + rows());
        String page = page(data);
        assertTrue(page.contains("<section id=\"compare\""));
        for (String name : List.of("The model as it is", "Platt scaling", "Isotonic regression")) {
            assertTrue(page.contains(name), name);
        }
        assertFalse(page.contains("Left out:"), "few numbers");
    }

    /** What is fitted to one class must not go to another. */
    @Test
    void classesInAnotherOrderAreNotCompared() throws IOException {
        String data = file("a.csv", "cat,dog,label\n" + rows());
        String other = file("b.csv", "dog,cat,label\n" + rows());
        assertFalse(page("--fit", other, data).contains("<section id=\"compare\""));
        Reports.Result asked = Reports.run("report", "--compare", "--fit", other, data);
        assertEquals(1, asked.status());
        assertTrue(asked.err().contains("the same classes in another order of columns"), asked.err());
    }

    private String page(String... options) throws IOException {
        Path page = folder.resolve("page.html");
        String[] words = new String[options.length + 3];
        words[0] = "report";
        words[1] = "--html";
        words[2] = page.toString();
        System.arraycopy(options, 0, words, 3, options.length);
        assertEquals(0, Reports.run(words).status());
        return Files.readString(page);
    }
}
