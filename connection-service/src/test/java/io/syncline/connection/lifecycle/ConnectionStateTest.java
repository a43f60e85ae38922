package io.syncline.connection.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connection.lifecycle.ConnectionState.Activating;
import io.syncline.connection.lifecycle.ConnectionState.Active;
import io.syncline.connection.lifecycle.ConnectionState.Deactivated;
import io.syncline.connection.lifecycle.ConnectionState.Deactivating;
import io.syncline.connection.lifecycle.ConnectionState.Pending;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.LaneId;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.ConnectionStatus;
import io.syncline.hub.state.LaneFlow;
import io.syncline.hub.state.LaneRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionStateTest {

    private static Optional<LaneRecord> lane(LaneFlow flow, long version) {
        LaneId lane = new LaneId(new ConnectionId("c"), Side.LEFT);
        return Optional.of(new LaneRecord(lane, flow, version, Optional.empty(), Optional.empty(), Instant.EPOCH));
    }

    @Test
    void pendingIsAcceptedButNeverDeactivated() {
        assertThat(new Pending().activated(2)).isEqualTo(new Activating(ConnectionStatus.PENDING, 2));
        assertThat(new Pending().deactivated(2)).isEmpty();
    }

    @Test
    void deactivationNeedsBothLanesHeldAtItsVersion() {
        ConnectionState asked = new Active().deactivated(5).orElseThrow();

        assertThat(asked.status()).isEqualTo(ConnectionStatus.ACTIVE);
        assertThat(asked.requested()).isEqualTo(ConnectionStatus.DEACTIVATED);
        assertThat(asked.settled(lane(LaneFlow.HELD, 5), Optional.empty())).isEqualTo(asked);
        assertThat(asked.settled(lane(LaneFlow.HELD, 5), lane(LaneFlow.HELD, 4)))
                .isEqualTo(asked);
        assertThat(asked.settled(lane(LaneFlow.HELD, 5), lane(LaneFlow.WAITING, 5)))
                .isEqualTo(asked);
        assertThat(asked.settled(lane(LaneFlow.HELD, 5), lane(LaneFlow.HELD, 6)))
                .isEqualTo(new Deactivated());
    }

    @Test
    void activationIsConfirmedByFlowingOrWaitingLanes() {
        ConnectionState asked = new Deactivated().activated(7);

        assertThat(asked.status()).isEqualTo(ConnectionStatus.DEACTIVATED);
        assertThat(asked.settled(lane(LaneFlow.FLOWING, 7), lane(LaneFlow.HELD, 7)))
                .isEqualTo(asked);
        assertThat(asked.settled(lane(LaneFlow.FLOWING, 7), lane(LaneFlow.WAITING, 8)))
                .isEqualTo(new Active());
    }

    @Test
    void changedMindAsksAgainWithTheNewVersion() {
        assertThat(new Deactivating(5).activated(6)).isEqualTo(new Activating(ConnectionStatus.DEACTIVATED, 6));
        assertThat(new Activating(ConnectionStatus.PENDING, 5).deactivated(6)).contains(new Deactivating(6));
    }

    @Test
    void askingTwiceChangesNothing() {
        assertThat(new Active().activated(9)).isEqualTo(new Active());
        assertThat(new Deactivating(5).deactivated(9)).contains(new Deactivating(5));
    }

    @Test
    void onlyWhatMovesNothingIsDeleted() {
        assertThat(List.of(new Pending(), new Deactivated())).allMatch(ConnectionState::deletable);
        assertThat(List.of(new Active(), new Deactivating(2), new Activating(ConnectionStatus.PENDING, 2)))
                .noneMatch(ConnectionState::deletable);
    }

    @Test
    void storedValuesGiveTheSameStateBack() {
        List<ConnectionState> all = List.of(
                new Pending(),
                new Active(),
                new Deactivated(),
                new Deactivating(3),
                new Activating(ConnectionStatus.PENDING, 4),
                new Activating(ConnectionStatus.DEACTIVATED, 4));

        assertThat(all).allSatisfy(s -> assertThat(ConnectionState.of(s.status(), s.requested(), s.awaited()))
                .isEqualTo(s));
    }
}
