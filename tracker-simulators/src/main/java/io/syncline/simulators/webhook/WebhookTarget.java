package io.syncline.simulators.webhook;

import java.net.URI;

/** Where one registered webhook is delivered, and how its tracker retries. */
public record WebhookTarget(String id, URI url, RetryPolicy retry) {}
