package io.syncline.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.LaneFlow;
import io.syncline.hub.twin.ConnectionCounts;
import io.syncline.service.kafka.RecordPublisher;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@QuarkusTestResource(Neighbours.class)
class ConnectionIT {
    @Inject
    HubClient hub;

    @Inject
    RecordPublisher records;

    @BeforeEach
    void ready() {
        hub.ready();
    }

    @Test
    void newConnectionIsActiveAndPublishedWithGeneratedRules() {
        String id = ApiClient.connection("fresh", Map.of());

        ApiClient.get("/connections/" + id)
                .body("status", equalTo("ACTIVE"))
                .body("requested", equalTo("ACTIVE"))
                .body("direction", equalTo("BOTH"))
                .body("conflicts", equalTo("newest"))
                .body("pairs", equalTo(0))
                .body("queued.left", equalTo(0))
                .body("lastSync", nullValue())
                .body("degraded", empty());
        Awaitility.await().untilAsserted(() -> assertThat(hub.connection(id))
                .contains("\"status\":\"ACTIVE\"", "\"version\":1", "issue.summary = replica.summary"));
    }

    @Test
    void queuedReplicasAreCountedPerSide() {
        String id = ApiClient.connection("queue", Map.of());
        Awaitility.await().until(() -> !hub.connection(id).isEmpty());

        String lane = Topics.lane(new ConnectionId(id), Side.RIGHT);
        records.publish(lane, "t", Map.of("a", 1)).toCompletableFuture().join();
        records.publish(lane, "t", Map.of("a", 2)).toCompletableFuture().join();

        Awaitility.await().untilAsserted(() -> ApiClient.get("/connections/" + id)
                .body("queued.right", equalTo(2))
                .body("queued.left", equalTo(0)));
    }

    @Test
    void pairsAndErrorsComeFromTheRulesEngine() {
        String id = ApiClient.connection("counted", Map.of());
        NeighboursClient.answers(
                "GET /internal/v1/counts", 200, List.of(new ConnectionCounts(new ConnectionId(id), 7, 2)));

        Awaitility.await().untilAsserted(() -> ApiClient.get("/connections/" + id)
                .body("pairs", equalTo(7))
                .body("errors", equalTo(2)));

        NeighboursClient.answers("GET /internal/v1/counts", 500, Map.of());
        Awaitility.await().untilAsserted(() -> ApiClient.get("/connections/" + id)
                .statusCode(200)
                .body("pairs", nullValue())
                .body("degraded[0]", containsString("rules engine")));
    }

    @Test
    void deactivationIsConfirmedOnceBothLanesAreHeld() {
        String id = ApiClient.connection("paused", Map.of());

        ApiClient.post("/connections/" + id + "/deactivate", Map.of())
                .statusCode(202)
                .body("status", equalTo("ACTIVE"))
                .body("requested", equalTo("DEACTIVATED"));
        hub.lane(id, Side.LEFT, LaneFlow.HELD, 2);
        ApiClient.post("/connections/" + id + "/deactivate?wait=300ms", Map.of())
                .body("status", equalTo("ACTIVE"));
        ApiClient.delete("/connections/" + id).statusCode(409);
        CompletableFuture<Void> lane = CompletableFuture.runAsync(() -> hub.lane(id, Side.RIGHT, LaneFlow.HELD, 2));
        ApiClient.post("/connections/" + id + "/deactivate?wait=10s", Map.of())
                .statusCode(202)
                .body("status", equalTo("DEACTIVATED"))
                .body("version", equalTo(2));
        lane.join();
    }

    @Test
    void pendingConnectionIsAcceptedByActivation() {
        String id = ApiClient.connection("invited", Map.of("accept", "manual", "mode", "SCRIPT"));

        ApiClient.get("/connections/" + id).body("status", equalTo("PENDING"));
        ApiClient.post("/connections/" + id + "/deactivate", Map.of()).statusCode(409);
        ApiClient.post("/connections/" + id + "/activate", Map.of()).body("status", equalTo("PENDING"));
        hub.lane(id, Side.LEFT, LaneFlow.WAITING, 2);
        hub.lane(id, Side.RIGHT, LaneFlow.FLOWING, 2);
        ApiClient.post("/connections/" + id + "/activate?wait=10s", Map.of())
                .body("status", equalTo("ACTIVE"))
                .body("waiting.left.reason", equalTo("rate limit"));
    }

    @Test
    void deletedConnectionLeavesATombstoneAndNoLanes() {
        String id = ApiClient.connection("gone", Map.of("accept", "manual"));
        Awaitility.await().until(() -> !hub.connection(id).isEmpty());

        ApiClient.delete("/connections/" + id).statusCode(204);

        Awaitility.await().until(() -> hub.connection(id).isEmpty());
        ApiClient.get("/connections/" + id).statusCode(404);
        ApiClient.get("/audit?limit=500").body("items.action", hasItems("connection.delete", "connection.create"));
    }

    @Test
    void wrongFieldsAreNamedAndNothingIsStored() {
        ApiClient.post("/connections", Map.of("name", "", "mode", "SMART", "left", Map.of("instance", "x")))
                .statusCode(400)
                .body("errors.field", hasItems("name", "mode", "left.project", "right.instance", "right.project"));
        ApiClient.post("/connections", Map.of("left", Map.of("instnce", "x")))
                .statusCode(400)
                .body("errors[0].field", equalTo("left.instnce"));
        ApiClient.post(
                        "/connections",
                        Map.of(
                                "name", "half",
                                "left", Map.of("instance", "nobody", "project", "A"),
                                "right", Map.of("instance", "nobody", "project", "B")))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("left.instance", "right.instance")));
        assertThat(ApiClient.names("/connections?limit=500")).doesNotContain("half");
    }

    @Test
    void withoutRulesEngineNothingIsCreated() {
        NeighboursClient.answers("GET /internal/v1/rules/defaults/jira", 500, Map.of());
        String left = ApiClient.instance("no-engine");

        ApiClient.post(
                        "/connections",
                        Map.of(
                                "name", "no-engine",
                                "left", Map.of("instance", "no-engine", "project", "A"),
                                "right", Map.of("instance", left, "project", "B")))
                .statusCode(503)
                .body("type", equalTo("urn:syncline:problem:rules-engine-down"));

        assertThat(ApiClient.names("/connections?limit=500")).doesNotContain("no-engine");
    }

    @Test
    void patchedConnectionIsPublishedAgain() {
        String id = ApiClient.connection("patched", Map.of());

        ApiClient.patch("/connections/" + id, Map.of("name", "Patched", "conflicts", "right", "mode", "SCRIPT"))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("conflicts", equalTo("right"));

        ApiClient.patch("/connections/" + id, Map.of("mode", "BASIC")).statusCode(409);
        ApiClient.patch("/connections/" + id, Map.of("conflicts", "both")).statusCode(400);
        Awaitility.await().untilAsserted(() -> assertThat(hub.connection(id))
                .contains("\"name\":\"Patched\"", "\"conflicts\":\"RIGHT\""));
    }
}
