package softmaxlab.file;

/** How much of a file is read. */
enum Extent {
    WHOLE,
    /** The rows that are looked at to see what a file is. */
    HEAD
}
