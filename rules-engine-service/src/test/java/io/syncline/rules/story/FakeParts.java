package io.syncline.rules.story;

import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssueLink;
import io.syncline.hub.issue.HubWorkLog;
import io.syncline.hub.part.LinkPlan;
import io.syncline.hub.part.LinkResult;
import io.syncline.hub.part.WorklogPlan;
import io.syncline.hub.part.WorklogResult;
import io.syncline.hub.part.WorklogWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Work logs and links of one {@link FakeEntity}. */
final class FakeParts {
    private final FakeEntity entity;
    private final Map<String, String> markers = new HashMap<>();
    private int made;

    FakeParts(FakeEntity entity) {
        this.entity = entity;
    }

    WorklogResult worklogs(WorklogPlan plan) {
        List<HubWorkLog> written = new ArrayList<>();
        for (WorklogWrite write : plan.writes()) {
            switch (write) {
                case WorklogWrite.Add add -> written.add(add(add));
                case WorklogWrite.Edit edit ->
                    written.add(put(edit.id(), edit.comment(), edit.started(), edit.timeSpent()));
                case WorklogWrite.Delete delete -> remove(delete.id());
            }
        }
        return new WorklogResult(written, List.of());
    }

    private HubWorkLog add(WorklogWrite.Add add) {
        Optional<HubWorkLog> there = logs().stream()
                .filter(log -> add.marker().equals(markers.get(log.id().orElseThrow())))
                .findFirst();
        HubWorkLog log = there.orElseGet(() -> log(add.comment(), add.started(), add.timeSpent()));
        markers.put(log.id().orElseThrow(), add.marker());
        return log.withRemoteId(Optional.of(add.marker()));
    }

    /** What a person writes. */
    HubWorkLog log(String comment, Instant started, long seconds) {
        return put(entity.ref.key() + "-w" + ++made, comment, started, seconds);
    }

    HubWorkLog put(String id, String comment, Instant started, long seconds) {
        HubWorkLog log = new HubWorkLog(
                Optional.of(id),
                Optional.empty(),
                comment,
                Optional.of(started),
                seconds,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<HubWorkLog> all = new ArrayList<>(logs());
        boolean known = all.removeIf(one -> one.id().equals(Optional.of(id)));
        if (!known && !id.endsWith("-w" + made)) throw new IllegalArgumentException("no work log " + id);
        all.add(log);
        entity.set("workLogs", HubJson.tree(all));
        return log;
    }

    void remove(String id) {
        entity.set(
                "workLogs",
                HubJson.tree(logs().stream()
                        .filter(log -> !log.id().equals(Optional.of(id)))
                        .toList()));
    }

    LinkResult links(LinkPlan plan) {
        List<HubIssueLink> all = new ArrayList<>(entity.issue().issueLinks());
        plan.remove().forEach(gone -> all.removeIf(gone::same));
        plan.add().forEach(link -> {
            if (all.stream().noneMatch(link::same)) all.add(link);
        });
        entity.set("issueLinks", HubJson.tree(all));
        return new LinkResult(
                all.stream()
                        .filter(link -> plan.add().stream().anyMatch(link::same))
                        .toList(),
                plan.remove(),
                List.of());
    }

    private List<HubWorkLog> logs() {
        return entity.issue().workLogs();
    }
}
