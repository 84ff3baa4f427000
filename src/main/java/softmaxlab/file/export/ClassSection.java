package softmaxlab.file.export;

import java.util.List;
import softmaxlab.engine.ClassLuck;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.ClassReliability.OneClass;
import softmaxlab.lab.ClassWords;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/** The classes one by one, the worst first. */
record ClassSection(StudyResults results, Texts texts) {
    private static final int MOST = 50;

    StudySection section(List<String> pictures) {
        ClassReliability classes = results.classes();
        ClassLuck luck = ClassLuck.of(classes);
        List<String> names =
                results.calibration().question().data().predictions().classNames();
        ClassWords words = new ClassWords(texts, names);
        List<List<String>> rows = classes.worstFirst().stream()
                .limit(MOST)
                .map(c -> row(c, words))
                .toList();
        boolean cut = classes.classes().size() > MOST;
        String note = ClassWords.isUnknown(classes)
                ? "calibration.classes.unknown"
                : classes.top1() ? "export.classes.top1" : cut ? "export.classes.cut" : "export.classes.note";
        StudyTable table = new StudyTable(
                "",
                NumberTables.head(texts, "class", "rows", "ece", "meanP", "share", "recall", "precision"),
                rows,
                texts.get(note, Integer.toString(MOST)));
        return new StudySection(
                StudyFigure.CLASSES.key(),
                texts.get("export.classes"),
                words.claim(classes, luck),
                words.evidence(classes, luck),
                pictures,
                texts.get("export.rule.classes", Integer.toString(pictures.size())),
                List.of(table));
    }

    private static List<String> row(OneClass c, ClassWords words) {
        return List.of(
                words.name(c.index()),
                Numbers.count(c.rows()),
                BinTables.fixed(c.ece()),
                BinTables.fixed(c.meanP()),
                BinTables.fixed(c.share()),
                BinTables.fixed(c.recall()),
                BinTables.fixed(c.precision()));
    }
}
