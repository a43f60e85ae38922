package io.syncline.simulators.github;

import static io.syncline.simulators.testing.VendorClient.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.testing.HookReceiver;
import io.syncline.simulators.testing.HookReceiver.Received;
import io.syncline.simulators.testing.Shape;
import io.syncline.simulators.testing.VendorClient;
import io.syncline.simulators.webhook.HmacSignature;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GithubWebhookTest {
    private static final String ISSUES = "/repos/acme/web/issues";
    private static final Set<String> NOT_OURS = Set.of("installation", "draft", "app_id", "pull_request");

    private final GithubSimulator simulator = GithubSimulator.start(0);
    private final HookReceiver receiver = new HookReceiver();
    private final VendorClient alice = new VendorClient(simulator.apiUrl(), "token ghp_sim_alice");

    private long hook;

    @BeforeEach
    void subscribe() {
        JsonNode created = body(
                alice.post(
                        "/repos/acme/web/hooks",
                        "{'name':'web','events':['*'],'config':{'url':'" + receiver.url()
                                + "','content_type':'json','secret':'s3cr3t'}}"),
                201);
        hook = created.path("id").asLong();
        assertThat(created.path("config").path("secret").asText()).isEqualTo("********");
        received(1);
    }

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void newHookIsPinged() {
        Received ping = receiver.received().getFirst();

        assertThat(ping.header("X-GitHub-Event")).isEqualTo("ping");
        assertThat(Shape.differences(
                        Shape.recorded("github/ping.ping.json").path("hook"),
                        ping.json().path("hook"),
                        NOT_OURS))
                .isEmpty();
    }

    @Test
    void valueOfAFieldIsToldWhenItIsSetAndWhenItIsCleared() {
        alice.post(ISSUES, "{'title':'A'}");
        alice.post(ISSUES + "/1/issue-field-values", "{'issue_field_values':[{'field_id':501,'value':'High'}]}");
        alice.delete(ISSUES + "/1/issue-field-values/501");

        List<Received> all = received(4);

        assertThat(all.stream().map(GithubWebhookTest::eventAndAction))
                .containsExactly("ping.", "issues.opened", "issues.field_added", "issues.field_removed");
        JsonNode added = all.get(2).json();
        assertThat(added.at("/issue_field/name").asText()).isEqualTo("Impact");
        assertThat(added.at("/issue_field/field_type").asText()).isEqualTo("single_select");
        assertThat(added.at("/issue_field_value/option/name").asText()).isEqualTo("High");
        assertThat(added.at("/issue/issue_field_values/0/issue_field_id").asInt())
                .isEqualTo(501);
        assertThat(all.get(3).json().at("/issue/issue_field_values")).isEmpty();
    }

    @Test
    void everyChangedThingIsOneEvent() {
        alice.post(ISSUES, "{'title':'A'}");
        alice.patch(ISSUES + "/1", "{'title':'B','body':'text','labels':['bug'],'assignees':['bob'],'state':'closed'}");

        List<Received> all = received(6);

        assertThat(all.stream().map(GithubWebhookTest::eventAndAction))
                .containsExactly(
                        "ping.",
                        "issues.opened",
                        "issues.edited",
                        "issues.labeled",
                        "issues.assigned",
                        "issues.closed");
        assertThat(all.get(2).json().path("changes").path("title").path("from").asText())
                .isEqualTo("A");
        assertThat(all.get(2).json().path("changes").path("body").path("from").asText())
                .isEmpty();
    }

    @Test
    void unchangedPatchTellsNothing() {
        alice.post(ISSUES, "{'title':'A','labels':['bug']}");
        alice.patch(ISSUES + "/1", "{'title':'A','labels':['bug'],'state':'open'}");
        alice.post(ISSUES + "/1/comments", "{'body':'x'}");

        List<Received> all = received(4);

        assertThat(all.stream().map(GithubWebhookTest::eventAndAction))
                .containsExactly("ping.", "issues.opened", "issues.labeled", "issue_comment.created");
    }

    @Test
    void bodyIsSignedAndCarriesItsIds() {
        alice.post(ISSUES, "{'title':'Zażółć 🎉'}");

        Received event = received(2).get(1);

        assertThat(event.header("X-Hub-Signature-256")).isEqualTo(HmacSignature.sha256("s3cr3t", event.body()));
        assertThat(event.header("X-GitHub-Hook-ID")).isEqualTo(Long.toString(hook));
        assertThat(event.header("X-GitHub-Delivery")).hasSize(36);
        assertThat(event.header("User-Agent")).isEqualTo("GitHub-Hookshot/sim");
    }

    @Test
    void failedDeliveryIsNotRetriedButCanBeRedelivered() {
        receiver.failNext(1, 503);
        alice.post(ISSUES, "{'title':'A'}");
        Received failed = received(2).get(1);
        String deliveries = "/repos/acme/web/hooks/" + hook + "/deliveries";
        await().until(() ->
                body(alice.get(deliveries), 200).get(0).path("status_code").asInt() == 503);
        long delivery = body(alice.get(deliveries), 200).get(0).path("id").asLong();

        int accepted = alice.post(deliveries + "/" + delivery + "/attempts", "").statusCode();

        Received again = received(3).get(2);
        assertThat(accepted).isEqualTo(202);
        assertThat(again.header("X-GitHub-Delivery")).isEqualTo(failed.header("X-GitHub-Delivery"));
        assertThat(again.body()).isEqualTo(failed.body());
        assertThat(body(alice.get(deliveries), 200).get(0).path("redelivery").asBoolean())
                .isTrue();
    }

    @Test
    void deliveriesArePagedByCursorsNewestFirst() {
        alice.post(ISSUES, "{'title':'A'}");
        alice.post(ISSUES, "{'title':'B'}");
        received(3);
        String deliveries = "/repos/acme/web/hooks/" + hook + "/deliveries";

        var first = alice.get(deliveries + "?per_page=2");
        String link = first.headers().firstValue("Link").orElseThrow();
        String next = link.substring(link.indexOf('?'), link.indexOf('>'));
        var second = alice.get(deliveries + next);

        assertThat(body(first, 200)).hasSize(2);
        assertThat(next).contains("per_page=2").contains("cursor=");
        assertThat(body(second, 200)).hasSize(1);
        assertThat(body(second, 200).get(0).path("event").asText()).isEqualTo("ping");
        assertThat(second.headers().firstValue("Link")).isEmpty();
        assertThat(alice.get(deliveries + "?cursor=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void bodiesHaveTheShapeOfRecordedOnes() {
        alice.post("/repos/acme/web/milestones", "{'title':'v1','description':'first'}");
        alice.post(ISSUES, "{'title':'A','body':'b','labels':['bug'],'assignees':['bob'],'milestone':1}");
        alice.patch(ISSUES + "/1", "{'title':'B'}");
        JsonNode comment = body(alice.post(ISSUES + "/1/comments", "{'body':'x'}"), 201);
        alice.patch(comment.path("url").asText(), "{'body':'y'}");
        alice.post("/repos/acme/web/labels", "{'name':'l','color':'cceeaa','description':'d'}");
        alice.patch("/repos/acme/web/labels/l", "{'color':'cceeab'}");
        alice.patch(ISSUES + "/1", "{'state':'closed'}");

        List<Received> all = received(12);

        assertSameShape(all, "issues.opened", "issues.opened.3.json");
        assertSameShape(all, "issues.edited", "issues.edited.3.json");
        assertSameShape(all, "issues.labeled", "issues.labeled.json");
        assertSameShape(all, "issues.assigned", "issues.assigned.json");
        assertSameShape(all, "issues.milestoned", "issues.milestoned.json");
        assertSameShape(all, "issues.closed", "issues.closed.synthetic.json");
        assertSameShape(all, "issue_comment.created", "issue_comment.created.json");
        assertSameShape(all, "issue_comment.edited", "issue_comment.edited.json");
        assertSameShape(all, "label.created", "label.created.json");
        assertSameShape(all, "label.edited", "label.edited.json");
    }

    private static void assertSameShape(List<Received> all, String event, String recorded) {
        Received ours = all.stream()
                .filter(one -> eventAndAction(one).equals(event))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + event));
        assertThat(Shape.differences(Shape.recorded("github/" + recorded), ours.json(), NOT_OURS))
                .as(event)
                .isEmpty();
    }

    private List<Received> received(int count) {
        await().untilAsserted(() -> assertThat(receiver.received())
                .extracting(GithubWebhookTest::eventAndAction)
                .hasSizeGreaterThanOrEqualTo(count));
        return receiver.received();
    }

    private static String eventAndAction(Received one) {
        return one.header("X-GitHub-Event") + "." + one.json().path("action").asText();
    }
}
