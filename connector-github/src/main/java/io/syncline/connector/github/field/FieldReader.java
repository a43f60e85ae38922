package io.syncline.connector.github.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.github.organisation.FieldCatalog;
import io.syncline.connector.github.wire.IssueField;
import io.syncline.connector.github.wire.IssueFieldValue;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubCustomField;
import java.util.List;

/** Values of issue fields as the custom fields of a hub issue. */
public final class FieldReader {
    private final FieldCatalog catalog;

    public FieldReader(FieldCatalog catalog) {
        this.catalog = catalog;
    }

    /** All fields by name, the empty ones too. */
    public ObjectNode read(List<IssueFieldValue> values) {
        ObjectNode all = HubJson.object();
        for (IssueField field : catalog.fields()) all.set(field.name(), HubJson.tree(empty(field)));
        for (IssueFieldValue value : values) all.set(name(value), HubJson.tree(custom(value)));
        return all;
    }

    /** Of these custom fields those that a plan is about, under the names by which the plan calls them. */
    public ObjectNode only(JsonNode all, JsonNode plan) {
        ObjectNode some = HubJson.object();
        plan.fieldNames().forEachRemaining(name -> catalog.find(name)
                .map(field -> all.path(field.name()))
                .filter(JsonNode::isObject)
                .ifPresent(value -> some.set(name, value)));
        return some;
    }

    private static HubCustomField empty(IssueField field) {
        String type = FieldType.of(field).hubName();
        return new HubCustomField(String.valueOf(field.id()), field.name(), type, NullNode.getInstance());
    }

    private HubCustomField custom(IssueFieldValue value) {
        String type = FieldType.of(value.dataType()).hubName();
        return new HubCustomField(String.valueOf(value.issueFieldId()), name(value), type, hub(value));
    }

    /** The organisation's list first: a value's own name need not be there. */
    private String name(IssueFieldValue value) {
        return catalog.byId(value.issueFieldId())
                .map(IssueField::name)
                .or(() -> value.issueFieldName().filter(name -> !name.isBlank()))
                .orElseGet(() -> String.valueOf(value.issueFieldId()));
    }

    private static JsonNode hub(IssueFieldValue value) {
        return switch (FieldType.of(value.dataType())) {
            case STRING, DATE, NUMERIC, OTHER -> value.value();
            case OPTION -> value.singleSelectOption().map(FieldReader::option).orElse(NullNode.getInstance());
            case OPTIONS -> {
                ArrayNode chosen = HubJson.object().arrayNode();
                value.multiSelectOptions().forEach(option -> chosen.add(option(option)));
                yield chosen;
            }
        };
    }

    private static JsonNode option(IssueFieldValue.Option option) {
        return HubJson.object().put("id", String.valueOf(option.id())).put("value", option.name());
    }
}
