package io.syncline.connector.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.intake.RecentDeliveries.Key;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.hub.id.InstanceId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentDeliveriesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private final RecentDeliveries recent = new RecentDeliveries(2);

    private static Key key(String instance, String delivery, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return RecentDeliveries.key(
                new InstanceId(instance), Optional.of(delivery), WebhookRequest.of(Map.of(), bytes));
    }

    @Test
    void deliveryIsKnownForSevenDaysOnceItIsDurable() {
        Key key = key("a", "d-1", "{}");
        assertThat(recent.knows(key, NOON)).isFalse();

        recent.durable(key, NOON);

        assertThat(recent.knows(key("a", "d-1", "{}"), NOON.plus(Duration.ofDays(6))))
                .isTrue();
        assertThat(recent.knows(key, NOON.plus(Duration.ofDays(7)))).isFalse();
    }

    @Test
    void otherInstanceDeliveryOrBodyIsAnother() {
        recent.durable(key("a", "d-1", "{}"), NOON);

        assertThat(recent.knows(key("b", "d-1", "{}"), NOON)).isFalse();
        assertThat(recent.knows(key("a", "d-2", "{}"), NOON)).isFalse();
        assertThat(recent.knows(key("a", "d-1", "{ }"), NOON)).isFalse();
    }

    @Test
    void oldestIsForgottenWhenThereAreTooMany() {
        recent.durable(key("a", "d-1", ""), NOON);
        recent.durable(key("a", "d-2", ""), NOON);
        recent.durable(key("a", "d-1", ""), NOON);
        recent.durable(key("a", "d-3", ""), NOON);

        assertThat(recent.knows(key("a", "d-1", ""), NOON)).isTrue();
        assertThat(recent.knows(key("a", "d-2", ""), NOON)).isFalse();
    }

    @Test
    void labelsOfUnknownEventsAreFewAndHarmless() {
        EventLabels labels = new EventLabels();
        for (int i = 0; i < 50; i++) assertThat(labels.label("event_" + i)).isEqualTo("event_" + i);

        assertThat(labels.label("event_50")).isEqualTo("other");
        assertThat(labels.label("event_7")).isEqualTo("event_7");
        assertThat(new EventLabels().label("a\nb")).isEqualTo("other");
        assertThat(new EventLabels().label("x".repeat(61))).isEqualTo("other");
    }
}
