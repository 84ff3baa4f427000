package softmaxlab.file;

import java.util.concurrent.CancellationException;

/** Adds up how far several readers of one file are, and tells its {@link Progress} one at a time. */
final class Meter {
    private final Progress progress;
    private final double size;
    private long done;

    Meter(Progress progress, long size) {
        this.progress = progress;
        this.size = Math.max(1, size);
    }

    /** @throws CancellationException if the reading is to end */
    synchronized void add(long bytes) {
        if (progress.cancelled()) throw new CancellationException();
        done += bytes;
        progress.fraction(Math.min(1, done / size));
    }
}
