package io.syncline.hub.part;

import io.syncline.hub.issue.HubWorkLog;
import java.util.List;

/**
 * What a {@link WorklogPlan} did.
 *
 * @param workLogs one per work log that was added or edited, as the tracker returned it, with the plan's marker as {@code remoteId} for
 *     an added one
 * @param warnings what was left out and why, in words for an administrator
 */
public record WorklogResult(List<HubWorkLog> workLogs, List<String> warnings) {
    public WorklogResult {
        workLogs = List.copyOf(workLogs);
        warnings = List.copyOf(warnings);
    }
}
