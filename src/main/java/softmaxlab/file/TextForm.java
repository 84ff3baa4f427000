package softmaxlab.file;

import java.nio.charset.Charset;

/**
 * How the characters of a file stand for fields, as far as the user says; null for what is to be found out.
 *
 * @param delimiter what stands between two fields
 * @param decimal the decimal mark, point or comma
 * @param charset the encoding
 * @param header whether the first row names the columns
 */
public record TextForm(Character delimiter, Character decimal, Charset charset, Boolean header) {
    /** Find out everything. */
    public static final TextForm AUTO = new TextForm(null, null, null, null);

    public TextForm withDelimiter(Character d) {
        return new TextForm(d, decimal, charset, header);
    }

    public TextForm withDecimal(Character d) {
        return new TextForm(delimiter, d, charset, header);
    }

    public TextForm withCharset(Charset c) {
        return new TextForm(delimiter, decimal, c, header);
    }

    public TextForm withHeader(Boolean h) {
        return new TextForm(delimiter, decimal, charset, h);
    }
}
