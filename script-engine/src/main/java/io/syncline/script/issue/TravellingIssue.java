package io.syncline.script.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.script.value.CustomFields;
import io.syncline.script.value.HubObject;
import io.syncline.script.value.JsonWriter;
import io.syncline.script.value.Shape;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A hub issue as it travels: any name may be set, and a name that is not there is null. */
public class TravellingIssue extends HubObject {
    private final String name;

    protected TravellingIssue(String name, Map<String, JsonNode> fields, Optional<String> lockedAs) {
        super(Shape.ISSUE, fields, lockedAs);
        this.name = name;
    }

    /** The empty replica that an outgoing script fills. */
    public static TravellingIssue empty() {
        return new TravellingIssue("replica", Map.of(), Optional.empty());
    }

    /** A hub issue that only may be read, under this name. */
    public static TravellingIssue locked(String name, HubIssue issue) {
        return new TravellingIssue(name, issue.fields(), Optional.of(name));
    }

    @Override
    public String word() {
        return name;
    }

    @Override
    public boolean answers(String field) {
        return true;
    }

    @Override
    protected @Nullable Object empty(String field) {
        return switch (field) {
            case "customFields" -> kept(field, CustomFields.of(HubJson.object(), lockedAs()));
            case "customKeys" -> kept(field, lockedAs().isPresent() ? Map.of() : new LinkedHashMap<>());
            case "typeName" -> part("type", "name");
            case "projectKey" -> part("project", "key");
            default -> super.empty(field);
        };
    }

    private Object kept(String field, Object value) {
        if (lockedAs().isEmpty()) store(field, value);
        return value;
    }

    private @Nullable Object part(String field, String part) {
        return raw(field) instanceof HubObject object ? object.raw(part) : null;
    }

    @Override
    protected @Nullable Object unknown(String field) {
        return null;
    }

    /** What the script filled in; empty lists and bags it only looked at are left out. */
    public HubIssue filled() {
        Map<String, JsonNode> fields = new HashMap<>();
        all().forEach((field, value) -> {
            if (!onlyLookedAt(value)) fields.put(field, JsonWriter.field(Shape.ISSUE, field, value));
        });
        return HubIssue.of(fields);
    }

    private static boolean onlyLookedAt(@Nullable Object value) {
        return value instanceof CustomFields fields && fields.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }
}
