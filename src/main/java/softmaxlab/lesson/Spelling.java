package softmaxlab.lesson;

import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Spelling {
    private Spelling() {}

    /** The known word with the fewest letters changed, at most a third of them; a word of one or two letters must fit. */
    public static Optional<String> closest(String written, Iterable<String> known) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String word : known) {
            int d = distance(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            int allowed = Math.max(written.length(), word.length()) / 3;
            if (d <= allowed && d < least) {
                best = word;
                least = d;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Letters put in, left out, replaced or swapped with their neighbour (Damerau 1964, without overlapping swaps). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
        return d[a.length()][b.length()];
    }
}
