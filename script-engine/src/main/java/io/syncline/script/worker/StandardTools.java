package io.syncline.script.worker;

import io.syncline.script.worker.launch.WorkerTools;
import java.util.Optional;

/** What workers of this release do their work with. */
public final class StandardTools {
    private static final Optional<WorkerTools> NAMES = Optional.empty();

    private StandardTools() {}

    /** Whether this release's engine can work in a process of its own. */
    public static boolean present() {
        return NAMES.isPresent();
    }

    /** The names for a launcher; an engine that has none is an {@link IllegalStateException}. */
    public static WorkerTools names() {
        return NAMES.orElseThrow(() -> new IllegalStateException("this release's scripts run in the process itself"));
    }
}
