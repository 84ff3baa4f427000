package softmaxlab.cli;

import java.nio.file.Path;

/** The files that a report writes; null for those that were not asked for. */
record Outputs(Path png, Path svg, Path html, Path binsCsv, Path probabilitiesCsv) {}
