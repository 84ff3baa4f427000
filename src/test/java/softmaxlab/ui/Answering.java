package softmaxlab.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A user who answers each dialog at once; null for one who thinks better of it. */
record Answering(Supplier<Path> toOpen, Function<String, Path> toSave) implements FileDialogs {
    @Override
    public Optional<Path> open(Path folder) {
        return Optional.ofNullable(toOpen.get());
    }

    @Override
    public Optional<Path> save(Path folder, String suggestion) {
        return Optional.ofNullable(toSave.apply(suggestion));
    }
}
