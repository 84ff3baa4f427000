package softmaxlab.file;

import java.nio.charset.Charset;

/**
 * How the characters of a file stand for fields.
 *
 * @param charset the encoding
 * @param bomLength bytes of the byte order mark at the start, 0 if there is none
 * @param delimiter what stands between two fields
 * @param blanksAroundQuotes whether blanks outside the quotes of a field are dropped
 */
record Dialect(Charset charset, int bomLength, char delimiter, boolean blanksAroundQuotes) {
    Dialect withCharset(Charset other) {
        return new Dialect(other, bomLength, delimiter, blanksAroundQuotes);
    }
}
