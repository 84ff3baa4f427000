package softmaxlab.lesson;

/**
 * One of several answers.
 *
 * @param id unique in its step
 * @param why what a wrong answer overlooks, or why the right one is right; may be empty in a prediction
 */
public record Option(String id, Prose text, boolean right, Prose why) {}
