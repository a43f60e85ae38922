package io.syncline.rules.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubAttachment;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubWorkLog;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the picture of a local entity changes by what we write to it, and how traces show in it. */
public final class SeenIssue {
    private SeenIssue() {}

    /** The issue with the written fields as the tracker returned them; custom fields one by one. */
    public static HubIssue overlay(HubIssue issue, HubIssue written) {
        HubIssue result = issue;
        for (Map.Entry<String, JsonNode> field : written.fields().entrySet()) {
            Optional<ObjectNode> before = issue.field(field.getKey())
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast);
            boolean custom = field.getKey().equals("customFields")
                    && before.isPresent()
                    && field.getValue().isObject();
            JsonNode value = custom ? before.get().deepCopy().setAll((ObjectNode) field.getValue()) : field.getValue();
            result = result.with(field.getKey(), value);
        }
        return result;
    }

    /** The issue after these comments were added or edited and these deleted. */
    public static HubIssue comments(HubIssue issue, List<HubComment> written, Collection<String> deleted) {
        if (written.isEmpty() && deleted.isEmpty()) return issue;
        Map<String, HubComment> all = new LinkedHashMap<>();
        issue.comments().forEach(comment -> all.put(comment.id().orElse(""), comment));
        written.forEach(comment -> all.put(comment.id().orElse(""), comment));
        deleted.forEach(all::remove);
        return issue.with("comments", all.values());
    }

    /** The issue after these attachments were added and these deleted. */
    public static HubIssue attachments(HubIssue issue, List<HubAttachment> added, Collection<String> deleted) {
        List<JsonNode> all = new ArrayList<>();
        Set<String> replaced = new HashSet<>(deleted);
        added.forEach(attachment -> attachment.id().ifPresent(replaced::add));
        issue.field("attachments")
                .ifPresent(list -> list.forEach(entry -> {
                    if (!replaced.contains(entry.path("id").asText(""))) all.add(entry);
                }));
        added.forEach(attachment -> all.add(HubJson.tree(attachment)));
        return issue.with("attachments", all);
    }

    /** The issue after these work logs were added or edited and these deleted. */
    public static HubIssue workLogs(HubIssue issue, List<HubWorkLog> written, Collection<String> deleted) {
        if (written.isEmpty() && deleted.isEmpty()) return issue;
        Map<String, HubWorkLog> all = new LinkedHashMap<>();
        issue.workLogs().forEach(log -> all.put(log.id().orElse(""), log));
        written.forEach(log -> all.put(log.id().orElse(""), log));
        deleted.forEach(all::remove);
        return issue.with("workLogs", all.values());
    }

    /** The issue as scripts see it: every traced comment and attachment carries its id on the other side. */
    public static HubIssue traced(HubIssue issue, List<Trace> traces) {
        HubIssue result = issue;
        for (TraceKind kind : TraceKind.values()) {
            Map<String, String> remote = traces.stream()
                    .filter(trace -> trace.kind() == kind)
                    .collect(Collectors.toMap(Trace::localId, Trace::remoteId, (a, b) -> b));
            result = traced(result, field(kind), remote);
        }
        return result;
    }

    private static HubIssue traced(HubIssue issue, String field, Map<String, String> remote) {
        Optional<JsonNode> list = issue.field(field).filter(JsonNode::isArray);
        if (list.isEmpty()) return issue;
        ArrayNode copy = list.get().deepCopy();
        for (JsonNode item : copy) {
            String id = remote.get(item.path("id").asText());
            ObjectNode object = (ObjectNode) item;
            if (id == null) object.remove("remoteId");
            else object.put("remoteId", id);
        }
        return issue.with(field, copy);
    }

    private static String field(TraceKind kind) {
        return switch (kind) {
            case COMMENT -> "comments";
            case ATTACHMENT -> "attachments";
            case WORKLOG -> "workLogs";
        };
    }
}
