package io.syncline.rules.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.event.Failure;
import io.syncline.hub.event.FieldWrite;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubIssueLink;
import io.syncline.hub.issue.HubWorkLog;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.hub.part.LinkResult;
import io.syncline.hub.part.WorklogPlan;
import io.syncline.hub.part.WorklogResult;
import io.syncline.hub.part.WorklogWrite;
import io.syncline.rules.twin.SeenIssue;
import io.syncline.rules.twin.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is written so far, and what the twin remembers of it: what we wrote is seen, so that it does not come back as news.
 *
 * @param twin with traces and picture as after the writes
 * @param current the entity as it is now
 * @param traces of what was added
 * @param refusal why the rest was not written
 */
public record PartsWritten(
        Twin twin,
        HubIssue current,
        List<Trace> traces,
        List<FieldWrite> writes,
        List<String> warnings,
        Optional<Failure> refusal) {
    public PartsWritten {
        traces = List.copyOf(traces);
        writes = List.copyOf(writes);
        warnings = List.copyOf(warnings);
    }

    static PartsWritten nothing(PartRun run) {
        return new PartsWritten(run.twin(), run.current(), List.of(), List.of(), List.of(), Optional.empty());
    }

    PartsWritten refused(Failure why) {
        return new PartsWritten(twin, current, traces, writes, warnings, Optional.of(why));
    }

    PartsWritten warned(List<String> more) {
        return new PartsWritten(twin, current, traces, writes, joined(warnings, more), refusal);
    }

    PartsWritten with(WorklogPlan plan, WorklogResult result) {
        List<Trace> made = traces(result.workLogs());
        List<String> deleted = deleted(plan);
        List<HubWorkLog> logs = result.workLogs().stream()
                .map(log -> log.withRemoteId(Optional.empty()))
                .toList();
        Twin after = twin.traced(made).untraced(TraceKind.WORKLOG, deleted);
        HubIssue seen = SeenIssue.workLogs(twin.memory().seen().orElse(current), logs, deleted);
        HubIssue now = SeenIssue.workLogs(current, logs, deleted);
        return new PartsWritten(
                        after.with(after.memory().withSeen(seen)),
                        now,
                        joined(traces, made),
                        joined(writes, difference("workLogs", current, now)),
                        warnings,
                        refusal)
                .warned(result.warnings());
    }

    PartsWritten with(LinkResult result) {
        HubIssue seen = links(twin.memory().seen().orElse(current), result);
        HubIssue now = links(current, result);
        return new PartsWritten(
                        twin.with(twin.memory().withSeen(seen)),
                        now,
                        traces,
                        joined(writes, difference("issueLinks", current, now)),
                        warnings,
                        refusal)
                .warned(result.warnings());
    }

    private static HubIssue links(HubIssue issue, LinkResult result) {
        List<HubIssueLink> there = issue.issueLinks();
        List<HubIssueLink> left = LinkChanges.without(there, result.gone());
        List<HubIssueLink> all = joined(left, LinkChanges.without(result.there(), left));
        return all.equals(there) ? issue : issue.with("issueLinks", all);
    }

    private static List<Trace> traces(List<HubWorkLog> logs) {
        List<Trace> made = new ArrayList<>();
        for (HubWorkLog log : logs) {
            Optional<String> remote = log.remoteId().flatMap(PartMarker::remoteId);
            if (remote.isPresent() && log.id().isPresent())
                made.add(new Trace(TraceKind.WORKLOG, log.id().get(), remote.get()));
        }
        return made;
    }

    private static List<String> deleted(WorklogPlan plan) {
        List<String> ids = new ArrayList<>();
        plan.writes().forEach(write -> {
            if (write instanceof WorklogWrite.Delete delete) ids.add(delete.id());
        });
        return ids;
    }

    private static List<FieldWrite> difference(String field, HubIssue before, HubIssue after) {
        JsonNode old = before.field(field).orElse(NullNode.instance);
        JsonNode now = after.field(field).orElse(NullNode.instance);
        return old.equals(now) ? List.of() : List.of(new FieldWrite(field, old, HubJson.tree(now)));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
