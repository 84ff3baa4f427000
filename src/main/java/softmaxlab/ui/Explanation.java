package softmaxlab.ui;

/**
 * What a read-out is.
 *
 * @param name what it is called, with its rule
 * @param meaning one plain sentence
 * @param formula in symbols
 * @param numbers the formula with the present numbers; empty if there are none to show
 */
public record Explanation(String name, String meaning, String formula, String numbers) {}
