package softmaxlab.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A NumPy file: one array (.npy) or several with names in an archive (.npz). Known by its content, not by its name. */
final class NumpyFile {
    private static final String ENDING = ".npy";
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Path file;
    /** The names of the arrays; null for a single one. */
    private final List<String> names;

    private NumpyFile(Path file, List<String> names) {
        this.file = file;
        this.names = names;
    }

    /** The file if it is one of NumPy, else null. */
    static NumpyFile of(Path file) throws FileProblem {
        if (Files.isDirectory(file)) return null;
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(NpyArray.MAGIC.length);
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        }
        if (Arrays.equals(head, NpyArray.MAGIC)) return new NumpyFile(file, null);
        return Arrays.equals(Arrays.copyOf(head, ZIP.length), ZIP) ? archive(file) : null;
    }

    private static NumpyFile archive(Path file) throws FileProblem {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .toList();
            return names.isEmpty() ? null : new NumpyFile(file, names);
        } catch (ZipException | IllegalArgumentException e) {
            // The second where a name in the archive is no text.
            if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".npz")) return null;
            throw FileProblem.of("file.numpy.archive", file);
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        }
    }

    boolean isArchive() {
        return names != null;
    }

    List<String> names() {
        return names;
    }

    /** The only array of a .npy file. */
    NpyArray array() throws FileProblem {
        try (InputStream in = Files.newInputStream(file)) {
            return NpyArray.read(file, in, Files.size(file));
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        }
    }

    /** An array of an archive. */
    NpyArray array(String name) throws FileProblem {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name + ENDING);
            CheckedInputStream checked = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
            try (InputStream in = new BufferedInputStream(checked)) {
                NpyArray array = NpyArray.read(file, in, entry.getSize());
                in.transferTo(OutputStream.nullOutputStream());
                if (checked.getChecksum().getValue() != entry.getCrc()) throw damaged();
                return array;
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw damaged();
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        }
    }

    private FileProblem damaged() {
        return FileProblem.of("file.numpy.archive", file);
    }
}
