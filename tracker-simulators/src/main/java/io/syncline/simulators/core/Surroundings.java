package io.syncline.simulators.core;

import io.syncline.simulators.fault.Faults;
import io.syncline.simulators.webhook.WebhookDispatcher;

/** What a {@link Tracker} is given to live in: its own address without a trailing slash, time, faults, webhooks. */
public record Surroundings(String url, Ticker ticker, Faults faults, WebhookDispatcher webhooks) {}
