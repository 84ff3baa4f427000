package softmaxlab.file;

import softmaxlab.engine.ConformalScore;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.Question;
import softmaxlab.lab.SetCase;

/**
 * A Python program of a few lines that finds prediction sets anew with NumPy alone and prints their threshold, coverage and
 * mean size, as {@link NumpySnippet} does for one number.
 */
public final class NumpySets {
    private NumpySets() {}

    /**
     * Whether there is a program: not for the arg max, whose coverage is the accuracy, nor for random terms, which are drawn
     * otherwise there, nor where one of two files would have to be saved first.
     */
    public static boolean exists(ConformalScore score, Question question) {
        boolean plain = score == ConformalScore.LAC || score == ConformalScore.APS;
        return plain
                && (question.fitOn() != FitOn.FILE
                        || !NumpySnippet.readsSaved(question)
                                && !question.fitData().numpy().isEmpty());
    }

    /**
     * The program.
     *
     * @param score one for which it {@link #exists}
     * @param sets of {@code question} at {@code temperature}
     */
    public static String of(ConformalScore score, Question question, double temperature, SetCase sets) {
        DataSet fitted = question.fitSource();
        NumpySnippet fit =
                new NumpySnippet(question, temperature, fitted, sets.fit().rows());
        NumpySnippet judged = new NumpySnippet(
                question, temperature, question.data(), sets.judged().rows());
        return "import numpy as np\n\n\n"
                + NumpySnippet.piece("sets-" + score.key())
                + fit.load()
                + fit.judged()
                + "\n"
                + fit.probabilities()
                + NumpySnippet.piece("sets-threshold").replace("{{TARGET}}", Double.toString(sets.target()))
                + "\n"
                + (fitted == question.data() ? "" : judged.load())
                + judged.judged()
                + "\n"
                + judged.probabilities()
                + NumpySnippet.piece("sets");
    }
}
