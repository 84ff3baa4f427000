package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTextTest {
    /** Each piece after a number: how many steps below the line it stands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Σ_b (n_b/N) · |conf_b − acc_b|; 0Σ 1b 0 (n 1b 0/N) · |conf 1b 0 − acc 1b 0|",
                "max_t Σ_(p_i ≤ t) right_i; 0max 1t 0 Σ 1p 2i 1 ≤ t 0 right 1i",
                "K_σ(t, p_i); 0K 1σ 0(t, p 1i 0)",
                "1 − acc; 01 − acc",
            })
    void indicesAreLowered(String formula, String pieces) {
        String found = FormulaText.pieces(formula, 0).stream()
                .map(p -> p.depth() + p.text())
                .collect(Collectors.joining(" "));
        assertEquals(pieces, found);
    }
}
