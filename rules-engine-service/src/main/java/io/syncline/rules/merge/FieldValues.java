package io.syncline.rules.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubNamed;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fields of an issue that are merged one by one, as flat names: {@code summary}, {@code status},
 * {@code customFields.Customer}. Comments, attachments and what a tracker computes are left out.
 */
public final class FieldValues {
    static final String CUSTOM = "customFields";
    private static final Set<String> NOT_MERGED = Set.of(
            "id",
            "key",
            "url",
            "created",
            "updated",
            "comments",
            "attachments",
            "workLogs",
            "descriptionSource",
            "creator",
            "project",
            "projectKey",
            "repository",
            "changeHistory",
            "eventTriggerContext",
            "voters",
            "issueLinks",
            "resolutionDate",
            "spent");

    private FieldValues() {}

    /** All mergeable values by flat name, in alphabetical order. {@code typeName} counts as {@code type}. */
    public static SortedMap<String, JsonNode> of(HubIssue issue) {
        SortedMap<String, JsonNode> flat = new TreeMap<>();
        issue.fields().forEach((name, value) -> {
            if (name.equals(CUSTOM))
                value.properties().forEach(e -> flat.put(CUSTOM + "." + e.getKey(), custom(e.getValue())));
            else if (name.equals("typeName")) flat.put("type", HubJson.tree(HubNamed.of(value.asText("-"))));
            else if (!NOT_MERGED.contains(name)) flat.put(name, value);
        });
        return flat;
    }

    /** Flat values back in the form of an issue; custom fields as {@code {name: {name, value}}}. */
    public static HubIssue issue(Map<String, JsonNode> flat) {
        ObjectNode fields = HubJson.object();
        flat.forEach((name, value) -> {
            if (name.startsWith(CUSTOM + ".")) {
                String custom = name.substring(CUSTOM.length() + 1);
                fields.withObjectProperty(CUSTOM)
                        .putObject(custom)
                        .put("name", custom)
                        .set("value", value);
            } else {
                fields.set(name, value);
            }
        });
        return HubIssue.of(fields);
    }

    /** The issue with these flat fields alone, each in its full form. */
    public static HubIssue only(HubIssue issue, Collection<String> flat) {
        HubIssue result = HubIssue.empty();
        for (Map.Entry<String, JsonNode> field : issue.fields().entrySet()) {
            if (field.getKey().equals(CUSTOM) && field.getValue() instanceof ObjectNode all) {
                ObjectNode some = all.deepCopy();
                some.retain(all.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(name -> flat.contains(CUSTOM + "." + name))
                        .toList());
                if (!some.isEmpty()) result = result.with(CUSTOM, some);
            } else if (flat.contains(field.getKey())
                    || flat.contains("type") && field.getKey().equals("typeName")) {
                result = result.with(field.getKey(), field.getValue());
            }
        }
        return result;
    }

    private static JsonNode custom(JsonNode field) {
        return field.isObject() && field.has("value") ? field.get("value") : field;
    }
}
