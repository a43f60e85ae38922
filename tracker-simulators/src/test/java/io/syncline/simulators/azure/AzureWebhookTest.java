package io.syncline.simulators.azure;

import static io.syncline.simulators.azure.AzureClient.set;
import static io.syncline.simulators.testing.VendorClient.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.testing.HookReceiver;
import io.syncline.simulators.testing.HookReceiver.Received;
import io.syncline.simulators.testing.Shape;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AzureWebhookTest {
    /** Fields that the recorded item happens to have and ours does not. */
    private static final Set<String> NOT_OURS =
            Set.of("System.AssignedTo", "WEF_EB329F44FE5F4A94ACB1DA153FDF38BA_Kanban.Column", "System.Reason");

    private final AzureSimulator simulator = AzureSimulator.start(0);
    private final HookReceiver receiver = new HookReceiver();
    private final AzureClient alice = new AzureClient(simulator, "alice-pat");
    private final String project = alice.get("/_apis/projects/Web").path("id").asText();

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void notificationCarriesSecretsAndIds() {
        JsonNode subscription = subscribe("workitem.created");
        alice.create("Bug", "A");
        alice.create("Bug", "B");

        List<Received> all = received(2);

        Received second = all.get(1);
        assertThat(second.header("Authorization")).isEqualTo("Basic aG9va3VzZXI6aG9va3Bhc3M=");
        assertThat(second.header("X-Extra")).isEqualTo("one:two");
        assertThat(second.json().path("subscriptionId").asText())
                .isEqualTo(subscription.path("id").asText());
        assertThat(second.json().path("notificationId").asInt()).isEqualTo(2);
        assertThat(subscription.path("consumerInputs").path("basicAuthPassword").asText())
                .isEqualTo("********");
    }

    @Test
    void commentTellsUpdatedAndCommented() {
        subscribe("workitem.updated");
        subscribe("workitem.commented");
        alice.create("Bug", "A");
        alice.comment(1, "Hello");

        List<Received> all = received(2);

        assertThat(all.stream().map(one -> one.json().path("eventType").asText()))
                .containsExactlyInAnyOrder("workitem.updated", "workitem.commented");
        assertThat(event(all, "workitem.commented")
                        .path("resource")
                        .path("fields")
                        .path("System.History")
                        .asText())
                .isEqualTo("Hello");
    }

    @Test
    void failedNotificationIsRetriedWithTheSameId() {
        subscribe("workitem.created");
        receiver.failNext(1, 503);
        alice.create("Bug", "A");

        List<Received> all = received(2);

        assertThat(all.get(1).json()).isEqualTo(all.get(0).json());
    }

    @Test
    void goneReceiverDisablesTheSubscription() {
        String path = "/_apis/hooks/subscriptions/"
                + subscribe("workitem.created").path("id").asText();
        receiver.failNext(1, 410);

        alice.create("Bug", "A");

        await().until(() -> alice.get(path).path("status").asText().equals("disabledBySystem"));
        JsonNode notification = alice.get(path + "/notifications").path("value").get(0);
        assertThat(notification.path("result").asText()).isEqualTo("failed");
        assertThat(body(alice.http.put(path, definition("workitem.created")), 200)
                        .path("status")
                        .asText())
                .isEqualTo("enabled");
    }

    @Test
    void successEndsProbation() {
        String path = "/_apis/hooks/subscriptions/"
                + subscribe("workitem.created").path("id").asText();
        receiver.failNext(1, 401);
        alice.create("Bug", "A");
        await().until(() -> alice.get(path).path("status").asText().equals("onProbation"));

        alice.create("Bug", "B");

        await().until(() -> alice.get(path).path("status").asText().equals("enabled"));
    }

    @Test
    void fiveFailuresOnProbationDisableTheSubscription() {
        String path = "/_apis/hooks/subscriptions/"
                + subscribe("workitem.created").path("id").asText();
        receiver.failNext(6, 401);

        for (int i = 0; i < 6; i++) alice.create("Bug", "A");

        await().until(() -> alice.get(path).path("status").asText().equals("disabledBySystem"));
        assertThat(received(6)).hasSize(6);
    }

    @Test
    void unchangedPatchAndOtherProjectsTellNothing() {
        subscribe("workitem.updated");
        alice.create("Bug", "A");
        alice.patch(1, set("System.Title", "A"));
        alice.patch(1, set("System.Title", "B"));

        JsonNode only = received(1).getFirst().json();

        assertThat(only.path("resource").path("rev").asInt()).isEqualTo(2);
        assertThat(only.path("resource")
                        .path("fields")
                        .path("System.Title")
                        .path("oldValue")
                        .asText())
                .isEqualTo("A");
    }

    @Test
    void bodiesHaveTheShapeOfRecordedOnes() {
        for (String event : List.of("created", "updated", "commented", "deleted")) subscribe("workitem." + event);
        alice.create("Bug", "A", set("Microsoft.VSTS.TCM.ReproSteps", "<div>x</div>"));
        alice.comment(1, "Hello");
        alice.http.delete("/_apis/wit/workitems/1");

        List<Received> all = received(4);

        assertSameShape("synthetic.workitem.created.json", event(all, "workitem.created"));
        assertSameShape("synthetic.workitem.updated.comment-twin.json", event(all, "workitem.updated"));
        assertSameShape("synthetic.workitem.commented.json", event(all, "workitem.commented"));
        assertSameShape("vsts-test.workitem.deleted.json", event(all, "workitem.deleted"));
    }

    @Test
    void stateChangeHasTheShapeOfARecordedOne() {
        subscribe("workitem.updated");
        alice.create("Bug", "A", set("Microsoft.VSTS.TCM.ReproSteps", "<div>x</div>"));
        alice.patch(1, set("System.State", "Active"));

        assertSameShape(
                "synthetic.workitem.updated.state.json", received(1).getFirst().json());
    }

    @Test
    void subscriptionsAreChangedAndRemoved() {
        String id = subscribe("workitem.created").path("id").asText();
        String path = "/_apis/hooks/subscriptions/" + id;

        JsonNode changed = body(alice.http.put(path, definition("workitem.deleted")), 200);

        assertThat(changed.path("eventType").asText()).isEqualTo("workitem.deleted");
        assertThat(alice.get("/_apis/hooks/subscriptions").path("count").asInt())
                .isEqualTo(1);
        assertThat(alice.http.delete(path).statusCode()).isEqualTo(204);
        assertThat(alice.http.get(path).statusCode()).isEqualTo(404);
        assertThat(alice.http
                        .post("/_apis/hooks/subscriptions", "{'publisherId':'other'}")
                        .statusCode())
                .isEqualTo(400);
    }

    private static void assertSameShape(String recorded, JsonNode ours) {
        assertThat(Shape.differences(Shape.recorded("azure/" + recorded), ours, NOT_OURS))
                .as(recorded)
                .isEmpty();
    }

    private JsonNode subscribe(String event) {
        return body(alice.http.post("/_apis/hooks/subscriptions?api-version=7.1", definition(event)), 200);
    }

    private String definition(String event) {
        return "{'publisherId':'tfs','eventType':'" + event
                + "','resourceVersion':'1.0','consumerId':'webHooks','consumerActionId':'httpRequest',"
                + "'publisherInputs':{'projectId':'" + project + "'},'consumerInputs':{'url':'" + receiver.url()
                + "','basicAuthUsername':'hookuser','basicAuthPassword':'hookpass',"
                + "'httpHeaders':'X-Extra:one:two'}}";
    }

    private List<Received> received(int count) {
        await().until(() -> receiver.received().size() >= count);
        return receiver.received();
    }

    private static JsonNode event(List<Received> all, String type) {
        return all.stream()
                .map(Received::json)
                .filter(json -> json.path("eventType").asText().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type));
    }
}
