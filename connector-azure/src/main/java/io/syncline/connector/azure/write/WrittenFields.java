package io.syncline.connector.azure.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.azure.issue.CustomFields;
import io.syncline.connector.azure.schema.WorkItemSchema;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;

/** Picks from a work item as it is after a write what the plan was about. */
public final class WrittenFields {
    private WrittenFields() {}

    /** The plan's fields, and of the custom fields only the plan's, under the names the plan calls them. */
    public static HubIssue of(HubIssue plan, HubIssue after, WorkItemSchema schema) {
        HubIssue written = HubIssue.empty();
        for (String name : plan.fields().keySet()) {
            if (name.startsWith("type")) written = type(written, name, plan, after, schema);
            else if (name.equals("customFields")) written = written.with(name, custom(plan, after, schema));
            else if (AzureWritePlanner.WRITABLE.contains(name)
                    && after.field(name).isPresent())
                written = written.with(name, after.field(name).get());
        }
        return written;
    }

    /** Another type than it has was not written. */
    private static HubIssue type(HubIssue written, String name, HubIssue plan, HubIssue after, WorkItemSchema schema) {
        String wanted = CustomFields.plain(plan.field(name).orElseThrow());
        if (!wanted.equalsIgnoreCase(schema.type())) return written;
        return name.equals("typeName")
                ? written.with(name, schema.type())
                : written.with(name, after.field(name).orElseThrow());
    }

    private static JsonNode custom(HubIssue plan, HubIssue after, WorkItemSchema schema) {
        ObjectNode some = HubJson.object();
        JsonNode all = after.field("customFields").orElse(HubJson.object());
        plan.field("customFields").ifPresent(wanted -> wanted.fieldNames().forEachRemaining(name -> schema.field(name)
                .map(field -> all.path(field.name()))
                .filter(JsonNode::isObject)
                .ifPresent(value -> some.set(name, value))));
        return some;
    }
}
