package io.syncline.rules.lane;

import io.syncline.hub.Topics;
import io.syncline.hub.id.LaneId;
import io.syncline.hub.state.LaneFlow;
import io.syncline.hub.state.LaneRecord;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.state.StateTopicsConsumer;
import io.syncline.rules.work.Pauses;
import io.syncline.service.kafka.RecordPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Publishes what each lane does whenever that changes: how a hold is confirmed, and why a lane waits. For the lane thread only. */
@ApplicationScoped
public class LaneFlowPublisher {
    private final RecordPublisher publisher;
    private final StateTopicsConsumer state;
    private final Pauses pauses;
    private final Clock clock;
    private final Map<LaneId, LaneRecord> last = new HashMap<>();

    public LaneFlowPublisher(RecordPublisher publisher, StateTopicsConsumer state, Pauses pauses, Clock clock) {
        this.publisher = publisher;
        this.state = state;
        this.pauses = pauses;
        this.clock = clock;
    }

    void publish(LaneState lane) {
        Optional<ConnectionSide> side = state.side(lane.lane());
        if (side.isEmpty() || lane.held() && !lane.settled()) return;
        LaneRecord now = record(lane, side.get());
        LaneRecord before = last.get(lane.lane());
        if (before != null && same(before, now)) return;
        last.put(lane.lane(), now);
        publisher.publish(Topics.LANES, lane.lane().key(), now);
    }

    private LaneRecord record(LaneState lane, ConnectionSide side) {
        Optional<Pauses.Pause> pause = pauses.current(side.local().instance());
        LaneFlow flow = lane.held() ? LaneFlow.HELD : pause.isPresent() ? LaneFlow.WAITING : LaneFlow.FLOWING;
        return new LaneRecord(
                lane.lane(),
                flow,
                side.connection().version(),
                pause.map(Pauses.Pause::reason),
                pause.map(Pauses.Pause::until),
                clock.instant());
    }

    private static boolean same(LaneRecord a, LaneRecord b) {
        return a.flow() == b.flow()
                && a.connectionVersion() == b.connectionVersion()
                && a.reason().equals(b.reason());
    }
}
