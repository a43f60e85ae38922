package io.syncline.connector.registration;

import io.syncline.hub.id.InstanceId;
import io.syncline.hub.webhook.WebhookState;
import io.syncline.hub.webhook.WebhookStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What came of looking after webhooks, in all places together: the worst of them, and all in words. */
public record Registration(WebhookState state, String message) {
    private static final int LONGEST = 1000;

    /** What came of one place. */
    record Visit(String place, WebhookState state, String detail) {
        private String words() {
            return detail.isEmpty() ? place : place + " (" + detail + ")";
        }
    }

    static Registration of(List<Visit> visits) {
        WebhookState worst =
                visits.stream().map(Visit::state).reduce(WebhookState::worse).orElse(WebhookState.FOUND);
        List<String> parts = new ArrayList<>();
        for (WebhookState state : WebhookState.values()) {
            List<String> places = visits.stream()
                    .filter(visit -> visit.state() == state)
                    .map(Visit::words)
                    .toList();
            if (!places.isEmpty()) parts.add(state + ": " + String.join(", ", places));
        }
        String all = String.join("; ", parts);
        return new Registration(worst, all.length() > LONGEST ? all.substring(0, LONGEST) + "..." : all);
    }

    static Registration refused(String message) {
        return new Registration(WebhookState.REFUSED, message);
    }

    /** As it is told to the other services. */
    public WebhookStatus status(InstanceId instance, Instant at) {
        return new WebhookStatus(instance, state, message, at);
    }
}
