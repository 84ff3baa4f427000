package softmaxlab.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import softmaxlab.engine.ClassLuck;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.ClassReliability.OneClass;
import softmaxlab.engine.Confusion;
import softmaxlab.engine.Confusion.Pair;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.Reliability.Bin;

/** What there is to say about the classes of a data set one by one. */
public final class ClassWords {
    private static final String TITLE = "calibration.classes.name";
    private static final int DECIMALS = 3;
    /** The smallest class is worth a sentence if it has at most this share of an equal part. */
    private static final double SMALL = 0.2;

    private final Texts texts;
    private final BinWords bins;
    private final List<String> names;

    /** @param names K names; empty if there are none */
    public ClassWords(Texts texts, List<String> names) {
        this.texts = texts;
        this.bins = new BinWords(texts);
        this.names = names;
    }

    /** The name of a class, its number where there is no name. */
    public String name(int k) {
        return k < names.size() ? names.get(k) : texts.get(TITLE, Integer.toString(k));
    }

    /** "class b", which tells the name from the words around it. */
    String titled(int k) {
        String title = texts.get(TITLE, "");
        return name(k).startsWith(title) ? name(k) : title + name(k);
    }

    /** The claim: which class has the largest ECE, and whether luck alone could give it its mean p and share. */
    public String claim(ClassReliability r, ClassLuck luck) {
        Optional<OneClass> worst = worst(r);
        if (isUnknown(r)) return texts.get("calibration.classes.unknown");
        if (worst.isEmpty()) return texts.get("calibration.claim.no-rows");
        OneClass w = worst.get();
        String largest = r.top1()
                ? texts.get("calibration.classes.claim.top1", name(w.index()), lean(w), rows(w.chosen()))
                : texts.get("calibration.classes.claim", name(w.index()), Numbers.fixed(w.ece(), 4), rows(w.rows()));
        return new ClassLuckWords(texts, this, r.top1())
                .largest(luck, w)
                .map(s -> largest + " " + s)
                .orElse(largest);
    }

    /** Whether there are rows but no classes, since the file names none. */
    public static boolean isUnknown(ClassReliability r) {
        return r.rows() > 0 && r.classes().isEmpty();
    }

    /** At most six sentences with the numbers behind it. */
    public List<String> evidence(ClassReliability r, ClassLuck luck) {
        if (isUnknown(r)) return List.of(texts.get("calibration.classes.unknown.why"));
        Optional<OneClass> worst = worst(r);
        if (worst.isEmpty()) return List.of();
        List<String> out = new ArrayList<>();
        new ClassLuckWords(texts, this, r.top1()).others(luck, worst.get()).ifPresent(out::add);
        if (!r.top1()) {
            out.add(chosen(worst.get()));
            out.add(texts.get("calibration.classes.mean", Numbers.fixed(r.meanEce(), 4)));
        }
        Confusion c = r.confusion();
        int low = c.lowestRecall();
        int hits = 0;
        for (int k = 0; k < c.classes(); k++) hits += c.rows(k, k);
        out.add(texts.get(
                "calibration.classes.lowest",
                name(low),
                number(c.recall(low)),
                rows(c.truth(low)),
                number((double) hits / r.rows())));
        smallest(r).ifPresent(out::add);
        if (r.top1()) out.add(texts.get("calibration.classes.top1"));
        return out;
    }

    static Optional<OneClass> worst(ClassReliability r) {
        return r.worstFirst().stream().findFirst().filter(w -> r.rows() > 0 && !Double.isNaN(w.ece()));
    }

    private Optional<String> smallest(ClassReliability r) {
        double fair = (double) r.rows() / r.classes().size();
        return r.classes().stream()
                .min(Comparator.comparingInt(OneClass::rows))
                .filter(s -> s.rows() < SMALL * fair)
                .map(s -> texts.get(
                        "calibration.classes.smallest", name(s.index()), rows(s.rows()), Numbers.count(r.rows())));
    }

    /** How the model does where it chooses a class. */
    private String chosen(OneClass c) {
        if (c.chosen() == 0) return texts.get("calibration.classes.never", name(c.index()));
        return texts.get(
                "calibration.classes.chosen",
                rows(c.chosen()),
                lean(c),
                probability(c.confidence()),
                number(c.precision()));
    }

    /** "over-confident by 0.058". */
    private String lean(OneClass c) {
        String size = number(Math.abs(c.gap()));
        if (size.equals(number(0))) return texts.get("calibration.bin.even");
        return texts.get(c.gap() > 0 ? "calibration.bin.over" : "calibration.bin.under", size);
    }

    /** The line of a class in the list. */
    public String line(OneClass c, boolean top1) {
        if (Double.isNaN(c.ece())) return texts.get("calibration.classes.line.none", rows(c.rows()));
        return texts.get("calibration.classes.line", Numbers.fixed(c.ece(), 4), rows(top1 ? c.chosen() : c.rows()));
    }

    /** One sentence with all there is to say about a class. */
    public String sentence(OneClass c) {
        String ece = Double.isNaN(c.ece()) ? texts.get("calibration.table.none") : Numbers.fixed(c.ece(), 4);
        String recall = c.rows() == 0 ? texts.get("calibration.table.none") : number(c.recall());
        return texts.get("calibration.classes.sentence", name(c.index()), ece, rows(c.rows()), recall, chosen(c));
    }

    /** A bin of one class. */
    public String bin(OneClass c, int index, boolean top1) {
        Reliability r = c.reliability();
        Bin bin = r.bins().get(index);
        String interval = bins.interval(r, index);
        if (bin.isEmpty()) return texts.get("calibration.bin.empty", interval);
        if (top1) return bins.sentence(r, index, 0);
        return texts.get(
                "calibration.classes.bin",
                interval,
                rows(bin.count()),
                name(c.index()),
                number(bin.confidence()),
                number(bin.accuracy()),
                number(bin.interval().lower()),
                number(bin.interval().upper()),
                bins.interval(bin.method()));
    }

    /** A cell of the confusion matrix. */
    public String cell(Confusion c, int truth, int chosen) {
        return cell(c, truth, chosen, name -> name);
    }

    private String cell(Confusion c, int truth, int chosen, UnaryOperator<String> written) {
        int n = c.rows(truth, chosen);
        String share = c.truth(truth) == 0
                ? texts.get("calibration.table.none")
                : Numbers.percent((double) n / c.truth(truth), 1);
        String key = truth == chosen ? "calibration.classes.cell.right" : "calibration.classes.cell";
        String from = written.apply(name(truth));
        return texts.get(key, from, written.apply(name(chosen)), rows(n), Numbers.count(c.truth(truth)), share);
    }

    /**
     * A frequent confusion in a list.
     *
     * @param written how a name is written where there is little room
     */
    public String pair(Confusion c, Pair p, UnaryOperator<String> written) {
        return cell(c, p.truth(), p.chosen(), written);
    }

    private String rows(int n) {
        return bins.rows(n);
    }

    private static String number(double share) {
        return Numbers.fixed(share, DECIMALS);
    }

    private static String probability(double p) {
        return Numbers.probability(p);
    }
}
