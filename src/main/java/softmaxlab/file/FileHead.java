package softmaxlab.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The first bytes of a file, with what they tell: whether it is a text at all, and in which encoding.
 *
 * @param charset UTF-8 unless a byte order mark says otherwise
 * @param bomLength bytes of that mark
 * @param text the first characters, up to the last whole line where more follow
 * @param isCut whether more follow
 */
record FileHead(Charset charset, int bomLength, String text, boolean isCut) {
    static final int BYTES = 1 << 16;
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** Random bytes hold about one control character in eight, a text with a slip of the pen far fewer. */
    private static final double CONTROL_SHARE = 0.01;

    /** What the file says about itself. */
    static FileHead of(Path file) throws FileProblem {
        return of(file, null);
    }

    /**
     * Reads the start of a file.
     *
     * @param given the encoding if the user says it, else null
     * @throws FileProblem if the file cannot be read, is empty, or is no text
     */
    static FileHead of(Path file, Charset given) throws FileProblem {
        if (Files.isDirectory(file)) throw FileProblem.of("file.folder", file);
        byte[] bytes;
        boolean more;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BYTES);
            more = in.read() >= 0;
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        }
        if (bytes.length == 0) throw FileProblem.of("file.empty", file);
        String magic = Magic.ofBytes(bytes);
        if (magic != null) throw FileProblem.of(magic, file);
        FileHead head = given == null ? decode(file, bytes, more) : decode(file, bytes, more, given, bom(bytes, given));
        if (head.text.isBlank()) throw FileProblem.of("file.empty", file);
        magic = Magic.ofText(head.text);
        if (magic != null) throw FileProblem.of(magic, file);
        return head;
    }

    private static FileHead decode(Path file, byte[] bytes, boolean more) throws FileProblem {
        Charset charset = StandardCharsets.UTF_8;
        int bom = 0;
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) bom = 3;
        else if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF)) {
            throw FileProblem.of("file.utf32", file);
        } else if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            bom = 2;
            charset = starts(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        } else if (hasZero(bytes)) {
            if (isHalfZeros(bytes)) throw FileProblem.of("file.utf16", file);
            throw zeros(file, bytes);
        }
        return decode(file, bytes, more, charset, bom);
    }

    private static FileHead decode(Path file, byte[] bytes, boolean more, Charset charset, int bom) throws FileProblem {
        String text = new String(bytes, bom, bytes.length - bom, charset);
        if (hasControls(text)) throw FileProblem.of("file.notText", file);
        return new FileHead(charset, bom, more ? wholeLines(text) : text, more);
    }

    /** The length of the byte order mark of an encoding, 0 if it is not there. */
    private static int bom(byte[] bytes, Charset charset) {
        byte[] mark = "\uFEFF".getBytes(charset);
        boolean has = mark.length > 1 && Arrays.equals(mark, Arrays.copyOf(bytes, mark.length));
        return has ? mark.length : 0;
    }

    /**
     * The encodings to be tried one after the other until one fits: what a file of single bytes that is not UTF-8 was
     * written in is most often Windows-1252, and Latin-1 fits always.
     */
    List<Charset> candidates(Charset given) {
        boolean open = given == null && bomLength == 0 && charset.equals(StandardCharsets.UTF_8);
        return open ? List.of(charset, WINDOWS_1252, StandardCharsets.ISO_8859_1) : List.of(charset);
    }

    private static String wholeLines(String text) {
        int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) if (b == 0) return true;
        return false;
    }

    /** A text with a slip, which has a line, or no text at all. */
    private static FileProblem zeros(Path file, byte[] bytes) {
        int zeros = 0;
        int line = 0;
        int lines = 1;
        for (byte b : bytes) {
            if (b == '\n') lines++;
            if (b == 0 && zeros++ == 0) line = lines;
        }
        boolean slip = lines > 2
                && zeros <= 1 + bytes.length * CONTROL_SHARE
                && !hasControls(new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", ""));
        return slip ? FileProblem.atLine("file.zeroByte", file, line) : FileProblem.of("file.notText", file);
    }

    /** UTF-16 of mostly Latin text: nearly every second byte is 0, always on the same side. */
    private static boolean isHalfZeros(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) if (bytes[i] == 0) zeros[i % 2]++;
        int most = Arrays.stream(zeros).max().orElse(0);
        int least = Arrays.stream(zeros).min().orElse(0);
        return most > bytes.length * 0.4 && least == 0;
    }

    private static boolean hasControls(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) if (isControl(text.charAt(i))) controls++;
        return controls > 1 + text.length() * CONTROL_SHARE;
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7F;
    }
}
