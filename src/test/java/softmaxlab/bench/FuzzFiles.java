package softmaxlab.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/** Makes the bytes of files that a user might open: real ones with damage, tables in any dialect, and rubbish. */
final class FuzzFiles {
    private static final int HEAD = 4096;
    private static final byte[] SPICE =
            "0123456789.,;\t|\"'\n\r-+eE#= \0\u00ff\u00e9nNaif_%$".getBytes(StandardCharsets.ISO_8859_1);
    private static final List<String> WORDS = List.of(
            "label",
            "y",
            "true_label",
            "pred_label",
            "confidence",
            "logit_0",
            "logit_1",
            "p_cat",
            "p_dog",
            "id",
            "cat",
            "dog",
            "0",
            "1",
            "class",
            "probs",
            "\"a, b\"",
            "",
            " ",
            "NaN",
            "inf",
            "-inf",
            "TRUE",
            "sep=;",
            "# note");

    private final UniformRandomProvider random;
    private final List<byte[]> seeds;

    /** @param folders of files that are there to be damaged; none where they do not exist */
    FuzzFiles(UniformRandomProvider random, List<Path> folders) {
        this.random = random;
        this.seeds = folders.stream()
                .filter(Files::isDirectory)
                .flatMap(FuzzFiles::heads)
                .toList();
    }

    private static Stream<byte[]> heads(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<byte[]> heads = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try (var in = Files.newInputStream(file)) {
                    byte[] head = in.readNBytes(HEAD);
                    if (head.length > 0) heads.add(wholeLines(head));
                }
            }
            return heads.stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] wholeLines(byte[] head) {
        int end = head.length;
        while (end > 0 && head[end - 1] != '\n') end--;
        return end == 0 || head.length < HEAD ? head : Arrays.copyOf(head, end);
    }

    /** The start of a real file, damaged. */
    byte[] damagedSeed() {
        byte[] seed = seeds.isEmpty() ? table().bytes() : pick(seeds);
        byte[] start = random.nextInt(4) == 0 ? Arrays.copyOf(seed, 1 + random.nextInt(seed.length)) : seed;
        if (random.nextInt(20) == 0) start = join(start, pick(seeds.isEmpty() ? List.of(start) : seeds));
        return damage(start);
    }

    /** Bytes of no meaning, or almost none. */
    byte[] rubbish() {
        byte[] out = new byte[random.nextInt(300)];
        boolean spice = random.nextBoolean();
        for (int i = 0; i < out.length; i++) {
            out[i] = spice ? SPICE[random.nextInt(SPICE.length)] : (byte) random.nextInt(256);
        }
        return out;
    }

    /**
     * A table in some dialect.
     *
     * @param plain whether nothing in it is odd, so that it must be read the same whichever reader takes it
     */
    record Written(byte[] bytes, String text, boolean plain) {}

    Written table() {
        int k = 2 + random.nextInt(5);
        int n = 1 + random.nextInt(12);
        char delimiter = pick(List.of(',', ',', ';', '\t', '|', ' ', ':'));
        char mark = delimiter != ',' && random.nextInt(3) == 0 ? ',' : '.';
        String end = pick(List.of("\n", "\n", "\r\n", "\r"));
        boolean odd = random.nextInt(3) == 0;
        int header = random.nextInt(3);
        int label = random.nextInt(4) == 0 ? 0 : k;
        List<String> lines = new ArrayList<>();
        if (header > 0) {
            lines.add(IntStream.rangeClosed(0, k)
                    .mapToObj(c -> header == 2 ? pick(WORDS) : c == label ? "label" : "logit_" + c)
                    .collect(Collectors.joining("" + delimiter)));
        }
        boolean shares = random.nextInt(3) == 0;
        for (int i = 0; i < n; i++) {
            List<String> row = shares ? shares(k, mark) : numbers(k, mark);
            if (odd && random.nextInt(9) == 0) row.set(random.nextInt(k), pick(WORDS));
            row.add(label, "" + random.nextInt(k));
            lines.add(String.join("" + delimiter, row));
        }
        String text = String.join(end, lines) + (random.nextBoolean() ? end : "");
        Charset charset = pick(List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1));
        boolean plain = !odd && header == 1 && delimiter != ' ' && delimiter != ':' && !end.equals("\r");
        if (random.nextInt(10) == 0)
            return new Written(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), text, false);
        return new Written(text.getBytes(charset), text, plain);
    }

    private List<String> numbers(int count, char mark) {
        return IntStream.range(0, count).mapToObj(i -> number(mark)).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Probabilities that sum to 1, but for the rounding. */
    private List<String> shares(int count, char mark) {
        double[] p =
                IntStream.range(0, count).mapToDouble(i -> random.nextDouble()).toArray();
        double sum = Arrays.stream(p).sum();
        String format = "%." + (2 + random.nextInt(15)) + "f";
        return Arrays.stream(p)
                .mapToObj(v -> String.format(Locale.ROOT, format, v / sum).replace('.', mark))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String number(char mark) {
        double value =
                random.nextInt(8) == 0 ? Double.longBitsToDouble(random.nextLong()) : 8 * random.nextDouble() - 4;
        if (!Double.isFinite(value)) value = 0.5;
        String text = switch (random.nextInt(6)) {
            case 0 -> String.format(Locale.ROOT, "%.6g", value);
            case 1 -> String.format(Locale.ROOT, "%.18e", value);
            case 2 -> String.valueOf((float) value);
            case 3 -> String.format(Locale.ROOT, "%.2f", Math.min(1e9, Math.max(-1e9, value)));
            default -> String.valueOf(value);
        };
        return (text.contains("Infinity") ? "1.5" : text).replace('.', mark);
    }

    /** Up to three small accidents. */
    byte[] damage(byte[] start) {
        byte[] bytes = start;
        int times = random.nextInt(4);
        for (int t = 0; t < times && bytes.length > 1; t++) {
            int at = random.nextInt(bytes.length);
            byte[] head = Arrays.copyOf(bytes, at);
            byte[] tail = Arrays.copyOfRange(bytes, at, bytes.length);
            byte[] rest = Arrays.copyOfRange(tail, 1, tail.length);
            byte[] spice = {random.nextInt(5) == 0 ? (byte) random.nextInt(256) : SPICE[random.nextInt(SPICE.length)]};
            bytes = switch (random.nextInt(9)) {
                case 0, 1 -> join(head, spice, tail);
                case 2, 3 -> join(head, rest);
                case 4, 5 -> join(head, spice, rest);
                case 6 -> join(head, pick(WORDS).getBytes(StandardCharsets.UTF_8), tail);
                case 7 -> head;
                default -> join(head, tail, tail);
            };
        }
        return bytes;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    static byte[] join(byte[]... parts) {
        byte[] out = new byte[Arrays.stream(parts).mapToInt(p -> p.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, out, at, part.length);
            at += part.length;
        }
        return out;
    }
}
