package softmaxlab.file;

/**
 * A drawing in both forms it can be kept in.
 *
 * @param svg a whole SVG document of the same drawing
 */
public record Picture(Pixels pixels, String svg) {}
