package softmaxlab;

import java.util.concurrent.Callable;

/** The app's own way to do something on the FX thread of a toolkit without a window, for tests. */
public final class OnToolkit {
    private OnToolkit() {}

    /** The value of {@code work}; what it throws is thrown here. */
    public static <T> T call(Callable<T> work) {
        return App.onToolkit(work);
    }
}
