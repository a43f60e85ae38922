package io.syncline.simulators.github;

import static io.syncline.simulators.testing.VendorClient.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.testing.HookReceiver;
import io.syncline.simulators.testing.VendorClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GithubTiesTest {
    private static final String ISSUES = "/repos/acme/web/issues";

    private final GithubSimulator simulator = GithubSimulator.start(0);
    private final HookReceiver receiver = new HookReceiver();
    private final VendorClient alice = new VendorClient(simulator.apiUrl(), "token ghp_sim_alice");

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void subIssueHasOneParentUnlessItIsReplaced() {
        long child = issue("Child");
        issue("Parent");
        issue("Other");

        body(alice.post(ISSUES + "/2/sub_issues", "{'sub_issue_id':" + child + "}"), 201);
        body(alice.post(ISSUES + "/3/sub_issues", "{'sub_issue_id':" + child + "}"), 422);
        body(alice.post(ISSUES + "/3/sub_issues", "{'sub_issue_id':" + child + ",'replace_parent':true}"), 201);

        assertThat(read("/1").path("parent_issue_url").asText()).endsWith("/repos/acme/web/issues/3");
        assertThat(read("/2").at("/sub_issues_summary/total").asInt()).isZero();
        assertThat(read("/3").at("/sub_issues_summary/total").asInt()).isEqualTo(1);
        assertThat(read("/1/parent").path("number").asInt()).isEqualTo(3);
        assertThat(alice.get(ISSUES + "/2/parent").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyIsItsOwnAncestor() {
        long one = issue("One");
        long two = issue("Two");
        body(alice.post(ISSUES + "/1/sub_issues", "{'sub_issue_id':" + two + "}"), 201);

        body(alice.post(ISSUES + "/2/sub_issues", "{'sub_issue_id':" + one + "}"), 422);
        body(alice.post(ISSUES + "/1/sub_issues", "{'sub_issue_id':" + one + "}"), 422);
    }

    @Test
    void dependencyShowsAtBothEndsAndBothAreTold() {
        body(
                alice.post(
                        "/repos/acme/web/hooks",
                        "{'name':'web','events':['issue_dependencies','sub_issues'],'config':{'url':'" + receiver.url()
                                + "','content_type':'json','secret':'s'}}"),
                201);
        long blocked = issue("Blocked");
        long blocking = issue("Blocking");

        body(alice.post(ISSUES + "/1/dependencies/blocked_by", "{'issue_id':" + blocking + "}"), 201);
        body(alice.post(ISSUES + "/2/sub_issues", "{'sub_issue_id':" + blocked + "}"), 201);

        assertThat(read("/1/dependencies/blocked_by").findValuesAsText("number"))
                .contains("2");
        assertThat(read("/2/dependencies/blocking").findValuesAsText("number")).contains("1");
        assertThat(read("/1").at("/issue_dependencies_summary/total_blocked_by").asInt())
                .isEqualTo(1);
        await().until(() -> receiver.received().size() == 5);
        List<JsonNode> told = receiver.received().stream()
                .map(HookReceiver.Received::json)
                .filter(json -> json.has("action"))
                .toList();
        assertThat(told.stream().map(json -> json.path("action").asText()))
                .containsExactly("blocked_by_added", "blocking_added", "parent_issue_added", "sub_issue_added");
        assertThat(told.getFirst().path("blocking_issue_id").asLong()).isEqualTo(blocking);
        assertThat(told.getFirst().at("/blocking_issue_repo/full_name").asText())
                .isEqualTo("acme/web");
        body(alice.delete(ISSUES + "/1/dependencies/blocked_by/" + blocking), 200);
        assertThat(read("/1/dependencies/blocked_by")).isEmpty();
    }

    private long issue(String title) {
        return body(alice.post(ISSUES, "{'title':'" + title + "'}"), 201)
                .path("id")
                .asLong();
    }

    private JsonNode read(String path) {
        return body(alice.get(ISSUES + path), 200);
    }
}
