package io.syncline.connector.tracker;

import java.time.Instant;

/** A webhook secret that was replaced and is still taken until then. */
public record RetiredWebhookSecret(WebhookSecret secret, Instant until) {}
