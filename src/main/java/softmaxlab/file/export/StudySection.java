package softmaxlab.file.export;

import java.util.List;

/**
 * One part of a study's page: a claim with its evidence, the pictures, their rule, and tables. All texts are plain.
 *
 * @param key its place in the page
 * @param claim what is seen; may be empty
 * @param evidence more sentences
 * @param pictures SVG documents; none where nothing could be drawn
 * @param rule the convention of the pictures; may be empty
 */
record StudySection(
        String key,
        String heading,
        String claim,
        List<String> evidence,
        List<String> pictures,
        String rule,
        List<StudyTable> tables) {
    StudySection {
        evidence = List.copyOf(evidence);
        pictures = List.copyOf(pictures);
        tables = List.copyOf(tables);
    }

    /** Tables alone. */
    static StudySection of(String key, String heading, StudyTable... tables) {
        return new StudySection(key, heading, "", List.of(), List.of(), "", List.of(tables));
    }
}
