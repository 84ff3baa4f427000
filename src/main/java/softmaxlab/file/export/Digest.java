package softmaxlab.file.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import softmaxlab.file.FileProblem;

/** The SHA-256 of a file, which says whether a later study read the same bytes. */
public final class Digest {
    private static final int BUFFER = 1 << 16;

    private Digest() {}

    /**
     * 64 hexadecimal digits, as {@code sha256sum} prints them.
     *
     * @throws FileProblem if the file cannot be read
     */
    public static String of(Path file) throws FileProblem {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
