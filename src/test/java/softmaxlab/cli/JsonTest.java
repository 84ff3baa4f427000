package softmaxlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void writesEveryKindOfValue() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("z", List.of(1, 2L, true));
        object.put("a", Arrays.asList("x", null));
        object.put("empty", Map.of());
        assertEquals("{\"z\":[1,2,true],\"a\":[\"x\",null],\"empty\":{}}", Json.of(object));
    }

    @Test
    void numbersThatJsonDoesNotHave() {
        assertEquals(
                "[null,\"Infinity\",\"-Infinity\",0.1,1.0E-5,-0.0]",
                Json.of(List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.1, 1e-5, -0.0)));
    }

    @Test
    void escapesAllButPlainAscii() {
        assertEquals(
                "\"\\\"\\\\ \\n\\r\\t\\u0007\\u00e9\\u202e\\ud83d\\ude00\\u007f</\"",
                Json.of("\"\\ \n\r\t\u0007é\u202E😀\u007F</"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> Json.of(new Object()));
    }

    @Property
    void numbersComeBackBitForBit(@ForAll double value) {
        if (!Double.isFinite(value)) return;
        assertEquals(Double.doubleToRawLongBits(value), Double.doubleToRawLongBits(Double.parseDouble(Json.of(value))));
    }
}
