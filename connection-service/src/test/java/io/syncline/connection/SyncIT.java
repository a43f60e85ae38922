package io.syncline.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.connection.lane.InForceRepository;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.Topics;
import io.syncline.hub.event.Direction;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.event.SyncEvent;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.message.MessageHead;
import io.syncline.hub.state.LaneFlow;
import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.hub.twin.TwinState;
import io.syncline.hub.twin.TwinView;
import io.syncline.service.kafka.RecordPublisher;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@QuarkusTestResource(Neighbours.class)
class SyncIT {
    private static final String CHECK = "POST /internal/v1/rules/check";

    @TestHTTPResource
    URI base;

    @Inject
    HubClient hub;

    @Inject
    RecordPublisher records;

    @BeforeEach
    void ready() {
        hub.ready();
        NeighboursClient.answers(CHECK, 200, List.of());
    }

    @Test
    void draftIsCheckedPublishedAndRolledBack() {
        String id = ApiClient.connection("ruled", Map.of("mode", "SCRIPT"));
        String rules = "/connections/" + id + "/sides/left/rules";

        ApiClient.put(rules + "/draft", Map.of("outgoing", "replica.key = issue.key"))
                .statusCode(200)
                .body("", empty());
        ApiClient.get(rules)
                .body("published.version", equalTo(1))
                .body("draft.outgoing", equalTo("replica.key = issue.key"))
                .body("draft.incoming", equalTo("issue.summary = replica.summary"));
        ApiClient.post(rules + "/publish", Map.of("note", "keys"))
                .statusCode(200)
                .body("published.version", equalTo(2));
        Awaitility.await().untilAsserted(() -> assertThat(hub.connection(id)).contains("replica.key = issue.key"));
        ApiClient.post(rules + "/rollback", Map.of("version", 1))
                .statusCode(200)
                .body("published.version", equalTo(3))
                .body("published.outgoing", equalTo("replica.summary = issue.summary"))
                .body("draft", nullValue());
        ApiClient.get(rules + "/versions?limit=2")
                .body("items.version", equalTo(List.of(3, 2)))
                .body("items[1].note", equalTo("keys"))
                .body("items[1].author", equalTo("admin"));
    }

    @Test
    void scriptThatDoesNotCompileIsNotPublished() {
        String id = ApiClient.connection("broken", Map.of("mode", "SCRIPT"));
        String rules = "/connections/" + id + "/sides/right/rules";
        NeighboursClient.answers(
                CHECK, 200, List.of(RuleDiagnostic.error("incoming", 3, 7, "unexpected token", "close the bracket")));

        ApiClient.put(rules + "/draft", Map.of("incoming", "issue."))
                .statusCode(200)
                .body("[0].line", equalTo(3));
        ApiClient.post(rules + "/publish", Map.of()).statusCode(422).body("errors[0].field", equalTo("incoming:3:7"));
        ApiClient.get(rules).body("published.version", equalTo(1));
        ApiClient.get("/connections/" + id + "/sides/middle/rules").statusCode(404);
    }

    @Test
    void basicConnectionKeepsItsGeneratedRules() {
        String id = ApiClient.connection("basic", Map.of());

        ApiClient.put("/connections/" + id + "/sides/left/rules/draft", Map.of("outgoing", "x"))
                .statusCode(409);
    }

