package io.syncline.rules.part;

import io.syncline.hub.issue.HubWorkLog;
import io.syncline.hub.part.LinkPlan;
import io.syncline.hub.part.LinkResult;
import io.syncline.hub.part.WorklogPlan;
import io.syncline.hub.part.WorklogResult;
import io.syncline.hub.part.WorklogWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Work logs and links on paper: as if the tracker had taken everything as it was planned. */
public final class PaperParts {
    private PaperParts() {}

    /** What would be written, and the twin and the entity as they would be then. */
    public static PartsWritten written(PartRun run, Instant now) {
        PartsWritten done = PartsWritten.nothing(run);
        List<WorklogWrite> logs = new WorklogChanges(run.current(), run.twin(), run.event(), run.at()).to(run.wanted());
        if (!logs.isEmpty()) {
            WorklogPlan plan = new WorklogPlan(logs);
            done = done.with(plan, new WorklogResult(taken(plan, now), List.of()));
        }
        LinkPlan links = LinkChanges.between(run.current(), run.wanted());
        return links.empty() ? done : done.with(new LinkResult(links.add(), links.remove(), List.of()));
    }

    private static List<HubWorkLog> taken(WorklogPlan plan, Instant now) {
        List<HubWorkLog> taken = new ArrayList<>();
        for (WorklogWrite write : plan.writes()) {
            switch (write) {
                case WorklogWrite.Add add ->
                    taken.add(log("new-" + (taken.size() + 1), add.comment(), add.started(), add.timeSpent(), now)
                            .withRemoteId(Optional.of(add.marker())));
                case WorklogWrite.Edit edit ->
                    taken.add(log(edit.id(), edit.comment(), edit.started(), edit.timeSpent(), now));
                case WorklogWrite.Delete delete -> {}
            }
        }
        return taken;
    }

    private static HubWorkLog log(String id, String comment, Instant started, long seconds, Instant now) {
        return new HubWorkLog(
                Optional.of(id),
                Optional.empty(),
                comment,
                Optional.of(started),
                seconds,
                Optional.of(now),
                Optional.of(now),
                Optional.empty());
    }
}
