package io.syncline.connector.announcement;

import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.state.ConnectorAnnouncement;
import io.syncline.hub.webhook.WebhookStatus;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;

/** Words this connector's announcement. */
final class ConnectorAnnouncements {
    private final Tracker tracker;
    private final String version;
    private final Clock clock;

    ConnectorAnnouncements(Tracker tracker, String version, Clock clock) {
        this.tracker = tracker;
        this.version = version;
        this.clock = clock;
    }

    ConnectorAnnouncement now(URI internal, URI webhooks, List<WebhookStatus> registered) {
        TreeSet<String> capabilities = new TreeSet<>();
        tracker.capabilities().forEach(capability -> capabilities.add(capability.name()));
        return new ConnectorAnnouncement(
                tracker.kind(),
                version,
                internal,
                webhooks,
                capabilities,
                tracker.fields(),
                tracker.credentialFields(),
                clock.instant(),
                registered,
                tracker.credentialKinds());
    }
}
