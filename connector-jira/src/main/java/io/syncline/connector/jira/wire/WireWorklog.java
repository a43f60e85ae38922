package io.syncline.connector.jira.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A work log of REST v2: its comment is wiki markup.
 *
 * @param visibility the role or group that alone sees it
 * @param properties only with {@code expand=properties}
 */
public record WireWorklog(
        String id,
        Optional<WireUser> author,
        Optional<String> comment,
        Optional<String> created,
        Optional<String> updated,
        Optional<String> started,
        long timeSpentSeconds,
        Optional<JsonNode> visibility,
        Optional<List<WireProperty>> properties) {

    /** Not everybody who sees the issue sees this. */
    public boolean restricted() {
        return visibility.filter(JsonNode::isObject).isPresent();
    }

    /** The value of a property of ours. */
    public Optional<JsonNode> property(String key) {
        return properties.orElse(List.of()).stream()
                .filter(property -> property.key().equals(key))
                .map(WireProperty::value)
                .findFirst();
    }
}
