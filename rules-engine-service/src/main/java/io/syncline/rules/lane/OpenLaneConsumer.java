package io.syncline.rules.lane;

import io.syncline.hub.HubJson;
import io.syncline.hub.id.LaneId;
import io.syncline.hub.message.LaneMessage;
import io.syncline.rules.park.TwinDesk;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.state.StateTopicsConsumer;
import io.syncline.rules.work.WorkStopped;
import io.syncline.service.kafka.TraceHeaders;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One lane as this process reads it. For the lane thread only, but for {@link #held()}. */
final class OpenLaneConsumer {
    private static final Logger LOG = Logger.getLogger(OpenLaneConsumer.class);

    private final LaneId id;
    private final TopicPartition partition;
    private final int mostInFlight;
    private final StateTopicsConsumer state;
    private final LaneProgress progress;
    private long committed = -1;
    private boolean paused;

    OpenLaneConsumer(LaneId id, TopicPartition partition, long position, int mostInFlight, StateTopicsConsumer state) {
        this.id = id;
        this.partition = partition;
        this.mostInFlight = mostInFlight;
        this.state = state;
        this.progress = new LaneProgress(position);
    }

    /** Whether nothing of this lane may reach a tracker now. Any thread. */
    boolean held() {
        return state.side(id).map(ConnectionSide::held).orElse(true);
    }

    void dispatch(ConsumerRecord<String, byte[]> record, TwinDesk desk, Queue<Runnable> completions) {
        long offset = record.offset();
        progress.started(offset);
        Optional<ConnectionSide> side = state.side(id);
        if (side.isEmpty()) {
            progress.givenUp(offset);
            return;
        }
        LaneMessage message;
        try {
            message = HubJson.read(record.value(), LaneMessage.class);
        } catch (UncheckedIOException e) {
            LOG.errorf("message cannot be read topic=%s offset=%d", record.topic(), offset);
            progress.done(offset);
            return;
        }
        TraceHeaders.inSpan("lane " + message.getClass().getSimpleName(), record.headers(), () -> desk.lane(
                        side.get(), message, this::held)
                .whenComplete((ignored, e) -> completions.add(() -> completed(offset, e))));
    }

    private void completed(long offset, @Nullable Throwable e) {
        if (e == null) {
            progress.done(offset);
            return;
        }
        if (!(e instanceof WorkStopped))
            LOG.errorf(e, "message is delivered again lane=%s offset=%d", id.key(), offset);
        progress.givenUp(offset);
    }

    /** Pauses, resumes and rewinds as the connection and the work in flight want it. */
    void settle(KafkaConsumer<?, ?> consumer) {
        if (progress.idle()) {
            OptionalLong from = progress.rewind();
            if (from.isPresent()) consumer.seek(partition, from.getAsLong());
        }
        boolean pause = held() || progress.inFlight() >= mostInFlight;
        if (pause == paused) return;
        if (pause) consumer.pause(List.of(partition));
        else consumer.resume(List.of(partition));
        paused = pause;
    }

    OptionalLong toCommit() {
        long at = progress.committable();
        return at > committed ? OptionalLong.of(at) : OptionalLong.empty();
    }

    void committed(long at) {
        committed = at;
    }

    /** What this lane does now, as far as it can be told: {@code held} only once nothing is in flight and all offsets are let go. */
    LaneState flow() {
        boolean settled = progress.idle() && committed == progress.committable();
        return new LaneState(id, held(), settled);
    }
}
