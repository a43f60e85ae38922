package io.syncline.connector.jira.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A comment of REST v2: its body is wiki markup.
 *
 * @param jsdPublic false when customers of a service project do not see it
 * @param visibility the role or group that alone sees it
 * @param properties only with {@code expand=properties}
 */
public record WireComment(
        String id,
        Optional<String> self,
        Optional<WireUser> author,
        Optional<WireUser> updateAuthor,
        Optional<String> body,
        Optional<String> created,
        Optional<String> updated,
        Optional<Boolean> jsdPublic,
        Optional<JsonNode> visibility,
        Optional<List<WireProperty>> properties) {

    /** Not everybody who sees the issue sees this. */
    public boolean internal() {
        return jsdPublic.filter(open -> !open).isPresent()
                || visibility.filter(JsonNode::isObject).isPresent();
    }

    /** The project role that alone sees this. */
    public Optional<String> role() {
        return audience("role");
    }

    /** The group that alone sees this. */
    public Optional<String> group() {
        return audience("group");
    }

    private Optional<String> audience(String type) {
        return visibility
                .filter(one -> one.path("type").asText().equals(type))
                .map(one -> one.path("value").asText(one.path("identifier").asText()))
                .filter(name -> !name.isBlank());
    }

    /** The value of a property of ours. */
    public Optional<JsonNode> property(String key) {
        return properties.orElse(List.of()).stream()
                .filter(property -> property.key().equals(key))
                .map(WireProperty::value)
                .findFirst();
    }
}
