package io.syncline.rules.twin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwinMemoryTest {
    @Test
    void readsWhatWasStoredBeforeTheLastFieldsWereAdded() {
        ObjectNode old = (ObjectNode) HubJson.tree(TwinMemory.blank());
        old.remove(List.of("heard", "owed", "pingPong", "writing"));

        assertThat(HubJson.read(HubJson.text(old), TwinMemory.class)).isEqualTo(TwinMemory.blank());
    }
}
