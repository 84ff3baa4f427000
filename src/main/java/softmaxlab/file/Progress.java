package softmaxlab.file;

/** Follows a long reading and may stop it. */
public interface Progress {
    /** Nobody watches, nobody stops. */
    Progress NONE = new Progress() {
        @Override
        public void fraction(double done) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** Called now and then on the reading thread with the share of the file that is read, 0 to 1. */
    void fraction(double done);

    /**
     * Asked now and then on the reading thread; once true, the reading ends with a
     * {@link java.util.concurrent.CancellationException}.
     */
    boolean cancelled();
}
