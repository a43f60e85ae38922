package io.syncline.connector.poll.turn;

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
    private final ProjectTable table = new ProjectTable();

    private void connection(String id, ConnectionStatus status, String left, String right) {
        table.changed(
                new ConnectionId(id),
                Optional.of(new ConnectionRecord(
                        new ConnectionId(id), 1, id, status, ConflictPolicy.NEWEST, side(left), side(right))));
    }

    private static SideSpec side(String project) {
        return new SideSpec(JIRA, new TrackerKind("jira"), "Jira", project, new Rules(1, "", ""), List.of());
    }

    @Test
    void projectsOfAllConnectionsThatMoveOrQueueCountOnce() {
        connection("a", ConnectionStatus.ACTIVE, "UD", "OPS");
        connection("b", ConnectionStatus.DEACTIVATED, "UD", "WEB");
        connection("c", ConnectionStatus.PENDING, "UD", "SECRET");

        assertThat(table.of(JIRA)).containsExactly("OPS", "UD", "WEB");
        assertThat(table.of(new InstanceId("other"))).isEmpty();
    }

    @Test
    void projectOfAConnectionThatIsGoneCountsNoMore() {
        connection("a", ConnectionStatus.ACTIVE, "UD", "OPS");
        table.changed(new ConnectionId("a"), Optional.empty());

        assertThat(table.of(JIRA)).isEmpty();
    }
}
