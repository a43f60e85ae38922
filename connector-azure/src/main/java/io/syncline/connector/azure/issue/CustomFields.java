package io.syncline.connector.azure.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.azure.schema.FieldSpec;
import io.syncline.connector.azure.schema.WorkItemSchema;
import io.syncline.connector.azure.wire.WorkItem;
import io.syncline.connector.field.PlainValue;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubCustomField;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The fields without a place of their own in a hub issue. */
public final class CustomFields {
    private final WorkItemSchema schema;

    public CustomFields(WorkItemSchema schema) {
        this.schema = schema;
    }

    /** All of them by display name, the empty ones too. */
    public ObjectNode read(WorkItem item) {
        ObjectNode all = HubJson.object();
        for (FieldSpec field : schema.customFields()) {
            all.set(field.name(), HubJson.tree(read(field, item)));
        }
        return all;
    }

    /** One of them. */
    public static HubCustomField read(FieldSpec field, WorkItem item) {
        JsonNode vendor = item.field(field.id());
        return new HubCustomField(field.id(), field.name(), field.form().hubType(), value(field, item, vendor));
    }

    private static JsonNode value(FieldSpec field, WorkItem item, JsonNode vendor) {
        if (vendor.isNull()) return vendor;
        return switch (field.form()) {
            case RICH -> text(AzureText.read(vendor.asText(), item.markdown(field.id())));
            case CHOICE -> HubJson.tree(Map.of("id", vendor.asText(), "value", vendor.asText()));
            case USER -> AzureUsers.read(vendor).map(HubJson::tree).orElse(NullNode.getInstance());
            case NUMBER -> vendor;
            case STRING, PLAIN, TIME, TRUTH -> text(vendor.asText());
        };
    }

    /** What to write for a value of a hub issue into a field that holds neither rich text nor a user; empty clears the field. */
    public static Optional<Object> write(FieldSpec field, JsonNode value) {
        String text = plain(value);
        if (text.isBlank()) return Optional.empty();
        return switch (field.form()) {
            case NUMBER -> Optional.of(value.isNumber() ? value : number(text));
            case TRUTH -> Optional.of(Boolean.parseBoolean(text));
            case STRING, PLAIN, TIME, CHOICE, RICH, USER -> Optional.of(text);
        };
    }

    /** A number written as text; what is none goes to the vendor as it is, which refuses it in its own words. */
    private static Object number(String text) {
        return text.strip().matches("-?\\d{1,15}(\\.\\d{1,10})?") ? new BigDecimal(text.strip()) : text;
    }

    /** A value as text: an option stands for its {@code value}, a named thing for its name. */
    public static String plain(JsonNode value) {
        return PlainValue.of(value).orElse("");
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }
}
