package softmaxlab.lesson;

/**
 * Something to bring about.
 *
 * @param id unique in its step
 * @param text what is wanted
 * @param present how it stands, such as "loss {{loss|3}}"; may be empty
 * @param when true once it is reached; a truth value
 */
public record Goal(String id, Prose text, Prose present, Expression when) {}
