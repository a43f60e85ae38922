package io.syncline.script.helper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.TrackerKind;
import io.syncline.script.value.HubObject;
import io.syncline.script.value.Shape;
import java.util.Optional;

/** Issue keys as scripts see them: id, readable key, kind of entity; in a text the readable key. */
public final class IssueKeys {
    private IssueKeys() {}

    /** The key of a local entity. */
    public static HubObject of(EntityRef ref, TrackerKind tracker) {
        ObjectNode json = HubJson.object()
                .put("id", ref.id())
                .put("urn", ref.key())
                .put("key", ref.key())
                .put("entityType", entityType(tracker));
        return HubObject.of(Shape.KEY, json, Optional.of("an issue key"));
    }

    /** What this tracker calls its entities. */
    public static String entityType(TrackerKind tracker) {
        return switch (tracker.value()) {
            case "azure" -> "workItem";
            case "zendesk" -> "ticket";
            default -> "issue";
        };
    }
}
