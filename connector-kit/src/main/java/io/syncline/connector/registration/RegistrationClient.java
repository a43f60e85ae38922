package io.syncline.connector.registration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.syncline.connector.instance.InstanceTableConsumer;
import io.syncline.connector.instance.ProjectTableConsumer;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.webhook.WebhookStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Looks after the webhooks at the tracker: when asked to, and from time to time for the instances whose webhooks are kept. */
@ApplicationScoped
public class RegistrationClient {
    private static final Logger LOG = Logger.getLogger(RegistrationClient.class);
    /** How soon a new project or secret is noticed. */
    private static final Duration TICK = Duration.ofSeconds(5);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-watch").daemon().factory());
    private final Map<InstanceId, AtomicInteger> gauges = new ConcurrentHashMap<>();
    private final HookCare care;
    private final RegistrationWatch watch;
    private final RegistrationConfig config;
    private final InstanceTableConsumer instances;
    private final ProjectTableConsumer projects;
    private final MeterRegistry meters;
    private final Clock clock;
    private final String tracker;

    public RegistrationClient(
            Tracker tracker,
            RegistrationConfig config,
            InstanceTableConsumer instances,
            ProjectTableConsumer projects,
            MeterRegistry meters,
            Clock clock) {
        this.care = new HookCare(tracker.hookPlaces());
        this.watch = new RegistrationWatch(config.webhookCheckEvery());
        this.config = config;
        this.instances = instances;
        this.projects = projects;
        this.meters = meters;
        this.clock = clock;
        this.tracker = tracker.kind().value();
    }

    void start(@Observes StartupEvent event) {
        if (config.webhookCheckEvery().isZero()) return;
        long pause = Math.min(TICK.toMillis(), config.webhookCheckEvery().toMillis());
        timer.scheduleWithFixedDelay(this::tick, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** What is known of the webhooks of this connector's instances. */
    public List<WebhookStatus> statuses() {
        return watch.statuses();
    }

    /** Registers or repairs an instance's webhooks now, and writes their secret. Blocks. */
    public WebhookStatus register(Instance instance) {
        return config.webhookUrl()
                .map(base -> look(instance, order(instance, base), true))
                .orElseGet(this::noUrl)
                .status(instance.id(), clock.instant());
    }

    private Registration noUrl() {
        return Registration.refused("syncline.connector.webhook-url is not set for connector-" + tracker
                + ": it is the base URL under which the tracker reaches this connector");
    }

    private void tick() {
        try {
            if (!instances.caughtUp() || !projects.caughtUp()) return;
            watch.only(instances.all().stream().map(Instance::id).collect(Collectors.toSet()));
            config.webhookUrl().ifPresent(base -> instances.all().stream()
                    .filter(Instance::webhooksKept)
                    .forEach(instance -> check(instance, order(instance, base))));
        } catch (RuntimeException e) {
            LOG.error("the watch over webhooks failed and goes on", e);
        }
    }

    private void check(Instance instance, HookOrder order) {
        if (!watch.due(instance, order, clock.instant())) return;
        try {
            look(instance, order, watch.secretUnsure(instance, order));
        } catch (RuntimeException e) {
            LOG.errorf(e, "webhooks cannot be looked after instance=%s", instance.id());
        }
    }

    private HookOrder order(Instance instance, URI base) {
        return HookOrder.of(instance, base, projects.of(instance.id()));
    }

    private Registration look(Instance instance, HookOrder order, boolean withSecret) {
        Registration registration = care.ensure(instance, order, withSecret);
        Optional<WebhookStatus> news = watch.looked(instance, order, registration, clock.instant());
        news.ifPresent(RegistrationClient::log);
        count(instance.id(), registration);
        return registration;
    }

    private static void log(WebhookStatus status) {
        Logger.Level level = status.state().good() ? Logger.Level.INFO : Logger.Level.WARN;
        LOG.logf(level, "webhooks instance=%s %s", status.instance(), status.message());
    }

    private void count(InstanceId instance, Registration registration) {
        String state = registration.state().name().toLowerCase(Locale.ROOT);
        meters.counter("syncline.webhook.checks", "tracker", tracker, "state", state)
                .increment();
        gauges.computeIfAbsent(instance, this::gauge).set(registration.state().good() ? 1 : 0);
    }

    private AtomicInteger gauge(InstanceId instance) {
        AtomicInteger value = new AtomicInteger();
        Gauge.builder("syncline.webhook.registered", value, AtomicInteger::get)
                .tags("tracker", tracker, "tracker_instance", instance.value())
                .register(meters);
        return value;
    }
}
