package io.syncline.connector.announcement;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.syncline.connector.registration.RegistrationClient;
import io.syncline.connector.registration.RegistrationConfig;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.Topics;
import io.syncline.hub.state.ConnectorAnnouncement;
import io.syncline.service.kafka.RecordPublisher;
import io.syncline.service.kafka.TopicAdminClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Announces this connector at start and again every few seconds. Creates the topics it needs if nobody did. */
@ApplicationScoped
public class AnnouncementPublisher {
    private static final Logger LOG = Logger.getLogger(AnnouncementPublisher.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("announcements").daemon().factory());
    private final ConnectorAnnouncements announcements;
    private final ConnectorConfig config;
    private final RegistrationConfig webhooks;
    private final RegistrationClient registrations;
    private final RecordPublisher publisher;
    private final TopicAdminClient topics;
    private boolean provisioned;
    private boolean heard = true;

    public AnnouncementPublisher(
            Tracker tracker,
            ConnectorConfig config,
            RegistrationConfig webhooks,
            RegistrationClient registrations,
            RecordPublisher publisher,
            TopicAdminClient topics,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "dev") String version,
            Clock clock) {
        this.announcements = new ConnectorAnnouncements(tracker, version, clock);
        this.config = config;
        this.webhooks = webhooks;
        this.registrations = registrations;
        this.publisher = publisher;
        this.topics = topics;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::announce, 0, config.announceEvery().toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void announce() {
        try {
            if (!provisioned) topics.provisionFixed();
            provisioned = true;
            ConnectorAnnouncement now = announcements.now(
                    config.url(), webhooks.webhookUrl().orElse(config.url()), registrations.statuses());
            publisher
                    .publish(Topics.CONNECTORS, now.tracker().value(), now)
                    .toCompletableFuture()
                    .get(15, TimeUnit.SECONDS);
            heard = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            if (heard) LOG.warnf("announcement does not reach Kafka reason=%s", e.toString());
            heard = false;
        }
    }
}
