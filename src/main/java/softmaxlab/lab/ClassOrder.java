package softmaxlab.lab;

import java.util.Comparator;
import java.util.List;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.ClassReliability.OneClass;

/** The orders in which classes are listed. */
public enum ClassOrder {
    /** Largest ECE first. */
    ECE("ece"),
    /** Largest gap between confidence and precision where it was chosen first, either way. */
    GAP("gap"),
    NAME("name"),
    /** Most rows first. */
    SIZE("size");

    private final String key;

    ClassOrder(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public List<OneClass> of(ClassReliability r, ClassWords words) {
        return switch (this) {
            case ECE -> r.worstFirst();
            case GAP -> sorted(r, Comparator.comparingDouble(ClassOrder::minusGap));
            case NAME -> sorted(r, Comparator.comparing(c -> words.name(c.index()), NameOrder.NATURAL));
            case SIZE -> sorted(r, Comparator.comparingInt(OneClass::rows).reversed());
        };
    }

    private static List<OneClass> sorted(ClassReliability r, Comparator<OneClass> order) {
        return r.classes().stream().sorted(order).toList();
    }

    /** A class that is never chosen comes last. */
    private static double minusGap(OneClass c) {
        return Double.isNaN(c.gap()) ? 1 : -Math.abs(c.gap());
    }
}
