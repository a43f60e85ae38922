package io.syncline.hub.webhook;

import io.syncline.hub.id.InstanceId;
import java.time.Instant;

/**
 * An instance's webhooks at the tracker, when they were looked at last.
 *
 * @param message what was found and done where; when a person must act, which right is missing and how to do it by hand
 */
public record WebhookStatus(InstanceId instance, WebhookState state, String message, Instant checkedAt) {}
