package softmaxlab.ui;

import softmaxlab.engine.Row;
import softmaxlab.engine.Softmax;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Preset;

/** What the hand can do to the classes and their logits. Nothing happens while the lesson holds what would change. */
final class ClassEdits {
    private static final int LONGEST_NAME = 40;

    private final Lab lab;

    ClassEdits(Lab lab) {
        this.lab = lab;
    }

    Lab lab() {
        return lab;
    }

    private boolean isFree(Knob knob) {
        return !lab.inputs().guide().locks(knob);
    }

    /** Moves the logit of class {@code k} so that its probability becomes {@code p}, the other logits unchanged. */
    void dragProbability(Object gesture, int k, double p) {
        if (isFree(Knob.LOGITS)) lab.change(gesture, in -> in.withLogit(k, logitFor(in, k, p)));
    }

    private static double logitFor(Inputs in, int k, double p) {
        return Knob.LOGITS.clamp(Softmax.logitFor(in.logits(), in.temperature(), k, p));
    }

    void makeTrue(int k) {
        if (isFree(Knob.TRUE_CLASS)) lab.change(in -> in.withTrueClass(k));
    }

    /** Gives a class another name; a blank one is ignored. */
    void rename(int k, String name) {
        String tidy = name.strip().replaceAll("\\s+", " ");
        if (tidy.isEmpty()) return;
        String cut = tidy.length() > LONGEST_NAME ? tidy.substring(0, LONGEST_NAME) : tidy;
        lab.change(in -> k < in.classes().size() ? in.withName(k, cut) : in);
    }

    boolean canAdd() {
        return isFree(Knob.LOGITS) && lab.inputs().logits().size() < Inputs.MAX_CLASSES;
    }

    boolean canRemove() {
        return isFree(Knob.LOGITS)
                && isFree(Knob.TRUE_CLASS)
                && lab.inputs().logits().size() > 2;
    }

    void add() {
        if (canAdd()) lab.change(in -> in.withNewClass(0));
    }

    void remove(int k) {
        if (canRemove()) lab.change(in -> in.withoutClass(k));
    }

    void paste(Row logits) {
        if (isFree(Knob.LOGITS)) lab.change(in -> in.withLogits(logits));
    }

    void apply(Preset preset) {
        if (isFree(Knob.LOGITS)) lab.change(preset::apply);
    }
}
