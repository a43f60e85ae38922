package io.syncline.simulators.github;

import static io.syncline.simulators.testing.VendorClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.testing.VendorClient;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GithubIssuesTest {
    private static final String ISSUES = "/repos/acme/web/issues";

    private final GithubSimulator simulator = GithubSimulator.start(0);
    private final VendorClient alice = new VendorClient(simulator.apiUrl(), "Bearer ghp_sim_alice");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void issueIsCreatedReadAndEdited() {
        JsonNode created = body(
                alice.post(ISSUES, "{'title':'Broken','labels':['bug',{'name':'new one'}],'assignees':['bob']}"), 201);

        JsonNode edited = body(alice.patch(ISSUES + "/1", "{'title':'Fixed','state':'closed','labels':['sync']}"), 200);

        assertThat(created.path("body").isNull()).isTrue();
        assertThat(created.path("labels").findValuesAsText("name")).containsExactly("bug", "new one");
        assertThat(created.path("user").path("login").asText()).isEqualTo("alice");
        assertThat(created.path("created_at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(edited.path("title").asText()).isEqualTo("Fixed");
        assertThat(edited.path("state_reason").asText()).isEqualTo("completed");
        assertThat(edited.path("closed_by").path("login").asText()).isEqualTo("alice");
        assertThat(edited.path("labels").findValuesAsText("name")).containsExactly("sync");
        assertThat(body(alice.get(ISSUES + "/1"), 200)).isEqualTo(edited);
        assertThat(body(alice.get(simulator.url() + ISSUES + "/1"), 200)).isEqualTo(edited);
    }

    @Test
    void reopenedIssueSaysSo() {
        body(alice.post(ISSUES, "{'title':'A'}"), 201);
        body(alice.patch(ISSUES + "/1", "{'state':'closed','state_reason':'not_planned'}"), 200);

        JsonNode ignored = body(alice.patch(ISSUES + "/1", "{'state':'closed','state_reason':'completed'}"), 200);
        JsonNode open = body(alice.patch(ISSUES + "/1", "{'state':'open'}"), 200);

        assertThat(ignored.path("state_reason").asText()).isEqualTo("not_planned");
        assertThat(open.path("state_reason").asText()).isEqualTo("reopened");
        assertThat(open.path("closed_at").isNull()).isTrue();
    }

    @Test
    void duplicateIsClosedForAnIssueThatIsThere() {
        JsonNode kept = body(alice.post(ISSUES, "{'title':'Kept'}"), 201);
        body(alice.post(ISSUES, "{'title':'Again'}"), 201);
        String closing = "{'state':'closed','state_reason':'duplicate','duplicate_issue_id':";

        JsonNode nobody = body(alice.patch(ISSUES + "/2", closing + "999999}"), 422);
        JsonNode closed = body(alice.patch(ISSUES + "/2", closing + kept.path("id") + "}"), 200);

        assertThat(nobody.path("errors").get(0).path("field").asText()).isEqualTo("duplicate_issue_id");
        assertThat(closed.path("state_reason").asText()).isEqualTo("duplicate");
        assertThat(body(alice.get(ISSUES + "/2/events"), 200).findValuesAsText("event"))
                .contains("marked_as_duplicate");
    }

    @Test
    void refusalsLookLikeGithubs() {
        VendorClient stranger = new VendorClient(simulator.url(), "Bearer wrong");

        JsonNode unauthorized = body(stranger.get("/user"), 401);
        JsonNode invalid = body(alice.post(ISSUES, "{'title':''}"), 422);
        JsonNode absent = body(alice.get(ISSUES + "/99"), 404);

        assertThat(unauthorized.path("message").asText()).isEqualTo("Bad credentials");
        assertThat(invalid.path("errors").get(0).path("code").asText()).isEqualTo("missing_field");
        assertThat(absent.path("message").asText()).isEqualTo("Not Found");
        assertThat(alice.post(ISSUES, "{'title':").statusCode()).isEqualTo(400);
        assertThat(alice.post(ISSUES, "{'title':'A','assignees':['nobody']}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void listIsPagedFilteredAndLinked() {
        for (int i = 1; i <= 5; i++) alice.post(ISSUES, "{'title':'Issue " + i + "'}");
        alice.patch(ISSUES + "/1", "{'state':'closed'}");

        var page = alice.get(ISSUES + "?state=all&per_page=2&page=2&direction=asc");
        JsonNode open = body(alice.get(ISSUES), 200);

        assertThat(body(page, 200).findValuesAsText("number")).containsExactly("3", "4");
        assertThat(page.headers().firstValue("Link").orElse("")).contains("rel=\"next\"", "rel=\"last\"", "page=3");
        assertThat(open.findValuesAsText("number")).containsExactly("5", "4", "3", "2");
        assertThat(body(alice.get(ISSUES + "?since=2999-01-01T00:00:00Z"), 200)).isEmpty();
    }

    @Test
    void unchangedReadIsNotModified() {
        alice.post(ISSUES, "{'title':'A'}");
        var first = alice.get(ISSUES + "/1");
        String tag = first.headers().firstValue("ETag").orElse("");

        var again = alice.get(ISSUES + "/1", "If-None-Match", tag);
        alice.patch(ISSUES + "/1", "{'title':'B'}");
        var changed = alice.get(ISSUES + "/1", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("x-ratelimit-remaining")).isPresent();
    }

    @Test
    void commentsLiveAndDie() {
        alice.post(ISSUES, "{'title':'A'}");
        JsonNode comment = body(alice.post(ISSUES + "/1/comments", "{'body':'Hello'}"), 201);
        String address = comment.path("url").asText();

        body(alice.patch(address, "{'body':'Hello again'}"), 200);

        assertThat(body(alice.get(ISSUES + "/comments?since=2000-01-01T00:00:00Z"), 200)
                        .findValuesAsText("body"))
                .containsExactly("Hello again");
        assertThat(body(alice.get(ISSUES + "/1"), 200).path("comments").asInt()).isEqualTo(1);
        assertThat(alice.delete(address).statusCode()).isEqualTo(204);
        assertThat(body(alice.get(ISSUES + "/1/comments"), 200)).isEmpty();
        assertThat(alice.post(ISSUES + "/1/comments", "{'body':' '}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void labelsMilestonesAndAssigneesAreKept() {
        alice.post(ISSUES, "{'title':'A'}");
        body(alice.post("/repos/acme/web/milestones", "{'title':'v1','due_on':'2026-12-01T00:00:00Z'}"), 201);
        body(alice.patch(ISSUES + "/1", "{'milestone':1,'type':'Bug'}"), 200);

        body(alice.post(ISSUES + "/1/labels", "{'labels':['bug']}"), 200);
        body(alice.patch("/repos/acme/web/labels/bug", "{'new_name':'defect'}"), 200);
        body(alice.post(ISSUES + "/1/assignees", "{'assignees':['carol','nobody']}"), 201);

        JsonNode issue = body(alice.get(ISSUES + "/1"), 200);
        assertThat(issue.path("labels").findValuesAsText("name")).containsExactly("defect");
        assertThat(issue.path("milestone").path("open_issues").asInt()).isEqualTo(1);
        assertThat(issue.path("type").path("name").asText()).isEqualTo("Bug");
        assertThat(issue.path("assignee").path("login").asText()).isEqualTo("carol");
        assertThat(body(alice.get(ISSUES + "/1/events"), 200).findValuesAsText("event"))
                .containsExactly("milestoned", "typed", "labeled", "assigned");
        assertThat(alice.delete(ISSUES + "/1/labels/none").statusCode()).isEqualTo(404);
    }

    @Test
    void searchFindsByQualifiersAndLags() {
        alice.post(ISSUES, "{'title':'Payment fails','labels':['sync']}");
        alice.post("/repos/acme/api/issues", "{'title':'Payment works'}");

        JsonNode found = body(alice.get("/search/issues?q=repo:acme/web+is:issue+is:open+label:sync+payment"), 200);
        JsonNode others = body(alice.get("/search/issues?q=is:issue+-label:%22sync%22+author:@me"), 200);
        new VendorClient(simulator.url(), "").post("/_sim/faults", "{'kind':'searchLag','delayMs':60000}");
        JsonNode late = body(alice.get("/search/issues?q=is:issue"), 200);

        assertThat(found.path("items").findValuesAsText("title")).containsExactly("Payment fails");
        assertThat(others.path("items").findValuesAsText("title")).containsExactly("Payment works");
        assertThat(late.path("total_count").asInt()).isZero();
        assertThat(alice.get("/search/issues?q=colour:red").statusCode()).isEqualTo(422);
    }

    @Test
    void personAtTheDeskWorksOnTheSameIssues() {
        String key = simulator.desk().create("bob", "acme/web", "", Map.of(CardField.TITLE, "From the page"));

        simulator.desk().edit("carol", key, Map.of(CardField.STATUS, "closed", CardField.LABELS, "bug, sync"));
        simulator.desk().comment("alice", key, "Seen");

        JsonNode issue = body(alice.get(ISSUES + "/1"), 200);
        assertThat(key).isEqualTo("acme/web#1");
        assertThat(issue.path("user").path("login").asText()).isEqualTo("bob");
        assertThat(issue.path("closed_by").path("login").asText()).isEqualTo("carol");
        assertThat(alice.get(simulator.url() + "/").body()).contains("From the page");
    }

    @Test
    void resetForgetsAndStateTellsRevisions() {
        VendorClient control = new VendorClient(simulator.url(), "none");
        alice.post(ISSUES, "{'title':'A'}");
        alice.patch(ISSUES + "/1", "{'title':'B'}");

        JsonNode state = body(control.get("/_sim/state"), 200);
        control.delete("/_sim/issues/acme/web/1");
        int deleted = alice.get(ISSUES + "/1").statusCode();
        control.post("/_sim/reset", "");

        assertThat(state.path("revisions").findValuesAsText("field")).contains("title");
        assertThat(deleted).isEqualTo(410);
        assertThat(alice.get(ISSUES + "/1").statusCode()).isEqualTo(404);
    }
}
