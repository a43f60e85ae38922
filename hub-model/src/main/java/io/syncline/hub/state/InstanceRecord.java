package io.syncline.hub.state;

import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.secret.SealedText;
import java.net.URI;

/**
 * A tracker instance as published in {@code syncline.instances}.
 *
 * @param uid public identity, part of the webhook URL
 * @param credentials JSON object of the tracker's credential fields, sealed
 * @param webhookSecret sealed
 * @param internal whether its host may be at a private address; records of before there was this may not
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
        boolean internal) {}
