package softmaxlab.file;

/**
 * A picture.
 *
 * @param argb row by row from the top, 0xAARRGGBB, not premultiplied; width × height of them
 */
public record Pixels(int width, int height, int[] argb) {
    public Pixels {
        if (width < 1 || height < 1) throw new IllegalArgumentException("no pixels: " + width + " x " + height);
        if ((long) width * height != argb.length) throw new IllegalArgumentException("sizes do not fit");
    }
}
