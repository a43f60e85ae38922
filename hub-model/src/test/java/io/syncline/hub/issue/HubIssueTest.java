package io.syncline.hub.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HubIssueTest {
    private final ObjectNode json = HubJson.read("{\"status\":{\"name\":\"Open\"},\"key\":\"UD-1\"}", ObjectNode.class);

    @Test
    void doesNotChangeWithTheJsonItWasMadeFrom() {
        HubIssue made = HubIssue.of(json);
        HubIssue converted = HubJson.convert(json, HubIssue.class);

        ((ObjectNode) json.get("status")).put("name", "Closed");
        json.put("summary", "new");

        assertThat(made.name("status")).contains("Open");
        assertThat(converted).isEqualTo(made);
        assertThat(made.fields().keySet()).containsExactly("key", "status");
    }

    @Test
    void doesNotChangeWithTheMapItWasMadeFrom() {
        Map<String, JsonNode> fields = new HashMap<>(Map.of("key", json.get("key")));
        HubIssue made = HubIssue.of(fields);

        fields.clear();

        assertThat(made.text("key")).contains("UD-1");
    }

    @Test
    void readsWhatItWrote() {
        HubIssue made = HubIssue.of(json);

        assertThat(HubJson.read(HubJson.bytes(made), HubIssue.class)).isEqualTo(made);
    }
}
