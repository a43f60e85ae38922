package io.syncline.connector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.tck.TrackerContractTest;
import io.syncline.tck.TrackerFixture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JiraTrackerContractTest extends TrackerContractTest {
    @Override
    protected TrackerFixture start() {
        return new JiraFixture();
    }

    @Test
    void versionsTellOfTheirRelease() {
        HubIssue planned = HubIssue.empty()
                .with("summary", "For both")
                .with("fixVersions", List.of(Map.of("name", "1.0")))
                .with("affectedVersions", List.of(Map.of("name", "2.0")));

        HubIssue there = made(planned).written();

        assertThat(there.field("fixVersions").orElseThrow().path(0))
                .isEqualTo(HubJson.object()
                        .put("id", "10200")
                        .put("name", "1.0")
                        .put("description", "The first one")
                        .put("releaseDate", "2026-03-01")
                        .put("released", true)
                        .put("archived", false));
        assertThat(there.field("affectedVersions").orElseThrow().path(0).has("description"))
                .isFalse();
    }

    private WriteResult made(HubIssue fields) {
        CreatePlan plan = new CreatePlan("m-1", Instant.now(), false, "UD", fields.with("typeName", "Task"), List.of());
        return fixture().tracker().create(fixture().instance(), plan).result().orElseThrow();
    }
}
