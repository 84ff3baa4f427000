package softmaxlab.lesson;

import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Spelling {
    private Spelling() {}

    /** The known word with the fewest letters changed, if no more than a third of the longer one (at least one). */
    public static Optional<String> closest(String written, Iterable<String> known) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String word : known) {
            int d = distance(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            int allowed = Math.max(1, Math.max(written.length(), word.length()) / 3);
            if (d <= allowed && d < least) {
                best = word;
                least = d;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein's distance: letters put in, left out or replaced. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
