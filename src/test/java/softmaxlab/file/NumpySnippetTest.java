package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.engine.Binning;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Row;
import softmaxlab.engine.Samples;
import softmaxlab.engine.Split;
import softmaxlab.file.export.ProbabilitiesCsv;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Metric;
import softmaxlab.lab.MetricBasis;
import softmaxlab.lab.Question;

/** The programs are run: what they print is what the app says, on every layout of a real file. */
class NumpySnippetTest {
    private static final Path REAL = Path.of("../shared/data/real");
    private static final UnaryOperator<Question> AS_IS = q -> q;

    @TempDir
    Path folder;

    static Stream<Arguments> cases() {
        Binning closed = Binning.DEFAULT.withRule(EdgeRule.CLOSED).withBins(10);
        Binning mass = Binning.DEFAULT.withKind(Binning.Kind.EQUAL_MASS, Row.of());
        Binning own = Binning.custom(Row.of(0.25, 0.5, 0.9), EdgeRule.HI);
        UnaryOperator<Question> random = q -> q.withSplit(Split.HALF.withKind(Split.Kind.RANDOM));
        return Stream.of(
                Arguments.of("densenet40_c10_test.csv", "", 3.2, random),
                Arguments.of("densenet40_1000_label_first_class_header.csv", "", 1, AS_IS),
                Arguments.of(
                        "densenet40_1000_no_header.csv", "", 0.5, (UnaryOperator<Question>) q -> q.withBinning(own)),
                Arguments.of("densenet40_1000_semicolon_decimal_comma.csv", "", 1, (UnaryOperator<Question>)
                        q -> q.withBinning(closed)),
                Arguments.of("densenet40_1000_class_name_labels_quoted.csv", "", 1, AS_IS),
                Arguments.of(
                        "densenet40_1000_id_bom_crlf.tsv", "", 1, (UnaryOperator<Question>) q -> q.withBinning(mass)),
                Arguments.of("densenet40_1000_logits_only.csv", "densenet40_1000_labels_only.csv", 2, AS_IS),
                Arguments.of("densenet40_1000_no_header.csv", "", 2, (UnaryOperator<Question>)
                        q -> q.withBinning(mass.withRule(EdgeRule.CLOSED))
                                .withSplit(new Split(Split.Kind.STRATIFIED, 0.3, 7))),
                Arguments.of("densenet40_1000_no_header.csv", "", 2, (UnaryOperator<Question>)
                        q -> q.withBinning(Binning.custom(Row.of(0.5, 0.8), EdgeRule.CLOSED))
                                .withFitOn(FitOn.ALL, null)),
                Arguments.of("top1_resnet110_c10.csv", "", 1, (UnaryOperator<Question>) q -> q.withBinning(mass)),
                Arguments.of("densenet40_c10_test_logits.npy", "densenet40_c10_test_labels.npy", 1, AS_IS),
                Arguments.of("vgg16_c10_probs.csv", "", 1.5, AS_IS),
                Arguments.of(
                        "lenet5_c10_probs_2decimals.csv", "", 1, (UnaryOperator<Question>) q -> q.withBinning(closed)),
                Arguments.of("binary_two_class_example.csv", "", 1, AS_IS),
                Arguments.of("top1_snacks.csv", "", 1, AS_IS));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void printsOurNumber(String name, String labels, double t, UnaryOperator<Question> ask) throws Exception {
        Path file = REAL.resolve(name);
        assumeTrue(Files.exists(file), file + " is not here");
        ReadOptions options = labels.isEmpty()
                ? ReadOptions.DEFAULT
                : new ReadOptions(ReadOptions.DEFAULT.label(), REAL.resolve(labels), ReadOptions.DEFAULT.input());
        Loaded loaded = PredictionsCsv.read(file, options, Loop.SERIAL, Progress.NONE);
        compare(new DataSet(name, loaded.described(), loaded.predictions(), loaded.numpy()), t, ask);
    }

    /** A fitted calibrator stands in the program with its parameters. */
    @ParameterizedTest
    @CsvSource({
        "VECTOR, densenet40_1000_no_header.csv, 1",
        "VECTOR, vgg16_c10_probs.csv, 1.3",
        "PLATT, densenet40_1000_no_header.csv, 1",
        "PLATT, vgg16_c10_probs.csv, 1",
        "BETA, densenet40_1000_no_header.csv, 1",
        "BETA, vgg16_c10_probs.csv, 1",
        "ISOTONIC, densenet40_1000_no_header.csv, 1",
        "ISOTONIC, lenet5_c10_probs_2decimals.csv, 2",
        "HISTOGRAM, densenet40_1000_no_header.csv, 1",
        "HISTOGRAM, lenet5_c10_probs_2decimals.csv, 1",
        "HISTOGRAM, vgg16_c10_probs.csv, 1",
        "IDENTITY, vgg16_c10_probs.csv, 1",
        "IDENTITY, lenet5_c10_probs_2decimals.csv, 1"
    })
    void printsOurNumberAfterACalibrator(Method method, String name, double t) throws Exception {
        Path file = REAL.resolve(name);
        assumeTrue(Files.exists(file), file + " is not here");
        Loaded loaded = PredictionsCsv.read(file, ReadOptions.DEFAULT, Loop.SERIAL, Progress.NONE);
        DataSet data = new DataSet(name, loaded.described(), loaded.predictions(), loaded.numpy());
        Calibration c = fitted(data, method, t);
        assertEquals(method, c.question().fit().method());
        assertTrue(c.question().fit().isFitted());
        assertFalse(NumpySnippet.readsSaved(c.question()));
        compare(c);
    }

    /** Equal-mass bins of a class are its own. */
    @Test
    void ownEdgesOfEachClassAreWrittenOut() throws Exception {
        Path file = REAL.resolve("densenet40_1000_no_header.csv");
        assumeTrue(Files.exists(file), file + " is not here");
        Loaded loaded = PredictionsCsv.read(file, ReadOptions.DEFAULT, Loop.SERIAL, Progress.NONE);
        DataSet data = new DataSet("x", loaded.described(), loaded.predictions(), loaded.numpy());
        Binning mass = new Binning(7, EdgeRule.CLOSED).withKind(Binning.Kind.EQUAL_MASS, Row.of());
        compare(fitted(data, Method.HISTOGRAM, 1, q -> q.withBinning(mass)));
    }

    private static Calibration fitted(DataSet data, Method method, double t) {
        return fitted(data, method, t, AS_IS);
    }

    private static Calibration fitted(DataSet data, Method method, double t, UnaryOperator<Question> ask) {
        Lab lab = Lab.onTheSpot(Inputs.start(data));
        lab.change(in -> in.withQuestion(ask.apply(in.question().withMethod(method))));
        lab.fit();
        lab.change(in -> in.withTemperature(t));
        return lab.snapshot().calibration();
    }

    /** 100 bins of 60 classes are too many numbers to write out; the rows that the app made have no file at all. */
    @Test
    void whatCannotBeWrittenOutIsReadFromTheSavedProbabilities() throws Exception {
        Calibration sample =
                fitted(new DataSet("x", "", Samples.of(Samples.Classifier.OVER_CONFIDENT)), Method.TEMPERATURE, 2);
        assertTrue(NumpySnippet.readsSaved(sample.question()));
        saved(sample);
        int classes = 60;
        Random random = new Random(1);
        int[] labels = random.ints(400, 0, classes).toArray();
        double[] z = new double[labels.length * classes];
        for (int i = 0; i < z.length; i++) {
            z[i] = random.nextGaussian() + (i % classes == labels[i / classes] ? 2 : 0);
        }
        Predictions many = Predictions.logits(
                IntStream.range(0, classes).mapToObj(k -> "c" + k).toList(), z, labels);
        Calibration histogram = fitted(
                new DataSet("x", "", many, "never read\n"),
                Method.HISTOGRAM,
                1,
                q -> q.withBinning(q.binning().withBins(100)));
        assertTrue(NumpySnippet.readsSaved(histogram.question()));
        saved(histogram);
        assertFalse(NumpySnippet.readsSaved(
                fitted(new DataSet("x", "", many, "read\n"), Method.PLATT, 1).question()));
    }

    private void saved(Calibration c) throws Exception {
        Question q = c.question();
        Path csv = folder.resolve(NumpySnippet.savedName(q));
        ProbabilitiesCsv.write(csv, q, c.temperature(), done -> {});
        assertTrue(Files.readString(csv).endsWith(",judged\n"));
        compare(c);
    }

    /** Names apart but for blanks or capital letters, and a number written in two ways, are one class. */
    @ParameterizedTest
    @ValueSource(
            strings = {"cat, Cat;dog ,dog;cat,dog", "cat, cat;\"dog\" ,dog;cat,dog", "3,3.0;a,3;a,a", "3,3.0;2,3;2,2"})
    void namesOfATopOneFileAreComparedAsWeDo(String cells) throws Exception {
        String[] rows = cells.split(";");
        Path file = Csv.file("label,pred,conf\n" + rows[0] + ",0.9\n" + rows[1] + ",0.6\n" + rows[2] + ",0.7\n");
        Loaded loaded = Csv.read(file, ReadOptions.DEFAULT);
        compare(new DataSet("x", loaded.described(), loaded.predictions(), loaded.numpy()), 1, AS_IS);
    }

    @Test
    void aLessonSetIsWrittenOut() throws Exception {
        compare(new DataSet("binary4", "", Samples.lessonSet("binary4")), 2, AS_IS);
        compare(new DataSet("hand10", "", Samples.lessonSet("hand10")), 1, AS_IS);
    }

    private void compare(DataSet data, double t, UnaryOperator<Question> ask) throws Exception {
        Python.assumeNumpy();
        Lab lab = Lab.onTheSpot(Inputs.start(new DataSet("binary4", "", Samples.lessonSet("binary4"))));
        lab.change(in -> in.withQuestion(ask.apply(in.question().withData(data))));
        // A fit leaves part of the rows to be judged; its temperature gives way to one that is easier to read.
        if (data.predictions().classes() > 0 && t != 1) lab.fit();
        lab.change(in -> in.withTemperature(t));
        compare(lab.snapshot().calibration());
    }

    private void compare(Calibration c) throws Exception {
        Python.assumeNumpy();
        double t = c.temperature();
        int classes = c.question().data().predictions().classes();
        MetricBasis basis = MetricBasis.of(classes, c.after(), Loop.SERIAL);
        // Shares of so many rows repeat: rows alike but for rounding are ranked by the last digit, which is anyone's.
        boolean shares = List.of(Method.ISOTONIC, Method.HISTOGRAM)
                .contains(c.question().fit().method());
        List<Metric> asked = new ArrayList<>();
        StringBuilder script = new StringBuilder("import os\nos.chdir(r'" + folder + "')\n");
        for (Metric m : Metric.values()) {
            if (Double.isNaN(m.value(basis))) continue;
            asked.add(m);
            Path one = folder.resolve(m.key() + ".py");
            Files.writeString(one, NumpySnippet.of(m, c.question(), t));
            script.append("exec(open(r'").append(one).append("', encoding='utf-8').read(), {})\n");
        }
        List<String> printed = Python.print(script.toString()).lines().toList();
        assertEquals(asked.size(), printed.size(), () -> "printed: " + printed);
        for (int i = 0; i < printed.size(); i++) {
            double ours = asked.get(i).value(basis);
            double tolerance = shares && asked.get(i) == Metric.AURC ? 1e-6 : 1e-9;
            assertEquals(
                    ours,
                    Double.parseDouble(printed.get(i).replace("inf", "Infinity")),
                    tolerance,
                    asked.get(i).key());
        }
    }
}
