package io.syncline.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.message.Replica;
import io.syncline.hub.state.ConflictPolicy;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.hub.state.ConnectionStatus;
import io.syncline.hub.state.Rules;
import io.syncline.hub.state.SideSpec;
import io.syncline.rules.state.ConnectionSide;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PastedReplicaTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final ConnectionSide HERE = new ConnectionSide(
            new ConnectionRecord(
                    new ConnectionId("c"),
                    1,
                    "c",
                    ConnectionStatus.ACTIVE,
                    ConflictPolicy.NEWEST,
                    spec("left"),
                    spec("right")),
            Side.RIGHT);

    @Test
    void fieldsAloneBecomeAReplicaOfTheOtherSide() {
        Replica replica = pasted(Map.of("key", "UD-1", "summary", "It rains"));

        assertThat(replica.hubIssue().text("summary")).contains("It rains");
        assertThat(replica.source().instance()).isEqualTo(new InstanceId("left"));
        assertThat(replica.source().key()).isEqualTo("UD-1");
        assertThat(replica.sentAt()).isEqualTo(NOW);
    }

    @Test
    void wholeReplicaKeepsWhatItSays() {
        Replica whole = pasted(Map.of("summary", "It rains"));
        Replica again = PastedReplica.of(HubJson.tree(whole), HERE, NOW.plusSeconds(60));

        assertThat(again).isEqualTo(whole);
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertThatThrownBy(() -> PastedReplica.of(TextNode.valueOf("x"), HERE, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Replica pasted(Map<String, String> fields) {
        return PastedReplica.of(HubJson.tree(fields), HERE, NOW);
    }

    private static SideSpec spec(String name) {
        return new SideSpec(new InstanceId(name), new TrackerKind("fake"), name, "P", new Rules(1, "", ""), List.of());
    }
}
