package softmaxlab.lesson;

/** What is wrong with an expression, and where. */
public final class ExpressionProblem extends Exception {
    private final transient Message what;
    private final int column;

    /** @param column 0-based, the first letter of what is wrong */
    ExpressionProblem(int column, Message what) {
        super(what.key());
        this.what = what;
        this.column = column;
    }

    public Message what() {
        return what;
    }

    public int column() {
        return column;
    }
}
