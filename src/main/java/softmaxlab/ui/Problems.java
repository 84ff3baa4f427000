package softmaxlab.ui;

import java.util.List;

/** Where the bench says what became of a file: the window shows it as a banner. */
public interface Problems {
    /** @param sentence why the file was refused, with its place; what was loaded before is still there */
    void refused(String sentence);

    /** @param sentence what was understood of the file */
    void understood(String sentence, List<String> notices);
}
