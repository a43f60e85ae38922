package io.syncline.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.HubJson;
import io.syncline.hub.access.Budget;
import io.syncline.hub.access.RightCheck;
import io.syncline.hub.access.Verification;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.state.InstanceRecord;
import io.syncline.hub.tracker.ProbeResult;
import io.syncline.hub.webhook.WebhookState;
import io.syncline.hub.webhook.WebhookStatus;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@QuarkusTestResource(Neighbours.class)
class InstanceIT {
    private static final Map<String, String> CREDENTIALS = Map.of("email", "bot@jira.test", "token", "s3cret-token");

    @Inject
    HubClient hub;

    @BeforeEach
    void ready() {
        hub.ready();
    }

    private static Map<String, Object> body(String name) {
        return Map.of("name", name, "tracker", "jira", "url", "http://jira.test", "credentials", CREDENTIALS);
    }

    @Test
    void verifiedInstanceIsStoredAndPublishedWithoutPlainSecrets() {
        NeighboursClient.answers(
                "POST /internal/v1/probe", 200, new ProbeResult(true, Optional.empty(), "", Optional.of("bot")));

        String id = ApiClient.post("/instances", body("verified"))
                .statusCode(201)
                .body("webhookUrl", containsString("https://sync.test/jira/webhooks/"))
                .body("webhookSecret", notNullValue())
                .body("account", equalTo("bot"))
                .body(not(containsString("s3cret")))
                .extract()
                .path("id");

        ApiClient.get("/instances/" + id)
                .statusCode(200)
                .body("webhookSecret", nullValue())
                .body(not(containsString("s3cret")));
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(hub.instance(id)).contains("v1.test.").doesNotContain("s3cret"));
        assertThat(NeighboursClient.seen()).anySatisfy(call -> assertThat(call).contains("probe", "s3cret-token"));
    }

    @Test
    void refusedCredentialsAreNamedAndNothingIsStored() {
        NeighboursClient.answers(
                "POST /internal/v1/probe",
                200,
                new ProbeResult(false, Optional.of("credentials.token"), "not accepted", Optional.empty()));

        ApiClient.post("/instances", body("refused"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("credentials.token"));

        assertThat(ApiClient.names("/instances?limit=500")).doesNotContain("refused");
    }

    @Test
    void verificationTellsRightByRightInTheProjectsThatAreUsed() {
        String id = ApiClient.post("/instances?verify=false", body("rights"))
                .statusCode(201)
                .extract()
                .path("id");
        List<RightCheck> checks = List.of(
                RightCheck.ok("authenticated", Optional.empty(), "as bot"),
                RightCheck.missing("comment", Optional.of("UD"), "give the account ADD_COMMENTS"));
        NeighboursClient.answers("POST /internal/v1/verify", 200, new Verification(Optional.of("bot"), checks));

        ApiClient.post("/instances/" + id + "/verify?project=UD", Map.of())
                .statusCode(200)
                .body("passed", equalTo(false))
                .body("account", equalTo("bot"))
                .body("checks[1].state", equalTo("MISSING"))
                .body("checks[1].project", equalTo("UD"));

        assertThat(NeighboursClient.seen()).anySatisfy(call -> assertThat(call).contains("verify", "UD"));
        ApiClient.get("/instances/" + id).body("account", equalTo("bot")).body("lastContact", notNullValue());
    }

    @Test
    void instanceTellsItsBudgetsWhenTheConnectorKnowsThem() {
        String id = ApiClient.post("/instances?verify=false", body("budgets"))
                .statusCode(201)
                .body("internal", equalTo(false))
                .body("budgets.size()", equalTo(0))
                .extract()
                .path("id");
        Budget budget = new Budget(
                "core",
                Optional.of(5000L),
                Optional.of(0L),
                Optional.empty(),
                Optional.of(Instant.parse("2030-01-01T00:00:00Z")),
                Optional.of("primary rate limit of core"));
        NeighboursClient.answers("GET /internal/v1/instances/" + id + "/budgets", 200, List.of(budget));

        ApiClient.get("/instances/" + id)
                .statusCode(200)
                .body("budgets[0].limit", equalTo(5000))
                .body("budgets[0].pausedUntil", equalTo("2030-01-01T00:00:00Z"));
    }

    @Test
    void internalInstanceStaysSoUntilSaidOtherwise() {
        Map<String, Object> home = new TreeMap<>(body("home"));
        home.put("internal", true);
        String id = ApiClient.post("/instances?verify=false", home).extract().path("id");

        ApiClient.put("/instances/" + id + "?verify=false", Map.of("name", "home", "url", "http://jira.test"))
                .statusCode(200)
                .body("internal", equalTo(true));
        ApiClient.put(
                        "/instances/" + id + "?verify=false",
                        Map.of("name", "home", "url", "http://jira.test", "internal", false))
                .statusCode(200)
                .body("internal", equalTo(false));
    }

    @Test
    void wrongFieldsAreAllNamed() {
        ApiClient.post("/instances", Map.of("name", " ", "tracker", "redmine", "url", "ftp://x"))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("name", "url", "tracker")));
        ApiClient.post(
                        "/instances",
                        Map.of(
                                "name",
                                "x",
                                "tracker",
                                "jira",
                                "url",
                                "http://x",
                                "credentials",
                                Map.of("email", "a", "pin", "1")))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("credentials.token", "credentials.pin")));
        ApiClient.post("/instances", Map.of("nmae", "x")).statusCode(400).body("errors.field", hasItem("nmae"));
        ApiClient.admin().post("/api/v1/instances").then().statusCode(400);
    }

    @Test
    void pollIntervalIsKeptUntilAnotherIsGiven() {
        String id = ApiClient.instance("polled");
        ApiClient.get("/instances/" + id).body("pollInterval", equalTo("PT1M"));

        Map<String, Object> change = new HashMap<>(body("polled"));
        change.put("pollInterval", "PT30S");
        ApiClient.put("/instances/" + id + "?verify=false", change).statusCode(200);
        ApiClient.put("/instances/" + id + "?verify=false", body("polled"))
                .statusCode(200)
                .body("pollInterval", equalTo("PT30S"));

        Awaitility.await().untilAsserted(() -> assertThat(hub.instance(id)).contains("\"pollInterval\":\"PT30S\""));
        change.put("pollInterval", "2 minutes");
        ApiClient.put("/instances/" + id + "?verify=false", change)
                .statusCode(400)
                .body("errors.field", equalTo(List.of("pollInterval")));
    }

    @Test
    void nameIsTakenWhateverItsCase() {
        ApiClient.instance("Twice");

        ApiClient.post("/instances?verify=false", body("twice")).statusCode(409);
    }

    @Test
    void credentialsStayOnTheirHost() {
        String id = ApiClient.instance("moving");

        ApiClient.put("/instances/" + id + "?verify=false", Map.of("name", "moving", "url", "http://evil.test"))
                .statusCode(400)
                .body("errors[0].field", equalTo("credentials"));
        ApiClient.put("/instances/" + id + "?verify=false", Map.of("name", "moved", "url", "http://jira.test/other"))
                .statusCode(200)
                .body("name", equalTo("moved"));
    }

    @Test
    void replacedWebhookSecretRetires() {
        String id = ApiClient.instance("rotating");
        Map<String, Object> body =
                Map.of("name", "rotating", "url", "http://jira.test", "webhookSecret", "the secret of tomorrow");

        ApiClient.put("/instances/" + id + "?verify=false", body).statusCode(200);
        ApiClient.put("/instances/" + id + "?verify=false", body).statusCode(200);

        Awaitility.await().ignoreExceptions().untilAsserted(() -> assertThat(
                        published(id).retiredSecrets())
                .singleElement()
                .satisfies(old -> assertThat(old.until())
                        .isBetween(
                                Instant.now().plusSeconds(86_000), Instant.now().plusSeconds(86_400))));
    }

    private InstanceRecord published(String id) {
        return HubJson.read(hub.instance(id), InstanceRecord.class);
    }

    @Test
    void webhooksAreRegisteredNowAndKeptFromThenOn() {
        String id = ApiClient.instance("registering");
        NeighboursClient.answers(
                "POST /internal/v1/instances/" + id + "/webhook",
                200,
                new WebhookStatus(new InstanceId(id), WebhookState.CREATED, "CREATED: the site", Instant.now()));

        ApiClient.post("/instances/" + id + "/webhook", Map.of())
                .statusCode(200)
                .body("state", equalTo("CREATED"))
                .body("message", equalTo("CREATED: the site"));

        ApiClient.get("/instances/" + id).body("webhooksKept", equalTo(true));
        Awaitility.await()
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(published(id).webhooksKept()).isTrue());
        ApiClient.delete("/instances/" + id + "/webhook").statusCode(204);
        ApiClient.get("/instances/" + id).body("webhooksKept", equalTo(false));
    }

    @Test
    void stateOfTheWebhooksIsShownAsTheConnectorAnnouncesIt() {
        String id = ApiClient.instance("announced");

        hub.announce(new WebhookStatus(new InstanceId(id), WebhookState.REFUSED, "no right", Instant.now()));

        Awaitility.await().untilAsserted(() -> ApiClient.get("/instances/" + id)
                .body("webhook.state", equalTo("REFUSED"))
                .body("webhook.message", equalTo("no right"))
                .body("webhook.checkedAt", notNullValue()));
    }

    @Test
    void listComesInPieces() {
        for (int i = 0; i < 5; i++) ApiClient.instance("paged-" + i);

        String cursor =
                ApiClient.get("/instances?limit=2").statusCode(200).extract().path("next");

        ApiClient.get("/instances?limit=2&cursor=" + cursor).statusCode(200).body("items.size()", equalTo(2));
        ApiClient.get("/instances?limit=0").statusCode(400).body("errors[0].field", equalTo("limit"));
        ApiClient.get("/instances?cursor=*").statusCode(400).body("errors[0].field", equalTo("cursor"));
    }

    @Test
    void usedInstanceIsNotDeleted() {
        String connection = ApiClient.connection("user", Map.of());
        String used = ApiClient.get("/connections/" + connection).extract().path("left.instance");
        String unused = ApiClient.instance("unused");

        ApiClient.delete("/instances/" + used).statusCode(409).body("detail", containsString("user"));
        ApiClient.delete("/instances/" + unused).statusCode(204);
        ApiClient.get("/instances/" + unused).statusCode(404).contentType("application/problem+json");
    }
}
