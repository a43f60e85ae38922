package io.syncline.connector.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.state.ConflictPolicy;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.hub.state.ConnectionStatus;
import io.syncline.hub.state.Rules;
import io.syncline.hub.state.SideSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectTableTest {
    private static final InstanceId JIRA = new InstanceId("jira");
    private static final InstanceId GITHUB = new InstanceId("github");
    private final ProjectTable table = new ProjectTable();

    private static ConnectionRecord connection(String id, String project, ConnectionStatus status) {
        return new ConnectionRecord(
                new ConnectionId(id),
                1,
                id,
                status,
                ConflictPolicy.values()[0],
                side(JIRA, project),
                side(GITHUB, "acme/" + project));
    }

    private static SideSpec side(InstanceId instance, String project) {
        return new SideSpec(instance, new TrackerKind("jira"), "name", project, new Rules(1, "", ""), List.of());
    }

    private void publish(String id, String project, ConnectionStatus status) {
        table.changed(new ConnectionId(id), Optional.of(connection(id, project, status)));
    }

    @Test
    void projectsOfAllConnectionsAreKnownAlsoOfThoseOnHold() {
        publish("c-1", "UD", ConnectionStatus.ACTIVE);
        publish("c-2", "WEB", ConnectionStatus.DEACTIVATED);
        publish("c-3", "UD", ConnectionStatus.ACTIVE);

        assertThat(table.of(JIRA)).containsExactly("UD", "WEB");
        assertThat(table.of(GITHUB)).containsExactly("acme/UD", "acme/WEB");
        assertThat(table.of(new InstanceId("other"))).isEmpty();
    }

    @Test
    void projectGoesWithItsLastConnection() {
        publish("c-1", "UD", ConnectionStatus.ACTIVE);
        publish("c-2", "UD", ConnectionStatus.ACTIVE);

        table.changed(new ConnectionId("c-1"), Optional.empty());
        assertThat(table.of(JIRA)).containsExactly("UD");

        publish("c-2", "OPS", ConnectionStatus.ACTIVE);
        assertThat(table.of(JIRA)).containsExactly("OPS");
    }
}