    @Test
    void triggersArePublishedWithTheConnection() {
        String id = ApiClient.connection("triggered", Map.of());
        String triggers = "/connections/" + id + "/triggers";

        ApiClient.post(triggers, Map.of("side", "up", "query", " "))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("side", "query")));
        String trigger = ApiClient.post(triggers, Map.of("side", "left", "query", "project = UD"))
                .statusCode(201)
                .body("enabled", equalTo(true))
                .extract()
                .path("id");
        Awaitility.await().untilAsserted(() -> assertThat(hub.connection(id)).contains("project = UD"));
        ApiClient.put(triggers + "/" + trigger, Map.of("side", "left", "query", "project = XY", "enabled", false))
                .statusCode(200);
        ApiClient.get(triggers).body("items[0].query", equalTo("project = XY"));
        ApiClient.delete(triggers + "/" + trigger).statusCode(204);
        ApiClient.delete(triggers + "/" + trigger).statusCode(404);
        Awaitility.await().untilAsserted(() -> assertThat(hub.connection(id)).doesNotContain("project = XY"));
    }

    @Test
    void answerSaysWhenAChangeIsNotInForceYet() {
        String id = ApiClient.connection("forced", Map.of());
        String triggers = "/connections/" + id + "/triggers";
        Map<String, Object> trigger = Map.of("side", "left", "query", "project = UD");

        ApiClient.post(triggers, trigger).statusCode(201).header(InForceRepository.HEADER, "false");
        hub.lanes(id, LaneFlow.FLOWING, 1_000);

        Awaitility.await().untilAsserted(() -> ApiClient.post(triggers, trigger)
                .statusCode(201)
                .header(InForceRepository.HEADER, nullValue()));
    }

    @Test
    void pairIsQueuedOnceTheEntityWasRead() {
        String id = ApiClient.connection("paired", Map.of());
        String left = ApiClient.get("/connections/" + id).extract().path("left.instance");
        NeighboursClient.answers(
                "GET /internal/v1/instances/" + left + "/entities/UD-1",
                200,
                Map.of(
                        "ref",
                        new EntityRef(new InstanceId(left), "10001", "UD-1"),
                        "issue",
                        Map.of("summary", "x"),
                        "version",
                        "1",
                        "updated",
                        "2026-11-22T08:00:00Z"));

        ApiClient.post("/connections/" + id + "/pairs", Map.of("side", "left", "key", "UD-1"))
                .statusCode(202)
                .body("entity.id", equalTo("10001"));
        ApiClient.post("/connections/" + id + "/pairs", Map.of("side", "left", "key", "UD-2"))
                .statusCode(404)
                .body("errors[0].field", equalTo("key"));
    }

    private static SyncEvent event(String message, String connection, Outcome outcome) {
        return new SyncEvent(
                MessageHead.of(message, Instant.now()),
                new ConnectionId(connection),
                new TwinId("twin-" + connection),
                Side.LEFT,
                Direction.INCOMING,
                outcome,
                1,
                1,
                Optional.of(new EntityRef(new InstanceId("i"), "1", "UD-381")),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void happens(SyncEvent event) {
        records.publish(Topics.EVENTS, event.twin().value(), event)
                .toCompletableFuture()
                .join();
    }

    @Test
    void eventsAreStoredOnceAndFound() {
        String id = ApiClient.connection("eventful", Map.of());
        happens(event("m1-" + id, id, Outcome.APPLIED));
        happens(event("m1-" + id, id, Outcome.APPLIED));
        happens(event("m2-" + id, id, Outcome.PARKED));

        String mine = "/events?connection=" + id;
        Awaitility.await().untilAsserted(() -> ApiClient.get(mine).body("items.size()", equalTo(2)));
        ApiClient.get(mine + "&status=parked&key=UD-381&direction=incoming").body("items.size()", equalTo(1));
        ApiClient.get(mine + "&status=lost").statusCode(400).body("errors[0].field", equalTo("status"));
        String next = ApiClient.get(mine + "&limit=1")
                .body("items[0].outcome", equalTo("PARKED"))
                .extract()
                .path("next");
        ApiClient.get(mine + "&limit=1&cursor=" + next)
                .body("items[0].outcome", equalTo("APPLIED"))
                .body("next", nullValue());
        Awaitility.await().untilAsserted(() -> assertThat(
                        ApiClient.get("/connections/" + id).extract().<String>path("lastSync"))
                .isNotNull());
    }

    @Test
    void streamTellsWhatHappens() throws Exception {
        String id = ApiClient.connection("streamed", Map.of());
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "api/v1/events/stream?connection=" + id))
                .header("Authorization", ApiClient.basic())
                .header("Last-Event-ID", "0")
                .build();
        happens(event("s1-" + id, id, Outcome.APPLIED));

        try (HttpClient http = HttpClient.newHttpClient();
                Stream<String> lines =
                        http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            assertThat(lines.filter(line -> line.startsWith("data:"))
                            .findFirst()
                            .orElseThrow())
                    .contains("s1-" + id);
            http.shutdownNow();
        }
    }

    @Test
    void entityShowsTwinAndEvents() {
        String id = ApiClient.connection("entity", Map.of());
        happens(event("e1-" + id, id, Outcome.APPLIED));
        NeighboursClient.answers(
                "GET /internal/v1/twins?connection=" + id + "&key=UD-381",
                200,
                List.of(new TwinView(
                        new TwinId("twin-" + id),
                        new ConnectionId(id),
                        Side.LEFT,
                        TwinState.LINKED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));

        Awaitility.await().untilAsserted(() -> ApiClient.get("/entities?key=UD-381&connection=" + id)
                .statusCode(200)
                .body("items[0].twin.state", equalTo("LINKED"))
                .body("items[0].events[0].outcome", equalTo("APPLIED")));
        ApiClient.get("/entities").statusCode(400).body("errors[0].field", equalTo("key"));
    }

    @Test
    void errorsAreTheRulesEnginesAndItsAbsenceIsSaid() {
        NeighboursClient.answers("GET /internal/v1/parked?limit=50", 200, Map.of("items", List.of()));
        NeighboursClient.answers("POST /internal/v1/parked/p1/retry", 204, "");
        NeighboursClient.answers("POST /internal/v1/parked/retry", 200, Map.of("retried", 3));

        ApiClient.get("/errors").statusCode(200).body("items", empty());
        ApiClient.post("/errors/p1/retry", Map.of()).statusCode(202);
        ApiClient.post("/errors/p2/skip", Map.of()).statusCode(404);
        ApiClient.admin().post("/api/v1/errors/retry").then().statusCode(200).body("retried", equalTo(3));
        NeighboursClient.answers("GET /internal/v1/parked?limit=50", 500, Map.of());
        ApiClient.get("/errors").statusCode(503).body("detail", containsString("rules engine"));
    }
}
