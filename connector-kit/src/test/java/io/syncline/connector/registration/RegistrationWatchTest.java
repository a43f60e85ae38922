package io.syncline.connector.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.webhook.WebhookState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RegistrationWatchTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instance INSTANCE = new Instance(
            new InstanceId("gh"),
            "uid-1",
            URI.create("https://api.github.com"),
            Credentials.of(Map.of()),
            new WebhookSecret("secret"),
            false);

    private final RegistrationWatch watch = new RegistrationWatch(Duration.ofMinutes(15));

    private static HookOrder order(String... projects) {
        return HookOrder.of(INSTANCE, URI.create("https://hooks.example.com"), new TreeSet<>(Set.of(projects)));
    }

    private void looked(WebhookState state) {
        watch.looked(INSTANCE, order("a/b"), new Registration(state, "words"), NOON);
    }

    @Test
    void webhooksAreDueAtFirstAndAgainWhenTheTimeIsUp() {
        assertThat(watch.due(INSTANCE, order("a/b"), NOON)).isTrue();

        looked(WebhookState.FOUND);

        assertThat(watch.due(INSTANCE, order("a/b"), NOON.plusSeconds(899))).isFalse();
        assertThat(watch.due(INSTANCE, order("a/b"), NOON.plusSeconds(900))).isTrue();
    }

    @Test
    void newProjectOrSecretMakesThemDueAtOnce() {
        looked(WebhookState.FOUND);

        assertThat(watch.due(INSTANCE, order("a/b", "a/c"), NOON)).isTrue();
        assertThat(watch.due(INSTANCE.with(new WebhookSecret("new")), order("a/b"), NOON))
                .isTrue();
    }

    @Test
    void trackerThatWasOutOfReachIsTriedAfterAMinute() {
        looked(WebhookState.UNREACHABLE);

        assertThat(watch.due(INSTANCE, order("a/b"), NOON.plusSeconds(59))).isFalse();
        assertThat(watch.due(INSTANCE, order("a/b"), NOON.plusSeconds(60))).isTrue();
    }

    @Test
    void secretIsSureOnceItWasWritten() {
        assertThat(watch.secretUnsure(INSTANCE, order("a/b"))).isTrue();

        looked(WebhookState.REFUSED);
        assertThat(watch.secretUnsure(INSTANCE, order("a/b"))).isTrue();

        looked(WebhookState.CREATED);
        assertThat(watch.secretUnsure(INSTANCE, order("a/b"))).isFalse();
        assertThat(watch.secretUnsure(INSTANCE.with(new WebhookSecret("new")), order("a/b")))
                .isTrue();
    }

    @Test
    void newsIsToldOnce() {
        Registration refused = new Registration(WebhookState.REFUSED, "words");

        assertThat(watch.looked(INSTANCE, order("a/b"), refused, NOON)).isPresent();
        assertThat(watch.looked(INSTANCE, order("a/b"), refused, NOON)).isEmpty();
    }

    @Test
    void whatIsGoneIsForgotten() {
        looked(WebhookState.FOUND);
        assertThat(watch.statuses()).hasSize(1);

        watch.only(Set.of());

        assertThat(watch.statuses()).isEqualTo(List.of());
    }
}
