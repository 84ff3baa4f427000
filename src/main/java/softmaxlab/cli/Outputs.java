package softmaxlab.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The files that a report writes; null for those that were not asked for. */
record Outputs(Path png, Path svg, Path html, Path binsCsv, Path probabilitiesCsv) {
    Stream<Path> all() {
        return Stream.of(png, svg, html, binsCsv, probabilitiesCsv).filter(Objects::nonNull);
    }
}
