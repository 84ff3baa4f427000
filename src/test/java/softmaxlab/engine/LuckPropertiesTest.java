package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.engine.Reliability.Interval;

/** What holds for the luck of any rows. */
class LuckPropertiesTest {
    @Provide
    Arbitrary<Outcomes> rows() {
        Arbitrary<Double> confidence = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1),
                Arbitraries.of(0.0, 0.5, 0.6, 0.8, 1.0),
                Arbitraries.of(0.97, 0.99));
        return confidence
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(120)
                .flatMap(p -> Arbitraries.of(true, false)
                        .array(boolean[].class)
                        .ofSize(p.length)
                        .map(right -> Outcomes.of(p, right)));
    }

    @Provide
    Arbitrary<Binning> binnings() {
        return Combinators.combine(
                        Arbitraries.of(Binning.Kind.EQUAL_WIDTH, Binning.Kind.EQUAL_MASS),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(EdgeRule.values()))
                .as((kind, bins, rule) -> new Binning(bins, rule).withKind(kind, Row.of()));
    }

    @Property(tries = 200)
    void theBandHoldsTheDiagonal(@ForAll("rows") Outcomes o, @ForAll("binnings") Binning binning) {
        LuckBand luck = LuckBand.of(o, binning, 40, 1, Loop.SERIAL);
        for (int b = 0; b < luck.measured().bins().size(); b++) {
            Bin bin = luck.measured().bins().get(b);
            Interval band = luck.interval(b);
            assertTrue(0 <= band.lower() && band.lower() <= band.upper() && band.upper() <= 1);
            assertTrue(luck.chanceOutside(b) <= 0.05 + 1e-12);
            if (bin.isEmpty()) continue;
            // A median of the count is next to its mean (Jogdeo and Samuels 1968).
            assertTrue(band.lower() * bin.count() <= Math.ceil(bin.confidence() * bin.count() - 1e-9) + 1e-9);
            assertTrue(band.upper() * bin.count() >= Math.floor(bin.confidence() * bin.count() + 1e-9) - 1e-9);
        }
    }

    @Property(tries = 200)
    void luckIsAProbabilityAndItsMeanLiesBetweenItsEnds(
            @ForAll("rows") Outcomes o, @ForAll("binnings") Binning binning) {
        LuckBand luck = LuckBand.of(o, binning, 40, 1, Loop.SERIAL);
        assertTrue(luck.pValue() > 0 && luck.pValue() <= 1);
        assertTrue(luck.eceLower() <= luck.eceUpper());
        assertTrue(luck.expectedEce() >= 0 && luck.expectedEce() <= 1);
        assertEquals(Reliability.of(o, binning), luck.measured());
    }

    @Property(tries = 100)
    void theIntervalHoldsTheMeasuredValue(@ForAll("rows") Outcomes o, @ForAll("binnings") Binning binning) {
        EceInterval i = EceInterval.of(o, binning, 40, 1, Loop.SERIAL);
        if (!i.exists()) return;
        assertTrue(0 <= i.lower() && i.lower() <= i.upper() && i.upper() <= 1);
        assertTrue(i.upper() >= i.measured() - 1e-12);
    }
}
