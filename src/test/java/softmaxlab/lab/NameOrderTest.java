package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameOrderTest {
    /** By hand; a9, a10 and a5x go round in a circle where only the last number counts. */
    @Test
    void numbersByValueAndLettersWithoutCase() {
        List<String> wanted = List.of(
                "",
                "-",
                "7",
                "007b",
                "12345678901234567890",
                "A",
                "a",
                "a5x",
                "a009",
                "a9",
                "a10",
                "a10b2",
                "a10b10",
                "ab",
                "Ac",
                "b",
                "é");
        List<String> names = new ArrayList<>(wanted);
        Collections.shuffle(names, new Random(1));
        names.sort(NameOrder.NATURAL);
        assertEquals(wanted, names);
    }
}
