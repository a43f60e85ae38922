package io.syncline.script.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.issue.HubIssue;
import io.syncline.script.value.HubObject;
import io.syncline.script.value.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is new, edited and gone in one list of a received replica. Decided by traces; see RATIONALE.md on echoes. */
final class Delta {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SubEntity what;
    private final HubIssue replica;
    private final Optional<HubIssue> previous;
    private final Traces traces;
    private final Map<String, HubObject> locals;
    private @Nullable Map<String, ObjectNode> byId;

    Delta(SubEntity what, HubIssue replica, Optional<HubIssue> previous, Traces traces, Map<String, HubObject> locals) {
        this.what = what;
        this.replica = replica;
        this.previous = previous;
        this.traces = traces;
        this.locals = locals;
    }

    private Map<String, ObjectNode> now() {
        Map<String, ObjectNode> known = byId;
        if (known == null) {
            known = byId(replica, what.field());
            byId = known;
        }
        return known;
    }

    /** Nothing when one of the two replicas says nothing about the list. */
    private Optional<Map<String, ObjectNode>> before() {
        return replica.field(what.field()).isPresent()
                ? previous.map(issue -> byId(issue, what.field()))
                : Optional.empty();
    }

    private static Map<String, ObjectNode> byId(HubIssue issue, String field) {
        Map<String, ObjectNode> items = new LinkedHashMap<>();
        issue.field(field)
                .ifPresent(list -> list.forEach(item -> {
                    JsonNode id = item.get("id");
                    if (id != null && !id.isNull()) items.put(id.asText(), (ObjectNode) item);
                }));
        return items;
    }

    /** Without a counterpart here, and not a copy of something from here: ready to be added to the local issue. */
    List<HubObject> added() {
        List<HubObject> added = new ArrayList<>(now().size());
        now().forEach((id, item) -> {
            if (!traces.knows(what.kind(), id) && !ours(item)) added.add(fresh(id, item));
        });
        return added;
    }

    private boolean ours(ObjectNode item) {
        return !locals.isEmpty() && locals.containsKey(item.path("remoteId").asText(""));
    }

    private HubObject fresh(String id, ObjectNode item) {
        Map<String, JsonNode> copy = LinkedHashMap.newLinkedHashMap(item.size());
        item.forEachEntry((name, value) -> {
            if (!name.equals("id")) copy.put(name, value);
        });
        copy.put("remoteId", JSON.textNode(id));
        return HubObject.of(what.shape(), new ObjectNode(JSON, copy), Optional.empty());
    }

    /** With a counterpart here and another text than in the previous replica; {@code id} is the local one, {@code remoteId} theirs. */
    List<HubObject> changed() {
        List<HubObject> changed = new ArrayList<>();
        before().ifPresent(items -> now().forEach((id, item) -> local(id).ifPresent(local -> {
            if (edited(Optional.ofNullable(items.get(id)), item, local)) {
                HubObject copy = fresh(id, item);
                copy.store("id", local.raw("id"));
                changed.add(copy);
            }
        })));
        return changed;
    }

    private boolean edited(Optional<ObjectNode> old, ObjectNode item, HubObject local) {
        if (old.isEmpty()) return false;
        boolean same = properties().stream().allMatch(name -> same(old.get().path(name), item.path(name)));
        return !same
                && !echo(
                        text(item),
                        text(old.get()),
                        normalised(local.text(textName()).orElse("")));
    }

    private List<String> properties() {
        return switch (what) {
            case COMMENT -> List.of("body");
            case ATTACHMENT -> List.of("filename", "hash");
            case WORKLOG -> List.of("comment", "timeSpent", "startDate");
        };
    }

    private String textName() {
        return properties().getFirst();
    }

    private String text(JsonNode item) {
        return normalised(item.path(textName()).asText(""));
    }

    /** The remote text is our own text behind a prefix: their copy followed an edit made here. */
    private boolean echo(String remote, String remoteBefore, String local) {
        if (what != SubEntity.COMMENT) return false;
        return remote.equals(local) || !local.isEmpty() && remote.endsWith(local) && !local.equals(remoteBefore);
    }

    private static boolean same(JsonNode left, JsonNode right) {
        return normalised(left.asText("")).equals(normalised(right.asText("")));
    }

    private static String normalised(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** Local counterparts of what the previous replica had and this one has no more. */
    List<HubObject> removed() {
        List<HubObject> removed = new ArrayList<>();
        before().ifPresent(items -> items.keySet().stream()
                .filter(id -> !now().containsKey(id))
                .map(this::local)
                .flatMap(Optional::stream)
                .forEach(removed::add));
        return removed;
    }

    /** What an entry means on the local issue: one that belongs to the replica is its counterpart here, or a new one. */
    HubObject settled(HubObject entry) {
        if (entry.lockedAs().isEmpty()) return entry;
        Optional<String> id = entry.text("id");
        if (id.isEmpty()) return entry;
        boolean ours = entry.lockedAs().get().equals("issueBeforeScript");
        Optional<HubObject> here = ours ? Optional.ofNullable(locals.get(id.get())) : local(id.get());
        if (ours) return here.orElse(entry);
        ObjectNode same = now().get(id.get());
        ObjectNode item = same == null ? JsonWriter.object(entry) : same;
        Optional<HubObject> origin =
                Optional.ofNullable(locals.get(item.path("remoteId").asText("")));
        return here.or(() -> origin).orElseGet(() -> fresh(id.get(), item));
    }

    /** The local counterpart of the remote thing with this id, while it exists. */
    Optional<HubObject> local(String remoteId) {
        return traces.local(what.kind(), remoteId).flatMap(id -> Optional.ofNullable(locals.get(id)));
    }
}
