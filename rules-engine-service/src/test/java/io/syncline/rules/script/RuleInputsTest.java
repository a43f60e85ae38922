package io.syncline.rules.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.state.ConflictPolicy;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.hub.state.ConnectionStatus;
import io.syncline.hub.state.MappingTables;
import io.syncline.hub.state.Rules;
import io.syncline.hub.state.SideSpec;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinKey;
import io.syncline.script.exchange.Mappings;
import io.syncline.script.exchange.OutgoingInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleInputsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final TrackerKind FAKE = new TrackerKind("fake");
    private static final MappingTables TABLES =
            new MappingTables(Map.of("a@example.com", "alice"), Map.of("Closed", "Done"));

    @Test
    void scriptsOfASideGetTheTablesOfThatSideAlone() {
        assertThat(input(Side.LEFT).connection().mappings()).isEqualTo(new Mappings(TABLES.users(), TABLES.statuses()));
        assertThat(input(Side.RIGHT).connection().mappings()).isEqualTo(Mappings.none());
    }

    @Test
    void runKnowsTheMomentItIsGiven() {
        assertThat(input(Side.LEFT).now()).isEqualTo(NOW);
    }

    private static OutgoingInput input(Side side) {
        EntityRef local = new EntityRef(new InstanceId("i"), "1", "LE-1");
        Twin twin = Twin.initiated(new TwinKey(new TwinId("t"), side), new ConnectionId("c"), local);
        return RuleInputs.outgoing(new ConnectionSide(connection(), side), twin, local, HubIssue.empty(), NOW);
    }

    private static ConnectionRecord connection() {
        return new ConnectionRecord(
                new ConnectionId("c"),
                1,
                "c",
                ConnectionStatus.ACTIVE,
                ConflictPolicy.NEWEST,
                spec(Optional.of(TABLES)),
                spec(Optional.empty()));
    }

    private static SideSpec spec(Optional<MappingTables> tables) {
        return new SideSpec(new InstanceId("i"), FAKE, "i", "P", new Rules(1, "x", ""), List.of(), tables);
    }
}
