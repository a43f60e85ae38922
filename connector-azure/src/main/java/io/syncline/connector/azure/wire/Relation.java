package io.syncline.connector.azure.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A link from a work item to something else.
 *
 * @param rel kind of link: {@code Hyperlink}, {@code AttachedFile}, {@code System.LinkTypes.Hierarchy-Reverse} (the parent), ...
 */
public record Relation(String rel, String url, Map<String, JsonNode> attributes) {
    public static final String HYPERLINK = "Hyperlink";
    public static final String ATTACHED_FILE = "AttachedFile";
    public static final String PARENT = "System.LinkTypes.Hierarchy-Reverse";

    public Relation {
        attributes = Map.copyOf(Objects.requireNonNullElse(attributes, Map.of()));
    }

    /** An attribute as text. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name))
                .filter(node -> !node.isNull())
                .map(JsonNode::asText);
    }

    /** What stands after the last slash: the number of a linked work item, the id of an attached file. */
    public String lastOfUrl() {
        return url.substring(url.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
    }
}
