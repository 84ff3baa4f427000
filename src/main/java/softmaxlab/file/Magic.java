package softmaxlab.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Knows files that are no CSV, whatever they are called, by their first bytes. */
final class Magic {
    /** @param binary whether a zero byte must follow soon, since a text could begin like this too */
    private record Mark(String bytes, String key, boolean binary) {
        Mark(String bytes, String key) {
            this(bytes, key, false);
        }
    }

    private static final int SOON = 32;
    /** As Python prints an array: {@code array([[0.5, 1.5]]}, or {@code [[0.5 1.5]} without commas. */
    private static final Pattern PRINTED =
            Pattern.compile("(?:array|tensor)\\(\\s*\\[|\\[\\[\\s*[-+.\\d][-+.\\deE]*\\s+[-+.\\d]");

    private static final List<Mark> MARKS = List.of(
            new Mark("\u00D0\u00CF\u0011\u00E0", "file.magic.excel"),
            new Mark("\u0089PNG", "file.magic.image"),
            new Mark("\u00FF\u00D8\u00FF", "file.magic.image"),
            new Mark("GIF8", "file.magic.image"),
            new Mark("BM", "file.magic.image", true),
            new Mark("II*", "file.magic.image", true),
            new Mark("MM", "file.magic.image", true),
            new Mark("%PDF-", "file.magic.pdf"),
            new Mark("\u001F\u008B", "file.magic.packed"),
            new Mark("BZh", "file.magic.packed"),
            new Mark("7z\u00BC\u00AF", "file.magic.packed"),
            new Mark("\u00FD7zXZ", "file.magic.packed"),
            new Mark("\u0028\u00B5\u002F\u00FD", "file.magic.packed"),
            new Mark("\u0089HDF", "file.magic.hdf5"),
            new Mark("PAR1", "file.magic.parquet"),
            new Mark("ARROW1", "file.magic.arrow", true),
            new Mark("SQLite format 3", "file.magic.sqlite"),
            new Mark("Rar!\u001A", "file.magic.packed"),
            new Mark("version https://git-lfs", "file.magic.lfs"),
            new Mark("{\\rtf", "file.magic.document"),
            new Mark("%!PS", "file.magic.document"),
            new Mark("\u0080\u0002", "file.magic.pickle"),
            new Mark("\u0080\u0003", "file.magic.pickle"),
            new Mark("\u0080\u0004", "file.magic.pickle"),
            new Mark("\u0080\u0005", "file.magic.pickle"),
            new Mark("MATLAB 5.0 MAT-file", "file.magic.matlab"));

    private static final String ZIP = "PK\u0003\u0004";
    /** So far the names of the first members of a zip file are looked for. */
    private static final int FIRST_MEMBERS = 4096;

    private static final int LENGTH = 8;

    private Magic() {}

    /** The text key that says what the file is; null if its first bytes are none of the known marks. */
    static String ofBytes(byte[] head) {
        for (Mark mark : MARKS) if (fits(head, mark)) return mark.key();
        if (startsWith(head, ZIP)) return zip(head);
        return isSafetensors(head) ? "file.magic.safetensors" : null;
    }

    private static String zip(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, FIRST_MEMBERS), StandardCharsets.ISO_8859_1);
        if (start.contains("/data.pkl") || start.contains("/.format_version")) return "file.magic.torch";
        boolean office = start.contains("[Content_Types].xml") || start.contains("xl/") || start.contains("_rels/");
        return office ? "file.magic.xlsx" : "file.magic.zip";
    }

    /** The length of a JSON header in eight bytes, then that header. */
    private static boolean isSafetensors(byte[] head) {
        return head.length > LENGTH + 1 && head[LENGTH - 1] == 0 && head[LENGTH] == '{' && head[LENGTH + 1] == '"';
    }

    private static boolean fits(byte[] head, Mark mark) {
        if (!startsWith(head, mark.bytes())) return false;
        if (!mark.binary()) return true;
        for (int i = 0; i < Math.min(SOON, head.length); i++) if (head[i] == 0) return true;
        return false;
    }

    private static boolean startsWith(byte[] head, String mark) {
        if (head.length < mark.length()) return false;
        for (int i = 0; i < mark.length(); i++) if ((head[i] & 0xFF) != mark.charAt(i)) return false;
        return true;
    }

    /** The same for markup: JSON, HTML and XML, which are text but no table. */
    static String ofText(String head) {
        String text = head.stripLeading();
        if (text.isEmpty()) return null;
        if (text.charAt(0) == '<') {
            String start = text.substring(0, Math.min(text.length(), 15)).toLowerCase(java.util.Locale.ROOT);
            if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<table")) {
                return "file.magic.html";
            }
            if (start.startsWith("<svg")) return "file.magic.image";
            return start.startsWith("<?xml") ? "file.magic.xml" : null;
        }
        if (PRINTED.matcher(text).lookingAt()) return "file.magic.printed";
        return isJson(text) ? "file.magic.json" : null;
    }

    private static boolean isJson(String text) {
        String rest = text.substring(1).stripLeading();
        char next = rest.isEmpty() ? 0 : rest.charAt(0);
        if (text.charAt(0) == '{') return next == '"' || next == '}';
        if (text.charAt(0) != '[') return false;
        if (next == '{' || next == '[' || next == '"' || next == ']') return true;
        // A header may say [0],[1],…: only a bracket that still holds the first comma opens an array of numbers.
        int comma = rest.indexOf(',');
        return (Character.isDigit(next) || next == '-')
                && comma > 0
                && !rest.substring(0, comma).contains("]");
    }
}
