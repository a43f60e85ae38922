package io.syncline.script.exchange;

import java.util.List;

/**
 * What a run has to say about itself. For the event, never for a server log.
 *
 * @param log what the script logged, oldest first; bounded in lines and in characters per line
 */
public record RunNotes(List<String> log, RunUsage usage) {
    private static final RunNotes NONE = new RunNotes(List.of(), RunUsage.none());

    public RunNotes {
        log = List.copyOf(log);
    }

    /** Of a script that did not run. */
    public static RunNotes none() {
        return NONE;
    }
}
