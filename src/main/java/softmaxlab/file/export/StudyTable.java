package softmaxlab.file.export;

import java.util.List;

/**
 * One table of a study's page.
 *
 * @param caption may be empty
 * @param head one word per column; the first column is text, the others are numbers
 * @param note what is to be known of all rows; may be empty
 */
record StudyTable(String caption, List<String> head, List<List<String>> rows, String note) {
    StudyTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }
}
