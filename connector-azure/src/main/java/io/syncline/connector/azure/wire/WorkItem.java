package io.syncline.connector.azure.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A work item.
 *
 * @param rev grows by one with every change
 * @param fields by reference name; an empty field is left out by the vendor
 * @param relations only when asked for with {@code $expand}
 * @param multilineFieldsFormat {@code markdown} for the rich text fields that hold Markdown; all others hold HTML
 */
public record WorkItem(
        long id,
        int rev,
        Map<String, JsonNode> fields,
        List<Relation> relations,
        Map<String, String> multilineFieldsFormat) {
    public WorkItem {
        fields = Map.copyOf(Objects.requireNonNullElse(fields, Map.of()));
        relations = List.copyOf(Objects.requireNonNullElse(relations, List.of()));
        multilineFieldsFormat = Map.copyOf(Objects.requireNonNullElse(multilineFieldsFormat, Map.of()));
    }

    /** A field's value, JSON null when empty. */
    public JsonNode field(String referenceName) {
        return fields.getOrDefault(referenceName, NullNode.getInstance());
    }

    /** A field's value as text, unless it is empty. */
    public Optional<String> text(String referenceName) {
        return Optional.of(field(referenceName))
                .filter(JsonNode::isValueNode)
                .filter(node -> !node.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty());
    }

    /** Whether a rich text field holds Markdown instead of HTML. */
    public boolean markdown(String referenceName) {
        return "markdown".equalsIgnoreCase(multilineFieldsFormat.get(referenceName));
    }

    /** Numbers only: issue text is never logged. */
    @Override
    public String toString() {
        return "WorkItem[id=" + id + ", rev=" + rev + "]";
    }
}
