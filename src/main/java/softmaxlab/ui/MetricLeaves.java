package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import softmaxlab.lab.Metric;

/** Parts the table of numbers into pages. */
final class MetricLeaves {
    /** Heights in em: of a line with one or two lines of its rule, of the head of a group, and of what else stands there. */
    private static final double LINE = 1.6;

    private static final double TALL = 2.7;
    private static final double GROUP = 2.15;
    private static final double CLAIM = 1.9;
    private static final double PAGER = 2.6;

    private MetricLeaves() {}

    /**
     * @param tall whether the rule of a number takes two lines
     * @param height the room, in em
     */
    static List<List<Metric>> of(List<Metric> order, Predicate<Metric> tall, double height) {
        List<List<Metric>> whole = parted(order, tall, height - CLAIM);
        return whole.size() == 1 ? whole : parted(order, tall, height - CLAIM - PAGER);
    }

    /** As many numbers to a page as there is room for, at least one; the head of a group is said again on each page. */
    private static List<List<Metric>> parted(List<Metric> order, Predicate<Metric> tall, double height) {
        List<List<Metric>> out = new ArrayList<>();
        Metric.Group group = null;
        double left = 0;
        for (Metric m : order) {
            double line = tall.test(m) ? TALL : LINE;
            double needed = line + (m.group() == group ? 0 : GROUP);
            if (out.isEmpty() || needed > left) {
                out.add(new ArrayList<>());
                left = height;
                needed = line + GROUP;
            }
            out.get(out.size() - 1).add(m);
            left -= needed;
            group = m.group();
        }
        return out;
    }
}
