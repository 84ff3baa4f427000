package softmaxlab.ui;

import java.util.function.Consumer;
import softmaxlab.background.Background;
import softmaxlab.engine.Loop;

/**
 * What a view needs for answers that take longer than a frame.
 *
 * @param unexpected gets what goes wrong and should not
 */
public record Work(Background background, Loop loop, Consumer<Exception> unexpected) {}
