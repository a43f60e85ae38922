package io.syncline.hub.trial;

import io.syncline.hub.event.FieldWrite;
import java.util.List;
import java.util.Optional;

/**
 * What one version of a script makes of one recorded change.
 *
 * @param notReplayed what could not be taken from the recording, in words: questions that were put to today's tracker, or why there
 *     is no result at all
 */
public record BacktestRun(
        List<FieldWrite> writes, List<String> log, Optional<TrialError> error, List<String> notReplayed) {
    public BacktestRun {
        writes = List.copyOf(writes);
        log = List.copyOf(log);
        notReplayed = List.copyOf(notReplayed);
    }
}
