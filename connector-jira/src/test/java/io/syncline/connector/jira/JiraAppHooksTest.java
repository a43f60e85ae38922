package io.syncline.connector.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.registration.FoundHook;
import io.syncline.connector.registration.HookCare;
import io.syncline.connector.registration.HookOrder;
import io.syncline.connector.registration.HookPlace;
import io.syncline.connector.registration.Registration;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.WebhookReading;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.connector.tracker.WebhookVerdict;
import io.syncline.hub.HubJson;
import io.syncline.hub.access.RightCheck;
import io.syncline.hub.access.VerifyRequest;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.hub.webhook.WebhookState;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.fault.FaultRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The webhook of an OAuth client: it expires, cannot be changed, and is proven by the client's secret. */
class JiraAppHooksTest {
    private static final URI BASE = URI.create("http://127.0.0.1:1");

    private final JiraFixture jira = new JiraFixture();
    private final Instance instance = with(jira.expiringCredentials());
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        jira.close();
    }

    private Instance with(Credentials credentials) {
        Instance usual = jira.instance();
        return new Instance(usual.id(), usual.uid(), usual.url(), credentials, usual.webhookSecret(), true);
    }

    private HookOrder order(URI base, String... projects) {
        return HookOrder.of(instance, base, new TreeSet<>(Set.of(projects)));
    }

    private Registration ensure(String... projects) {
        return ensure(BASE, projects);
    }

    private Registration ensure(URI base, String... projects) {
        return new HookCare(jira.tracker().hookPlaces()).ensure(instance, order(base, projects), false);
    }

    private HookPlace place(String... projects) {
        return jira.tracker()
                .hookPlaces()
                .of(instance, order(BASE, projects))
                .result()
                .orElseThrow()
                .getLast();
    }

    /** As Jira shows them. */
    private List<JsonNode> hooks() {
        return place("UD").ours().result().orElseThrow().stream()
                .map(FoundHook::seen)
                .toList();
    }

    private void age(int days) {
        control("POST", "/_sim/webhooks/age", "{\"days\":" + days + "}");
    }

    private JsonNode control(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(jira.simulator().url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            byte[] answer =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
            return answer.length == 0 ? HubJson.object() : HubJson.read(answer, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void fault(ObjectNode rule, String method) {
        rule.put("method", method).put("pathPattern", "/rest/api/3/webhook$");
        jira.simulator().faults().add(FaultRule.parse(rule));
    }

    @Test
    void madeOnceForAllProjectsAndFoundAgainWithItsEnd() {
        Registration made = ensure("UD", "OPS");
        Registration found = ensure("UD", "OPS");

        assertThat(made.state()).as(made.message()).isEqualTo(WebhookState.CREATED);
        assertThat(found.message())
                .startsWith("FOUND: issues and comments of OPS, UD (until "
                        + Instant.now().plus(Duration.ofDays(30)).toString().substring(0, 10));
        assertThat(hooks()).singleElement().satisfies(hook -> assertThat(
                        hook.path("jqlFilter").asText())
                .isEqualTo("project in (\"OPS\", \"UD\")"));
    }

    @Test
    void anotherProjectReplacesItAndLeavesOne() {
        ensure("UD");
        long before = hooks().getFirst().path("id").asLong();

        Registration changed = ensure("UD", "OPS");

        assertThat(changed.state()).as(changed.message()).isEqualTo(WebhookState.UPDATED);
        assertThat(changed.message()).contains("was for project in (\"UD\")");
        assertThat(hooks())
                .singleElement()
                .satisfies(hook -> assertThat(hook.path("id").asLong()).isGreaterThan(before));
        assertThat(ensure("UD", "OPS").state()).isEqualTo(WebhookState.FOUND);
    }

    @Test
    void replacementThatIsRefusedLeavesTheOldOne() {
        ensure("UD");
        JsonNode before = hooks().getFirst();
        ObjectNode rule = HubJson.object().put("kind", "status").put("status", 200);
        rule.putObject("body")
                .putArray("webhookRegistrationResult")
                .addObject()
                .putArray("errors")
                .add("The clause project is unsupported");
        fault(rule, "POST");

        Registration refused = ensure("UD", "OPS");

        assertThat(refused.state()).isEqualTo(WebhookState.REFUSED);
        assertThat(refused.message())
                .contains("The clause project is unsupported")
                .contains("manage:jira-webhook")
                .doesNotContain("jira-client-secret");
        assertThat(hooks()).containsExactly(before);
    }

    @Test
    void movesToAnotherAddressThoughAnAppHasButOne() {
        ensure("UD");

        Registration moved = ensure(URI.create("http://127.0.0.1:2"), "UD");

        assertThat(moved.state()).as(moved.message()).isEqualTo(WebhookState.UPDATED);
        assertThat(hooks())
                .singleElement()
                .satisfies(hook -> assertThat(hook.path("url").asText()).startsWith("http://127.0.0.1:2/"));
    }

    @Test
    void refreshedInItsLastTenDaysAndNotBefore() {
        ensure("UD");
        JsonNode made = hooks().getFirst();
        age(19);
        assertThat(ensure("UD").state()).isEqualTo(WebhookState.FOUND);
        age(2);

        Registration refreshed = ensure("UD");

        assertThat(refreshed.state()).as(refreshed.message()).isEqualTo(WebhookState.UPDATED);
        assertThat(refreshed.message()).contains("was to expire at");
        assertThat(hooks()).singleElement().satisfies(hook -> {
            assertThat(hook.path("id")).isEqualTo(made.path("id"));
            assertThat(hook.path("expirationDate").asLong())
                    .isGreaterThanOrEqualTo(made.path("expirationDate").asLong());
        });
        assertThat(ensure("UD").state()).isEqualTo(WebhookState.FOUND);
    }

    @Test
    void expiredOneIsMadeAgain() {
        ensure("UD");
        age(31);

        assertThat(ensure("UD").state()).isEqualTo(WebhookState.CREATED);
        assertThat(hooks()).hasSize(1);
    }

    @Test
    void doublesOfReplicasAndLostAnswersBecomeOne() {
        place("UD").create();
        place("UD").create();
        assertThat(ensure("UD").state()).isEqualTo(WebhookState.FOUND);
        assertThat(hooks()).hasSize(1);
        age(31);
        fault(HubJson.object().put("kind", "lostReply").put("times", 1), "POST");

        Registration made = ensure("UD");

        assertThat(made.state()).as(made.message()).isEqualTo(WebhookState.CREATED);
        assertThat(hooks()).hasSize(1);
    }

    @Test
    void projectThatIsNotThereCostsTheOthersNothing() {
        Registration partly = ensure("UD", "NOPE");

        assertThat(partly.state()).isEqualTo(WebhookState.REFUSED);
        assertThat(partly.message()).contains("REFUSED: NOPE").contains("CREATED: issues and comments of UD");
        assertThat(hooks()).hasSize(1);
    }

    @Test
    void clientThatMayNotIsToldWhatItNeeds() {
        fault(HubJson.object().put("kind", "status").put("status", 403), "GET");

        Registration refused = ensure("UD");
        RightCheck check = webhookRight();

        assertThat(refused.state()).isEqualTo(WebhookState.REFUSED);
        assertThat(refused.message()).contains("manage:jira-webhook").contains("Create a WebHook");
        assertThat(check.state()).isEqualTo(RightCheck.RightState.MISSING);
        assertThat(check.message()).contains("manage:jira-webhook");
    }

    @Test
    void clientThatMayNeedsNoPermissionOfAnAdministrator() {
        jira.simulator().gate().withhold("ADMINISTER");

        assertThat(webhookRight().state()).isEqualTo(RightCheck.RightState.OK);
    }

    private RightCheck webhookRight() {
        ProbeRequest settings =
                new ProbeRequest(instance.url(), instance.credentials().values(), true);
        return jira.tracker().rights(new VerifyRequest(settings, new TreeSet<>(Set.of("UD")))).checks().stream()
                .filter(check -> check.name().equals("webhooks"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void deliveryIsProvenByTheClientsSecretAlone() {
        ensure("UD");
        jira.simulator().desk().create("alice", "UD", "", Map.of(CardField.TITLE, "Told of"));

        WebhookRequest told = delivered();

        assertThat(jira.tracker().verify(instance, told)).isInstanceOf(WebhookVerdict.Genuine.class);
        assertThat(jira.tracker().read(instance, told))
                .isInstanceOfSatisfying(WebhookReading.Hints.class, hints -> assertThat(hints.hints())
                        .singleElement()
                        .matches(hint -> hint.key().equals("UD-1")));
        assertThat(HubJson.read(told.body(), JsonNode.class).path("matchedWebhookIds"))
                .hasSize(1);
        assertThat(jira.tracker().verify(with(otherSecret()), told)).isInstanceOf(WebhookVerdict.Forged.class);
        assertThat(jira.tracker().verify(jira.instance(), told)).isInstanceOf(WebhookVerdict.Forged.class);
    }

    @Test
    void webhookThatAnAdministratorMadeByHandIsProvenByItsSecret() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

        assertThat(jira.tracker().verify(instance, Samples.signed(body, instance.webhookSecret())))
                .isInstanceOf(WebhookVerdict.Genuine.class);
        assertThat(jira.tracker().verify(instance, Samples.signed(body, new WebhookSecret("another"))))
                .isInstanceOf(WebhookVerdict.Forged.class);
        assertThat(jira.tracker().verify(instance, WebhookRequest.of(Map.of(), body)))
                .isInstanceOf(WebhookVerdict.Forged.class);
    }

    private Credentials otherSecret() {
        Map<String, String> values = new TreeMap<>(instance.credentials().values());
        values.put("clientSecret", "somebody else's");
        return Credentials.of(values);
    }

    private WebhookRequest delivered() {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !control("GET", "/_sim/deliveries", "").isEmpty());
        JsonNode delivery = control("GET", "/_sim/deliveries", "").path(0);
        Map<String, String> headers = new TreeMap<>();
        delivery.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return WebhookRequest.of(headers, delivery.path("body").asText().getBytes(StandardCharsets.UTF_8));
    }
}
