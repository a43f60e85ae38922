package io.syncline.connector.jira.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.registration.HookOrder;
import io.syncline.hub.HubJson;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SeenAppHookTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final HookOrder ORDER =
            new HookOrder(URI.create("https://hooks.example.com/webhooks/uid-1"), new TreeSet<>(Set.of("UD")));
    private static final ProjectFilter FILTER = new ProjectFilter(ORDER.projects());

    private static ObjectNode right() {
        ObjectNode hook = HubJson.object()
                .put("id", 10000)
                .put("url", ORDER.url().toString())
                .put("jqlFilter", "project = UD")
                .put("expirationDate", NOW.plus(Duration.ofDays(11)).toEpochMilli());
        hook.set("events", HubJson.tree(SeenAppHook.EVENTS));
        return hook;
    }

    private static Optional<String> unfit(JsonNode hook) {
        return SeenAppHook.of(hook).unfit(ORDER, FILTER, NOW);
    }

    @Test
    void rightOneIsLeftAloneUntilItsLastTenDays() {
        SeenAppHook hook = SeenAppHook.of(right());

        assertThat(hook.unfit(ORDER, FILTER, NOW)).isEmpty();
        assertThat(hook.ending(NOW)).isEmpty();
        assertThat(hook.ending(NOW.plus(Duration.ofDays(1)))).contains("was to expire at 2026-11-12T00:00:00Z");
    }

    @Test
    void whatARefreshCannotMendIsNamed() {
        assertThat(unfit(right().put("expirationDate", NOW.toEpochMilli()))).contains("had expired");
        assertThat(unfit(right().put("url", "https://old.example.com/webhooks/uid-1")))
                .contains("had the address https://old.example.com/webhooks/uid-1");
        assertThat(unfit(right().put("jqlFilter", "project = OPS"))).contains("was for project = OPS");
        ObjectNode deaf = right();
        deaf.set("events", HubJson.tree(List.of("jira:issue_created")));
        assertThat(unfit(deaf)).contains("did not tell of the right events");
    }

    @Test
    void endIsReadAsTheDocumentSaysAndAsItsExampleShows() {
        assertThat(SeenAppHook.of(right().put("expirationDate", "2026-12-01T12:42:30.000+0000"))
                        .until())
                .contains(Instant.parse("2026-12-01T12:42:30Z"));
        assertThat(SeenAppHook.of(right()).until()).contains(NOW.plus(Duration.ofDays(11)));
    }

    @Test
    void withoutAnEndItIsTakenToLast() {
        ObjectNode endless = right();
        endless.remove("expirationDate");

        assertThat(unfit(endless)).isEmpty();
        assertThat(SeenAppHook.of(endless).ending(NOW)).isEmpty();
    }
}
