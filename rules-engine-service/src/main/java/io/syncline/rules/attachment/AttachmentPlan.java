package io.syncline.rules.attachment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubAttachment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.rules.twin.TwinKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which steps turn the attachments before a script into those after it.
 *
 * @param notes what is left out and why
 */
public record AttachmentPlan(List<AttachmentStep> steps, List<String> notes) {
    private static final String FIELD = "attachments";

    public AttachmentPlan {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /**
     * Only what the other side sent in this replica is added: ids that a script made up would reach files that were never meant to
     * leave. Only what is traced is deleted; that it is our copy and not a person's original, the connector makes sure of.
     *
     * @param before the entity as the script saw it
     * @param after the entity as the script wants it
     */
    public static AttachmentPlan between(
            HubIssue before, HubIssue after, HubIssue replica, List<Trace> traces, TwinKey twin) {
        if (after.field(FIELD).isEmpty()) return new AttachmentPlan(List.of(), List.of());
        Map<String, JsonNode> old = byId(before);
        Map<String, JsonNode> sent = byId(replica);
        Set<String> copied = ids(traces, Trace::remoteId);
        List<AttachmentStep> steps = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (JsonNode entry : after.field(FIELD).get()) {
            String remoteId = entry.path("remoteId").asText("");
            boolean there = old.containsKey(entry.path("id").asText("")) || copied.contains(remoteId);
            if (there) continue;
            if (!sent.containsKey(remoteId)) notes.add(left(entry, "the replica has no such attachment"));
            else if (entry.path("internal").asBoolean()) notes.add(left(entry, "it is internal"));
            else steps.add(add(twin, remoteId, sent.get(remoteId), entry));
        }
        Set<String> kept = byId(after).keySet();
        Set<String> ours = ids(traces, Trace::localId);
        old.forEach((id, entry) -> {
            if (!kept.contains(id) && ours.contains(id)) steps.add(new AttachmentStep.Delete(id, name(entry)));
        });
        return new AttachmentPlan(steps, notes);
    }

    private static AttachmentStep add(TwinKey twin, String remoteId, JsonNode sent, JsonNode wanted) {
        ObjectNode attachment = sent.deepCopy();
        attachment.put("filename", name(wanted));
        if (!attachment.path("mimetype").isTextual()) attachment.put("mimetype", "application/octet-stream");
        String origin = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("a" + remoteId).getBytes(StandardCharsets.UTF_8));
        return new AttachmentStep.Add(
                twin.twin() + ":" + twin.side().wire() + ":" + origin,
                remoteId,
                HubJson.convert(attachment, HubAttachment.class));
    }

    private static String left(JsonNode entry, String why) {
        return "attachment " + name(entry) + " is left out: " + why;
    }

    private static String name(JsonNode entry) {
        String name = entry.path("filename").asText("");
        return name.isBlank() ? "unnamed" : name;
    }

    private static Map<String, JsonNode> byId(HubIssue issue) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        issue.field(FIELD)
                .ifPresent(list -> list.forEach(entry -> {
                    String id = entry.path("id").asText("");
                    if (!id.isEmpty()) entries.put(id, entry);
                }));
        return entries;
    }

    private static Set<String> ids(List<Trace> traces, Function<Trace, String> end) {
        return traces.stream()
                .filter(trace -> trace.kind() == TraceKind.ATTACHMENT)
                .map(end)
                .collect(Collectors.toSet());
    }
}
