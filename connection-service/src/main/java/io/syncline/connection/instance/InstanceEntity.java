package io.syncline.connection.instance;

import io.syncline.hub.HubJson;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.secret.SealedText;
import io.syncline.hub.webhook.RetiredSecret;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** A row of an {@link Instance}. */
@Entity
@Table(name = "instance")
@NullUnmarked
public class InstanceEntity {
    @Id
    private String id;

    private String uid;
    private long version;
    private String tracker;
    private String name;
    private String url;
    private String credentials;
    private String webhookSecret;
    private String retiredSecrets;
    private boolean webhooksKept;
    private String account;
    private Instant createdAt;
    private Instant verifiedAt;
    private boolean internal;
    private long pollSeconds;

    protected InstanceEntity() {}

    InstanceEntity(Instance instance) {
        id = instance.id().value();
        uid = instance.uid();
        tracker = instance.tracker().value();
        createdAt = instance.createdAt();
        take(instance);
    }

    void take(Instance instance) {
        version = instance.version();
        name = instance.name();
        url = instance.url().toString();
        credentials = instance.credentials().envelope();
        webhookSecret = instance.webhook().secret().envelope();
        retiredSecrets = HubJson.text(instance.webhook().retired());
        webhooksKept = instance.webhook().kept();
        account = instance.account().orElse(null);
        verifiedAt = instance.verifiedAt().orElse(null);
        internal = instance.internal();
        pollSeconds = instance.pollInterval().toSeconds();
    }

    /** The row as a value. */
    public Instance instance() {
        return new Instance(
                new InstanceId(id),
                uid,
                version,
                new TrackerKind(tracker),
                name,
                URI.create(url),
                new SealedText(credentials),
                webhook(),
                Optional.ofNullable(account),
                createdAt,
                Optional.ofNullable(verifiedAt),
                internal,
                Duration.ofSeconds(pollSeconds));
    }

    private InstanceWebhook webhook() {
        List<RetiredSecret> retired = List.of(HubJson.read(retiredSecrets, RetiredSecret[].class));
        return new InstanceWebhook(new SealedText(webhookSecret), retired, webhooksKept);
    }
}
