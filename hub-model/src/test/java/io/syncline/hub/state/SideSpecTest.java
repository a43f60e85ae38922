package io.syncline.hub.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.HubJson;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SideSpecTest {
    private static final String BEFORE_MAPPINGS = """
            {"instance":"jira","tracker":"jira","instanceName":"Jira","project":"UD",\
            "rules":{"version":1,"outgoing":"","incoming":""},"triggers":[]}""";

    @Test
    void sideWithoutMappingsIsReadAndWrittenAsEver() {
        SideSpec side = HubJson.read(BEFORE_MAPPINGS, SideSpec.class);

        assertThat(side.mappings()).isEmpty();
        assertThat(HubJson.text(side)).isEqualTo(BEFORE_MAPPINGS);
    }

    @Test
    void mappingsSurviveTheWay() {
        SideSpec side = new SideSpec(
                new InstanceId("jira"),
                new TrackerKind("jira"),
                "Jira",
                "UD",
                new Rules(1, "", ""),
                List.of(),
                Optional.of(new MappingTables(Map.of("a@example.com", "alice"), Map.of("Closed", "Done"))));

        assertThat(HubJson.read(HubJson.bytes(side), SideSpec.class)).isEqualTo(side);
    }
}
