package io.syncline.script.escape;

import java.util.List;

/** How an attack ended. */
sealed interface Ending {

    /** Everything the author gets to read of it: diagnostics, messages, log, result. */
    List<String> texts();

    /** Not compiled. */
    record Refused(List<String> texts) implements Ending {}

    /** Compiled, and stopped or failed while it ran. */
    record Failed(List<String> texts) implements Ending {}

    /** Ran to its end; the texts show whether to any effect. */
    record Finished(List<String> texts) implements Ending {}

    /** Broke a promise of the engine itself: an exception out of it, no end in time. */
    record Broken(String how) implements Ending {
        @Override
        public List<String> texts() {
            return List.of(how);
        }
    }
}
