package io.syncline.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.LaneId;
import io.syncline.hub.id.Side;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final ConnectionId connection = new ConnectionId("4711-a");

    @Test
    void aLanesTopicTellsItsConnectionAndSide() {
        String topic = Topics.lane(connection, Side.RIGHT);

        assertThat(topic).isEqualTo("syncline.lane.4711-a.right");
        assertThat(Topics.parseLane(topic)).contains(new LaneId(connection, Side.RIGHT));
    }

    @Test
    void otherTopicsAreNoLanes() {
        assertThat(Topics.parseLane(Topics.LANES)).isEmpty();
        assertThat(Topics.parseLane("syncline.lane.x")).isEmpty();
    }

    @Test
    void anIdThatCannotBeATopicIsRefused() {
        assertThatThrownBy(() -> new ConnectionId("a b")).hasMessageContaining("ConnectionId 'a b'");
    }
}
