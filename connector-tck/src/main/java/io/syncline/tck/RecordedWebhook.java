package io.syncline.tck;

import io.syncline.connector.tracker.WebhookRequest;

/** A webhook recorded from the real tracker, signed for the fixture's instance. */
public record RecordedWebhook(String name, WebhookRequest request) {}
