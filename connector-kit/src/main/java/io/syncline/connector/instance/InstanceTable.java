package io.syncline.connector.instance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.RetiredWebhookSecret;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.secret.CredentialCipher;
import io.syncline.hub.secret.SealedText;
import io.syncline.hub.state.InstanceRecord;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The instances of one kind of tracker, secrets opened, in memory. Thread-safe. */
public final class InstanceTable {
    private final TrackerKind kind;
    private final CredentialCipher cipher;
    private final Map<InstanceId, Instance> instances = new ConcurrentHashMap<>();
    private final Map<InstanceId, Duration> pollIntervals = new ConcurrentHashMap<>();

    public InstanceTable(TrackerKind kind, CredentialCipher cipher) {
        this.kind = kind;
        this.cipher = cipher;
    }

    /**
     * Takes over the newest record of an instance, or forgets it. One that cannot be opened is forgotten too, and an
     * exception says why.
     */
    public void changed(InstanceId id, Optional<InstanceRecord> record) {
        try {
            record.filter(found -> found.tracker().equals(kind)).ifPresentOrElse(this::take, () -> forget(id));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            forget(id);
            throw e;
        }
    }

    private void take(InstanceRecord record) {
        instances.put(record.id(), opened(record));
        pollIntervals.put(record.id(), record.pollInterval().orElse(InstanceRecord.USUAL_POLL_INTERVAL));
    }

    private void forget(InstanceId id) {
        instances.remove(id);
        pollIntervals.remove(id);
    }

    /** The time between two polls of every instance; zero where there are none. */
    public Map<InstanceId, Duration> pollIntervals() {
        return Map.copyOf(pollIntervals);
    }

    public Optional<Instance> byId(InstanceId id) {
        return Optional.ofNullable(instances.get(id));
    }

    /** All there are, in no order. */
    public List<Instance> all() {
        return List.copyOf(instances.values());
    }

    /** By the public identity in the webhook URL. */
    public Optional<Instance> byUid(String uid) {
        return instances.values().stream()
                .filter(instance -> instance.uid().equals(uid))
                .findFirst();
    }

    private Instance opened(InstanceRecord record) {
        JsonNode plain = HubJson.read(cipher.open(record.credentials()), ObjectNode.class);
        SortedMap<String, String> values = new TreeMap<>();
        plain.properties()
                .forEach(field -> values.put(field.getKey(), field.getValue().asText()));
        return new Instance(
                record.id(),
                record.uid(),
                record.url(),
                new Credentials(values),
                secret(record.webhookSecret()),
                record.retiredSecrets().stream()
                        .map(old -> new RetiredWebhookSecret(secret(old.secret()), old.until()))
                        .toList(),
                record.webhooksKept(),
                record.internal());
    }

    private WebhookSecret secret(SealedText sealed) {
        return new WebhookSecret(cipher.open(sealed));
    }
}
