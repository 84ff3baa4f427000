package softmaxlab.file;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import softmaxlab.file.ReadOptions.ColumnRole;
import softmaxlab.file.ReadOptions.Input;
import softmaxlab.file.ReadOptions.LabelBase;

/**
 * What the user says about a file as one line of text, to be remembered: names and values as in the query of a web address,
 * in the words of the command line; what is left to be found out is not written.
 */
public final class ReadingText {
    private ReadingText() {}

    /** The line; empty for {@link ReadOptions#DEFAULT}. */
    public static String of(ReadOptions o) {
        List<String> out = new ArrayList<>();
        put(out, "delimiter", o.form().delimiter());
        put(out, "decimal", o.form().decimal());
        put(out, "encoding", o.form().charset());
        put(out, "header", o.form().header());
        new TreeMap<>(o.roles()).forEach((column, role) -> put(out, "column" + column, role.key()));
        put(out, "label", o.label());
        put(out, "labels", o.labels() == null ? null : o.labels().toAbsolutePath());
        put(out, "input", o.input() == Input.AUTO ? null : o.input().key());
        put(out, "label-base", o.base() == LabelBase.AUTO ? null : o.base().key());
        return String.join("&", out);
    }

    private static void put(List<String> out, String name, Object value) {
        if (value != null) out.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }

    /** What a line says; what makes no sense in it is left to be found out. */
    public static ReadOptions read(String line) {
        Map<String, String> values = new HashMap<>();
        for (String part : line.split("&")) {
            int at = part.indexOf('=');
            String value = at < 0 ? null : sense(part.substring(at + 1), ReadingText::decoded);
            if (value != null) values.put(part.substring(0, at), value);
        }
        Map<Integer, ColumnRole> roles = new HashMap<>();
        values.forEach((name, value) -> {
            Integer column = name.startsWith("column") ? sense(name.substring(6), Integer::valueOf) : null;
            ColumnRole role = one(ColumnRole.values(), ColumnRole::key, value, null);
            if (column != null && column >= 0 && role != null) roles.put(column, role);
        });
        TextForm form = new TextForm(
                sense(values.get("delimiter"), ReadingText::character),
                sense(values.get("decimal"), ReadingText::character),
                sense(values.get("encoding"), Charset::forName),
                sense(values.get("header"), ReadingText::truth));
        return new ReadOptions(
                form,
                roles,
                List.of(),
                values.get("label"),
                sense(values.get("labels"), Path::of),
                one(Input.values(), Input::key, values.get("input"), Input.AUTO),
                one(LabelBase.values(), LabelBase::key, values.get("label-base"), LabelBase.AUTO));
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static Character character(String value) {
        return value.length() == 1 ? value.charAt(0) : null;
    }

    private static Boolean truth(String value) {
        return value.equals("true") ? Boolean.TRUE : value.equals("false") ? Boolean.FALSE : null;
    }

    private static <T> T sense(String value, Function<String, T> read) {
        try {
            return value == null ? null : read.apply(value);
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    private static <T> T one(T[] all, Function<T, String> key, String wanted, T otherwise) {
        return Stream.of(all)
                .filter(v -> key.apply(v).equals(wanted))
                .findFirst()
                .orElse(otherwise);
    }
}
