package io.syncline.connection.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connection.login.Entrance.Request;
import io.syncline.connection.login.Entrance.Verdict.Foreign;
import io.syncline.connection.login.Entrance.Verdict.Known;
import io.syncline.connection.login.Entrance.Verdict.LoginPage;
import io.syncline.connection.login.Entrance.Verdict.Open;
import io.syncline.connection.login.Entrance.Verdict.Unknown;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class EntranceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final SessionTicket TICKETS = ticketsAt("secret", NOW);
    private final Entrance entrance = new Entrance(new Passwords("secret"), TICKETS);

    private static SessionTicket ticketsAt(String password, Instant now) {
        return new SessionTicket(password, Clock.fixed(now, ZoneOffset.UTC), Duration.ofHours(1));
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static Request get(String path, String authorization, String ticket) {
        return new Request("GET", path, authorization, ticket, "", false);
    }

    private static Request post(String site, boolean requestedWith) {
        return new Request("POST", "/api/v1/instances", "", TICKETS.issue("admin"), site, requestedWith);
    }

    @Test
    void rightPasswordIsKnown() {
        assertThat(entrance.of(get("/api/v1/events", basic("admin:secret"), "")))
                .isEqualTo(new Known("admin"));
    }

    @Test
    void wrongPasswordIsUnknown() {
        assertThat(entrance.of(get("/api/v1/events", basic("admin:wrong"), ""))).isEqualTo(new Unknown());
        assertThat(entrance.of(get("/api/v1/events", basic("root:secret"), ""))).isEqualTo(new Unknown());
        assertThat(entrance.of(get("/api/v1/events", "Basic %%%", ""))).isEqualTo(new Unknown());
        assertThat(entrance.of(get("/api/v1/events", "", ""))).isEqualTo(new Unknown());
    }

    @Test
    void personWithoutSessionIsSentToTheLoginPage() {
        assertThat(entrance.of(get("/", "", ""))).isEqualTo(new LoginPage());
        assertThat(entrance.of(get("/index.html", "", "admin.9999999999.x"))).isEqualTo(new LoginPage());
    }

    @Test
    void ticketHoldsForAnHourAndForThisPassword() {
        assertThat(TICKETS.user(TICKETS.issue("admin"))).contains("admin");
        assertThat(ticketsAt("secret", NOW.plusSeconds(3600)).user(TICKETS.issue("admin")))
                .isEmpty();
        assertThat(ticketsAt("changed", NOW).user(TICKETS.issue("admin"))).isEmpty();
        assertThat(TICKETS.user(TICKETS.issue("admin").replace("admin", "other")))
                .isEmpty();
        assertThat(TICKETS.user("")).isEmpty();
    }

    @Test
    void healthAndMetricsAreOpenAndNothingLikeThem() {
        assertThat(entrance.of(get("/q/health/live", "", ""))).isEqualTo(new Open());
        assertThat(entrance.of(get("/q/metrics", "", ""))).isEqualTo(new Open());
        assertThat(entrance.of(get("/q/dev", "", ""))).isEqualTo(new LoginPage());
        assertThat(entrance.of(get("/api/v1/q/health", "", ""))).isEqualTo(new Unknown());
    }

    @Test
    void changeByCookieNeedsTheHeaderThatOtherSitesCannotSend() {
        assertThat(entrance.of(post("same-origin", true))).isEqualTo(new Known("admin"));
        assertThat(entrance.of(post("", false))).isEqualTo(new Foreign());
        assertThat(entrance.of(post("cross-site", true))).isEqualTo(new Foreign());
    }
}
