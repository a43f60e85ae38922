package io.syncline.hub.webhook;

import io.syncline.hub.secret.SealedText;
import java.time.Instant;

/** A webhook secret that was replaced: webhooks proven with it are taken until then, so that the tracker has time to learn the new one. */
public record RetiredSecret(SealedText secret, Instant until) {}
