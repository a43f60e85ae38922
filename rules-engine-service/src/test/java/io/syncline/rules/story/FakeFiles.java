package io.syncline.rules.story;

import io.syncline.hub.HubJson;
import io.syncline.hub.attachment.AttachmentAdd;
import io.syncline.hub.attachment.AttachmentRemoval;
import io.syncline.hub.attachment.AttachmentResult;
import io.syncline.hub.attachment.AttachmentSource;
import io.syncline.hub.issue.HubAttachment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The files inside a {@link FakeInstance}, and what a connector does with them. */
final class FakeFiles {
    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private final Map<String, String> markers = new ConcurrentHashMap<>();
    private volatile Function<AttachmentSource, Optional<byte[]>> elsewhere = source -> Optional.empty();
    private volatile boolean internal;

    /** How the files of other instances are reached. */
    void reach(Function<AttachmentSource, Optional<byte[]>> others) {
        elsewhere = others;
    }

    /** What persons attach from now on is not for everybody. */
    void keepInternal() {
        internal = true;
    }

    Optional<byte[]> find(String id) {
        return Optional.ofNullable(bytes.get(id));
    }

    /** What a person does. */
    String attach(FakeEntity entity, String name, byte[] content) {
        return put(entity, name, content, "").id().orElseThrow();
    }

    void remove(FakeEntity entity, String id) {
        bytes.remove(id);
        entity.detached(id);
    }

    List<byte[]> of(FakeEntity entity) {
        return entity.issue().attachments().stream()
                .map(attachment -> bytes.get(attachment.id().orElseThrow()))
                .toList();
    }

    /** Adds the file unless one with this marker is there. */
    AttachmentResult add(FakeEntity entity, AttachmentAdd plan) {
        Optional<HubAttachment> there = entity.issue().attachments().stream()
                .filter(a -> plan.marker().equals(markers.get(a.id().orElseThrow())))
                .findFirst();
        if (there.isPresent()) return new AttachmentResult.Added(there.get(), "hash");
        return elsewhere
                .apply(plan.source())
                .<AttachmentResult>map(content ->
                        new AttachmentResult.Added(put(entity, plan.filename(), content, plan.marker()), "hash"))
                .orElseGet(() -> new AttachmentResult.SourceGone("no such file"));
    }

    /** Ours are those with a marker. */
    AttachmentRemoval delete(FakeEntity entity, String id) {
        if (!bytes.containsKey(id)) return AttachmentRemoval.REMOVED;
        if (!markers.containsKey(id)) return AttachmentRemoval.NOT_OURS;
        remove(entity, id);
        return AttachmentRemoval.REMOVED;
    }

    private HubAttachment put(FakeEntity entity, String name, byte[] content, String marker) {
        String id = entity.ref.key() + "-a" + (bytes.size() + 1);
        bytes.put(id, content);
        if (!marker.isEmpty()) markers.put(id, marker);
        HubAttachment made = new HubAttachment(
                Optional.of(id),
                name,
                "text/plain",
                content.length,
                Optional.empty(),
                Optional.of(Instant.now()),
                internal && marker.isEmpty(),
                Optional.empty(),
                Optional.empty());
        entity.attached(HubJson.tree(made));
        return made;
    }
}
