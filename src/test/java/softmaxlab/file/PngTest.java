package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the PNG reader of the JDK. */
class PngTest {
    @Test
    void anotherReaderSeesTheSamePixels() throws IOException {
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(3L);
        int[] argb = new int[37 * 23];
        for (int i = 0; i < argb.length; i++) argb[i] = random.nextInt();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Png.write(new Pixels(37, 23, argb), out);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(37, image.getWidth());
        assertEquals(23, image.getHeight());
        assertArrayEquals(argb, image.getRGB(0, 0, 37, 23, null, 0, 37));
    }

    @Test
    void writesAFileOrSaysThatItCannot(@TempDir Path folder) throws FileProblem, IOException {
        Pixels dot = new Pixels(1, 1, new int[] {0xFF336699});
        Path file = folder.resolve("dot.png");
        Png.write(dot, file);
        assertEquals(0xFF336699, ImageIO.read(file.toFile()).getRGB(0, 0));
        assertEquals(true, Files.size(file) < 200);
        FileProblem problem = assertThrows(FileProblem.class, () -> Png.write(dot, folder.resolve("no/such/dot.png")));
        assertEquals("file.unwritable", problem.key());
    }
}
