package io.syncline.simulators.keeping;

import java.nio.file.Path;
import java.util.Optional;

/** Whether what simulators hold outlives them: in a folder that keeps one file for each tracker, or not at all. */
public record Keeping(Optional<Path> folder) {
    /** Everything is gone when the simulator ends. */
    public static Keeping nothing() {
        return new Keeping(Optional.empty());
    }

    /** One process at a time may use a folder. */
    public static Keeping in(Path folder) {
        return new Keeping(Optional.of(folder));
    }

    /** The file of the tracker with this short name, such as {@code jira}. */
    public Optional<StateFile> file(String tracker) {
        return folder.map(path -> new StateFile(path.resolve(tracker + ".state"), tracker));
    }
}
