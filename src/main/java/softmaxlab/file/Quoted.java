package softmaxlab.file;

/** A file's own text made fit for a sentence. */
public final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    /**
     * The text without control characters, direction marks and other invisible characters, cut to 40 characters; a cut
     * text ends in an ellipsis.
     */
    public static String clean(CharSequence text) {
        StringBuilder out = new StringBuilder();
        int length = 0;
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            if (!isVisible(c)) continue;
            if (++length > LONGEST) {
                out.setLength(out.offsetByCodePoints(out.length(), -1));
                return out.append('…').toString();
            }
            out.appendCodePoint(c == '\t' || c == '\n' ? ' ' : c);
        }
        return out.toString();
    }

    /** Whether something in it cannot be seen. */
    static boolean isInvisible(String text) {
        return !text.codePoints().allMatch(Quoted::isVisible);
    }

    private static boolean isVisible(int c) {
        if (c == '\t' || c == '\n') return true;
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
