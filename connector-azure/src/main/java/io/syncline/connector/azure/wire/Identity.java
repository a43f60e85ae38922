package io.syncline.connector.azure.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A person or group as the identity search shows one.
 *
 * @param container true for a group
 * @param properties among them {@code Account} (the unique name) and {@code Mail}, each {@code {"$type", "$value"}}
 */
public record Identity(
        Optional<String> id,
        Optional<String> providerDisplayName,
        Optional<String> customDisplayName,
        @JsonProperty("isActive") Optional<Boolean> active,
        @JsonProperty("isContainer") Optional<Boolean> container,
        Map<String, JsonNode> properties) {
    public Identity {
        properties = Map.copyOf(Objects.requireNonNullElse(properties, Map.of()));
    }

    /** The unique name. */
    public Optional<String> account() {
        return property("Account");
    }

    public Optional<String> mail() {
        return property("Mail");
    }

    private Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name))
                .map(node -> node.isTextual() ? node : node.path("$value"))
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }
}
