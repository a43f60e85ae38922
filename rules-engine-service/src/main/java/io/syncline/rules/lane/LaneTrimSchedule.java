package io.syncline.rules.lane;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Blocking;
import io.syncline.hub.Topics;
import io.syncline.hub.id.Side;
import io.syncline.rules.state.StateTopicsConsumer;
import io.syncline.service.kafka.TopicAdminClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Shortens lanes: what is applied and older than the history window goes, what still waits stays however long. */
@ApplicationScoped
public class LaneTrimSchedule {
    private static final Logger LOG = Logger.getLogger(LaneTrimSchedule.class);

    private final TopicAdminClient topics;
    private final StateTopicsConsumer state;
    private final Clock clock;
    private final Duration history;

    public LaneTrimSchedule(
            TopicAdminClient topics,
            StateTopicsConsumer state,
            Clock clock,
            @ConfigProperty(name = "syncline.lane.history", defaultValue = "30d") Duration history) {
        this.topics = topics;
        this.state = state;
        this.clock = clock;
        this.history = history;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Blocking
    void trim() {
        List<String> lanes = state.connections().stream()
                .flatMap(c -> Stream.of(Side.values()).map(side -> Topics.lane(c.id(), side)))
                .toList();
        if (lanes.isEmpty()) return;
        int shorter = topics.trim(Topics.LANE_GROUP, lanes, clock.instant().minus(history));
        if (shorter > 0) LOG.infof("lanes trimmed partitions=%d", shorter);
    }
}
