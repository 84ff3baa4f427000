package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import softmaxlab.Parts;
import softmaxlab.engine.Dtype;
import softmaxlab.engine.Implementation;
import softmaxlab.engine.Row;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Numerics;
import softmaxlab.lab.Texts;

/** The numbers are of the state of the published picture: logits 5, 1, 0.5, the second is true, T = 4; worked out in Python. */
class ReadoutWordsTest {
    private final Lab lab = new Parts(Runnable::run, Runnable::run, e -> {}).lab();
    private final ReadoutWords words = new ReadoutWords(new Texts());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PREDICTED | cat has 0.5908; the true class is dog",
                "CONFIDENCE | max(0.5908, 0.2174, 0.1918) = 0.5908",
                "GAP | 0.5908 \u2212 0.2174 ≈ 0.3735",
                "ENTROPY | 0.5908 × 0.5262 + 0.2174 × 1.5262 + 0.1918 × 1.6512 ≈ 0.9594\u00a0nats",
                "PERPLEXITY | exp(0.9594) ≈ 2.6101",
                "CROSS_ENTROPY | \u2212ln\u00a00.217 ≈ 1.5262\u00a0nats",
                "SMOOTHED_K | 0.0333 × 0.5262 + 0.9333 × 1.5262 + 0.0333 × 1.6512 ≈ 1.4971\u00a0nats",
                "SMOOTHED_K_MINUS_1 | 0.0500 × 0.5262 + 0.9000 × 1.5262 + 0.0500 × 1.6512 ≈ 1.4825\u00a0nats",
                "BRIER | 0.5908² + (\u22120.7826)² + 0.1918² ≈ 0.9984",
                "EPSILON | q(true) = 0.9333, or 0.9000"
            })
    void everyReadOutIsWorkedOutWithThePresentNumbers(ReadoutKind kind, String numbers) {
        lab.change(in -> in.withLogits(Row.of(5, 1, 0.5)).withTrueClass(1).withTemperature(4));
        assertEquals(numbers, words.of(kind, lab.snapshot()).numbers());
    }

    @Test
    void sumsOfManyTermsAreCutInTheMiddle() {
        lab.change(in -> in.withLogits(Row.of(0, 0, 0, 0, 0)));
        assertEquals(
                "max(0.2000, 0.2000, …, 0.2000) = 0.2000",
                words.of(ReadoutKind.CONFIDENCE, lab.snapshot()).numbers());
    }

    /** float32 gives p = NaN for 1000; the loss is ln(1 + e^−1 + e^−2) = 0.407606, from the logits. */
    @Test
    void aLossThatDoesNotComeFromThePOnShowSaysSo() {
        lab.change(in ->
                in.withLogits(Row.of(1000, 999, 998)).withNumerics(new Numerics(Implementation.NAIVE, Dtype.F32)));
        Explanation loss = words.of(ReadoutKind.CROSS_ENTROPY, lab.snapshot());
        assertEquals("Cross-entropy, from logits", loss.name());
        assertEquals(
                "Computed from the logits by log-softmax; \u2212ln of the p on show would be NaN.", loss.meaning());
        assertEquals("\u2212ln\u00a00.665 ≈ 0.4076\u00a0nats", loss.numbers());
        assertEquals("Smoothed, ε/K, from logits", words.name(ReadoutKind.SMOOTHED_K, lab.snapshot()));
        assertEquals("Entropy", words.name(ReadoutKind.ENTROPY, lab.snapshot()));
    }

    @Test
    void thereIsNoLogarithmOfAPThatIsZero() {
        lab.change(in -> in.withLogits(Row.of(0, 2000)).withTrueClass(0));
        assertEquals(
                "2000.0000\u00a0nats",
                words.of(ReadoutKind.CROSS_ENTROPY, lab.snapshot()).numbers());
    }
}
