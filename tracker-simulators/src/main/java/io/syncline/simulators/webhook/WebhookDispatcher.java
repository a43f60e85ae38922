package io.syncline.simulators.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.fault.FaultKind;
import io.syncline.simulators.fault.FaultRule;
import io.syncline.simulators.fault.Faults;
import io.syncline.simulators.http.Json;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Sends webhooks: to one target one after the other in the order given, to different targets side by side. Retries do
 * not hold up later messages, so a failing delivery arrives out of order, as with the real trackers. Calls return at
 * once; safe for many threads.
 */
public final class WebhookDispatcher {
    private static final int REMEMBERED = 20_000;
    private static final Duration OVERTAKEN_AT_LATEST = Duration.ofSeconds(1);

    private record Job(long number, Duration delay, Consumer<Delivery> whenDone) {}

    private static final class Lane {
        private final Deque<Job> queue = new ArrayDeque<>();
        private final List<Job> heldBack = new ArrayList<>();
        private boolean busy;
    }

    private final Courier courier;
    private final Faults faults;
    private final Ticker ticker;
    private final Consumer<WebhookMessage> watcher;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final TreeMap<Long, Delivery> deliveries = new TreeMap<>();
    private long count;

    /** @param watcher hears of each message that is to be delivered, before it is */
    public WebhookDispatcher(Courier courier, Faults faults, Ticker ticker, Consumer<WebhookMessage> watcher) {
        this.courier = courier;
        this.faults = faults;
        this.ticker = ticker;
        this.watcher = watcher;
    }

    public void deliver(WebhookTarget target, WebhookMessage message) {
        deliver(target, message, done -> {});
    }

    /** As above; {@code whenDone} hears the end of it, after the last retry, from any thread. */
    public synchronized void deliver(WebhookTarget target, WebhookMessage message, Consumer<Delivery> whenDone) {
        watcher.accept(message);
        var event = message.event();
        if (faults.onEvent(FaultKind.WEBHOOK_DROP, event).isPresent()) {
            remember(target, message, "dropped");
            return;
        }
        var delay = faults.onEvent(FaultKind.WEBHOOK_DELAY, event)
                .map(FaultRule::delayMs)
                .map(Duration::ofMillis);
        var job = new Job(remember(target, message, ""), delay.orElse(Duration.ZERO), whenDone);
        var lane = lanes.computeIfAbsent(target.id(), id -> new Lane());
        if (faults.onEvent(FaultKind.WEBHOOK_REORDER, event).isPresent()) holdBack(lane, job);
        else enqueue(lane, job);
        if (faults.onEvent(FaultKind.WEBHOOK_DUPLICATE, event).isPresent())
            enqueue(lane, new Job(remember(target, message, "duplicate"), Duration.ZERO, done -> {}));
    }

    /** Deliveries to a target still remembered, oldest first. */
    public synchronized List<Delivery> deliveries(String targetId) {
        return deliveries.values().stream()
                .filter(d -> d.target().id().equals(targetId))
                .toList();
    }

    public synchronized Optional<Delivery> delivery(long number) {
        return Optional.ofNullable(deliveries.get(number));
    }

    public synchronized JsonNode json() {
        return Json.array(deliveries.values().stream().map(Delivery::json).toList());
    }

    /** Forgets what was delivered and what still waits. */
    public synchronized void clear() {
        lanes.clear();
        deliveries.clear();
    }

    private long remember(WebhookTarget target, WebhookMessage message, String note) {
        deliveries.put(++count, new Delivery(count, target, message, ticker.now(), List.of(), note));
        if (deliveries.size() > REMEMBERED) deliveries.pollFirstEntry();
        return count;
    }

    private void holdBack(Lane lane, Job job) {
        lane.heldBack.add(job);
        courier.later(OVERTAKEN_AT_LATEST, () -> letGo(lane, job));
    }

    private synchronized void letGo(Lane lane, Job job) {
        if (!lane.heldBack.remove(job)) return;
        lane.queue.add(job);
        next(lane);
    }

    private void enqueue(Lane lane, Job job) {
        lane.queue.add(job);
        lane.queue.addAll(lane.heldBack);
        lane.heldBack.clear();
        next(lane);
    }

    private synchronized void next(Lane lane) {
        if (lane.busy || lane.queue.isEmpty()) return;
        lane.busy = true;
        var job = lane.queue.remove();
        if (job.delay().isZero()) attempt(lane, job, 1);
        else courier.later(job.delay(), () -> attempt(lane, job, 1));
    }

    private void attempt(Lane lane, Job job, int tries) {
        var delivery = delivery(job.number());
        if (delivery.isEmpty()) {
            proceed(lane, tries);
            return;
        }
        var target = delivery.get().target();
        var message = delivery.get().message();
        var headers = new HashMap<>(message.headers());
        if (tries > 1) headers.putAll(target.retry().headers().apply(tries - 1));
        courier.post(target.url(), headers, message.body()).thenAccept(attempt -> {
            proceed(lane, tries);
            record(lane, job, tries, attempt);
        });
    }

    private synchronized void proceed(Lane lane, int tries) {
        if (tries > 1) return;
        lane.busy = false;
        next(lane);
    }

    private void record(Lane lane, Job job, int tries, Attempt attempt) {
        Delivery now;
        synchronized (this) {
            var before = deliveries.get(job.number());
            if (before == null) return;
            now = before.with(attempt);
            deliveries.put(job.number(), now);
        }
        var again = now.target().retry().after(tries, attempt.status());
        if (again.isPresent()) courier.later(again.get(), () -> attempt(lane, job, tries + 1));
        else job.whenDone().accept(now);
    }
}
