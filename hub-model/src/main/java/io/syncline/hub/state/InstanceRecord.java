package io.syncline.hub.state;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.secret.SealedText;
import io.syncline.hub.webhook.RetiredSecret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A tracker instance as published in {@code syncline.instances}. Records of before there were the last two fields are read as if nothing
 * was retired and nothing kept.
 *
 * @param uid public identity, part of the webhook URL
 * @param credentials JSON object of the tracker's credential fields, sealed
 * @param webhookSecret sealed
 * @param retiredSecrets webhook secrets that were replaced a short time ago
 * @param webhooksKept whether the connector watches over the webhooks at the tracker
 * @param internal whether its host may be at a private address; records of before there was this may not
 * @param pollInterval time between two polls, zero for none; absent in older records, which means {@link #USUAL_POLL_INTERVAL}
 */
public record InstanceRecord(
        InstanceId id,
        String uid,
        long version,
        TrackerKind tracker,
        String name,
        URI url,
        SealedText credentials,
        SealedText webhookSecret,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<RetiredSecret> retiredSecrets,
        boolean webhooksKept,
        boolean internal,
        Optional<Duration> pollInterval) {
    public static final Duration USUAL_POLL_INTERVAL = Duration.ofMinutes(1);

    public InstanceRecord {
        retiredSecrets = List.copyOf(retiredSecrets);
    }

    /** An instance whose webhooks a person looks after, polled as usual. */
    public InstanceRecord(
            InstanceId id,
            String uid,
            long version,
            TrackerKind tracker,
            String name,
            URI url,
            SealedText credentials,
            SealedText webhookSecret,
            boolean internal) {
        this(
                id,
                uid,
                version,
                tracker,
                name,
                url,
                credentials,
                webhookSecret,
                List.of(),
                false,
                internal,
                Optional.empty());
    }
}
