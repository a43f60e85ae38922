package io.syncline.hub.state;

import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.secret.SealedText;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A tracker instance as published in {@code syncline.instances}.
 *
 * @param uid public identity, part of the webhook URL
 * @param credentials JSON object of the tracker's credential fields, sealed
 * @param webhookSecret sealed
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
        Optional<Duration> pollInterval) {
    public static final Duration USUAL_POLL_INTERVAL = Duration.ofMinutes(1);

    /** An instance that is polled as usual. */
    public InstanceRecord(
            InstanceId id,
            String uid,
            long version,
            TrackerKind tracker,
            String name,
            URI url,
            SealedText credentials,
            SealedText webhookSecret) {
        this(id, uid, version, tracker, name, url, credentials, webhookSecret, Optional.empty());
    }
}
