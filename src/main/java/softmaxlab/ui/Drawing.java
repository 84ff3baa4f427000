package softmaxlab.ui;

/** How the toolkit draws. */
public final class Drawing {
    private Drawing() {}

    /**
     * Lets a frame have up to 15 separate regions to paint, the most there can be, instead of 6: a moved slider changes
     * many small things far apart, and painting all that lies between them takes twice as long. To be called before the
     * toolkit starts; a value given on the command line stays.
     */
    public static void prepare() {
        String key = "prism.dirtyregioncount";
        if (System.getProperty(key) == null) System.setProperty(key, "15");
    }
}
