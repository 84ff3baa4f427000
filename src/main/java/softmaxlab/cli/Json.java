package softmaxlab.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON (RFC 8259) on one line, in ASCII alone so that no terminal encoding can spoil it. Maps keep their order;
 * doubles keep every digit; NaN, "does not exist" in this program, becomes null, an infinity the word "Infinity" with
 * its sign.
 */
final class Json {
    private final StringBuilder out = new StringBuilder();

    private Json() {}

    /** @param value a map with string keys, list, string, number, boolean or null */
    static String of(Object value) {
        Json json = new Json();
        json.value(value);
        return json.out.toString();
    }

    private void value(Object value) {
        if (value == null) out.append("null");
        else if (value instanceof Map<?, ?> map) object(map);
        else if (value instanceof List<?> list) array(list);
        else if (value instanceof String text) string(text);
        else if (value instanceof Double number) number(number);
        else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) out.append(value);
        else throw new IllegalArgumentException("no JSON for " + value.getClass());
    }

    private void object(Map<?, ?> map) {
        out.append('{');
        String between = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(between);
            string((String) entry.getKey());
            out.append(':');
            value(entry.getValue());
            between = ",";
        }
        out.append('}');
    }

    private void array(List<?> list) {
        out.append('[');
        Iterator<?> items = list.iterator();
        while (items.hasNext()) {
            value(items.next());
            if (items.hasNext()) out.append(',');
        }
        out.append(']');
    }

    private void number(double number) {
        if (Double.isNaN(number)) out.append("null");
        else if (Double.isInfinite(number)) out.append(number > 0 ? "\"Infinity\"" : "\"-Infinity\"");
        else out.append(number);
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c >= ' ' && c < 0x7F) out.append(c);
                    else out.append(String.format("\\u%04x", (int) c));
                }
            }
        }
        out.append('"');
    }
}
