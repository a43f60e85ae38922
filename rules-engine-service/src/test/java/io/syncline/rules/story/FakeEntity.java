package io.syncline.rules.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.hub.tracker.EntitySnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One issue inside a {@link FakeInstance}, which keeps others away while it is changed. */
final class FakeEntity {
    final EntityRef ref;
    final String marker;
    final FakeParts parts = new FakeParts(this);
    private final ObjectNode issue = HubJson.object();
    private final Map<String, String> commentMarkers = new HashMap<>();
    private int version;
    private int comments;
    private Instant updated = Instant.now();

    FakeEntity(EntityRef ref, String project, String marker) {
        this.ref = ref;
        this.marker = marker;
        issue.put("key", ref.key()).put("url", "http://fake/" + ref.key());
        issue.putObject("project").put("key", project).put("name", project);
        issue.put("summary", "").put("description", "").putNull("priority");
        issue.putObject("status").put("name", "Open");
        issue.putArray("labels");
        issue.putArray("comments");
        issue.putArray("attachments");
        issue.putArray("workLogs");
        issue.putArray("issueLinks");
    }

    HubIssue issue() {
        return HubIssue.of(issue);
    }

    EntitySnapshot snapshot() {
        return new EntitySnapshot(ref, issue(), version(), updated);
    }

    String version() {
        return String.format("%06d", version);
    }

    Instant updated() {
        return updated;
    }

    void set(String field, JsonNode value) {
        touch();
        if (field.equals("typeName")) issue.putObject("type").put("name", value.asText());
        else issue.set(field, value);
    }

    /** Adds the comment unless one with this marker is there; the comment with the marker as {@code remoteId}. */
    HubComment add(CommentWrite.Add add) {
        Optional<HubComment> there = issue().comments().stream()
                .filter(c -> add.marker().equals(commentMarkers.get(c.id().orElseThrow())))
                .findFirst();
        if (there.isPresent()) return there.get().withRemoteId(Optional.of(add.marker()));
        HubComment made = comment(add.body());
        commentMarkers.put(made.id().orElseThrow(), add.marker());
        return made.withRemoteId(Optional.of(add.marker()));
    }

    /** What a person writes. */
    HubComment comment(String body) {
        Instant now = touch();
        HubComment made = new HubComment(
                Optional.of(ref.key() + "-c" + ++comments),
                Optional.empty(),
                body,
                Optional.of(now),
                Optional.of(now),
                false,
                Optional.empty());
        withArray().add(HubJson.tree(made));
        return made;
    }

    HubComment edit(String id, String body) {
        Instant now = touch();
        for (JsonNode comment : withArray()) {
            if (!comment.path("id").asText().equals(id)) continue;
            ((ObjectNode) comment).put("body", body).put("updated", now.toString());
            return HubJson.convert(comment, HubComment.class);
        }
        throw new IllegalArgumentException("no comment " + id);
    }

    void delete(String id) {
        remove(withArray(), id);
    }

    void attached(JsonNode attachment) {
        touch();
        issue.withArrayProperty("attachments").add(attachment);
    }

    void detached(String id) {
        remove(issue.withArrayProperty("attachments"), id);
    }

    private void remove(ArrayNode all, String id) {
        touch();
        List<JsonNode> left = new ArrayList<>();
        all.forEach(entry -> {
            if (!entry.path("id").asText().equals(id)) left.add(entry);
        });
        all.removeAll().addAll(left);
    }

    private ArrayNode withArray() {
        return issue.withArrayProperty("comments");
    }

    private Instant touch() {
        version++;
        updated = Instant.now();
        return updated;
    }
}
