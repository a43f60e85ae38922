package io.syncline.rules.recording;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Stores recordings in batches and forgets old ones. A recording is for people: a stop may cost the last second of them. */
@ApplicationScoped
public class RecordingSchedule {
    private static final Logger LOG = Logger.getLogger(RecordingSchedule.class);

    private final RecordingQueue queue;
    private final RecordingRepository repository;
    private final Clock clock;
    private final Duration history;
    private final int most;

    RecordingSchedule(
            RecordingQueue queue,
            RecordingRepository repository,
            Clock clock,
            @ConfigProperty(name = "syncline.recordings.history", defaultValue = "30d") Duration history,
            @ConfigProperty(name = "syncline.recordings.most", defaultValue = "10000") int most) {
        this.queue = queue;
        this.repository = repository;
        this.clock = clock;
        this.history = history;
        this.most = most;
    }

    /** Stores everything that waits. Blocking. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Blocking
    public void store() {
        for (List<RecordingRow> rows = queue.take(); !rows.isEmpty(); rows = queue.take()) {
            try {
                repository.add(rows);
            } catch (RuntimeException e) {
                LOG.warnf("recordings are lost number=%d cause=%s", rows.size(), e);
                return;
            }
        }
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Blocking
    void trim() {
        int gone = repository.trim(clock.instant().minus(history), most);
        if (gone > 0) LOG.infof("recordings forgotten number=%d", gone);
    }
}
