package io.syncline.connector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.http.TrackerCall;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.simulators.fault.FaultRule;
import io.syncline.simulators.journal.JournalFilter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sees a comment, who watches an issue and who votes for it. */
class JiraAudienceTest {
    private final JiraFixture jira = new JiraFixture();
    private final String id = created();

    @AfterEach
    void close() {
        jira.close();
    }

    @Test
    void commentForARoleIsWrittenForThatRoleAlone() {
        WriteResult result =
                write(new CommentWrite.Add("m-1", "psst", false, Optional.of("Developers"), Optional.empty()));

        HubComment there = comment();
        assertThat(result.comments().getFirst().roleLevel()).contains("Developers");
        assertThat(there.roleLevel()).contains("Developers");
        assertThat(there.groupLevel()).isEmpty();
        assertThat(there.internal()).isTrue();
        assertThat(there.updateAuthor()).isEqualTo(there.author());
    }

    @Test
    void commentForAGroupStaysSoWhenItIsEdited() {
        write(new CommentWrite.Add("m-1", "psst", false, Optional.empty(), Optional.of("staff")));

        write(new CommentWrite.Edit(comment().id().orElseThrow(), "psst!"));

        assertThat(comment().body()).isEqualTo("psst!");
        assertThat(comment().groupLevel()).contains("staff");
    }

    @Test
    void commentForARoleThatJiraRefusesIsLeftOutAndTold() {
        ObjectNode fault = HubJson.object()
                .put("kind", "status")
                .put("method", "POST")
                .put("pathPattern", "/comment$")
                .put("status", 400);
        fault.putObject("body").putArray("errorMessages").add("there is no such role");
        jira.simulator().faults().add(FaultRule.parse(fault));

        WriteResult result = write(new CommentWrite.Add("m-1", "psst", false, Optional.of("Nobody"), Optional.empty()));

        assertThat(result.warnings())
                .containsExactly("comments: a comment for some people only was left out: there is no such role");
        assertThat(issue().comments()).isEmpty();
    }

    @Test
    void internalCommentIsLeftOutWhateverRoleItHadElsewhere() {
        WriteResult result =
                write(new CommentWrite.Add("m-1", "psst", true, Optional.of("Developers"), Optional.empty()));

        assertThat(result.warnings()).hasSize(1);
        assertThat(issue().comments()).isEmpty();
    }

    @Test
    void watchersAndVotersAreRead() {
        assertThat(issue().field("watchers")).contains(HubJson.tree(List.of()));
        post("/watchers", Optional.of(HubJson.tree("carol")));
        post("/watchers", Optional.of(HubJson.tree("bob")));
        post("/votes", Optional.empty());

        assertThat(keys("watchers")).containsExactly("bob", "carol");
        assertThat(keys("voters")).containsExactly("syncline-bot");
    }

    @Test
    void watchersOfThePlanComeAndGoAndOthersStay() {
        post("/watchers", Optional.of(HubJson.tree("carol")));

        WriteResult added = watched(List.of(), List.of("bob", "alice"));
        WriteResult taken = watched(List.of("alice", "bob"), List.of("bob"));

        assertThat(added.warnings()).isEmpty();
        assertThat(added.written().field("watchers").orElseThrow().findValuesAsText("key"))
                .containsExactly("alice", "bob", "carol");
        assertThat(taken.warnings()).isEmpty();
        assertThat(keys("watchers")).containsExactly("bob", "carol");
    }

    @Test
    void watcherWhoIsNotKnownHereIsAWarningAndTheOthersWatch() {
        WriteResult result = watched(List.of(), List.of("nobody-here", "bob"));

        assertThat(result.warnings()).containsExactly("watchers: nobody-here: no such user here");
        assertThat(keys("watchers")).containsExactly("bob");
    }

    @Test
    void watchersWithoutTheRightAreAWarningAndTheRestIsWritten() {
        jira.simulator().gate().withhold("MANAGE_WATCHERS");
        HubIssue fields = HubIssue.empty().with("summary", "Watched").with("watchers", users(List.of("bob", "alice")));

        WriteResult result = write(new UpdatePlan(fields, HubIssue.empty(), List.of()));

        assertThat(result.warnings())
                .first()
                .asString()
                .startsWith("watchers: ")
                .contains("permission");
        assertThat(issue().text("summary")).contains("Watched");
        assertThat(keys("watchers")).isEmpty();
    }

    private WriteResult watched(List<String> before, List<String> after) {
        return write(new UpdatePlan(
                HubIssue.empty().with("watchers", users(after)),
                HubIssue.empty().with("watchers", users(before)),
                List.of()));
    }

    private static JsonNode users(List<String> keys) {
        return HubJson.tree(keys.stream().map(key -> Map.of("key", key)).toList());
    }

    @Test
    void projectTellsWhoLeadsIt() {
        var project =
                jira.tracker().lookups().project(jira.instance(), "UD").result().orElseThrow();

        assertThat(project.orElseThrow().lead().orElseThrow().key()).isEqualTo("syncline-bot");
    }

    @Test
    void issueTellsWhoLeadsItsProjectAndTheProjectIsAskedOnce() {
        JsonNode first = issue().field("project").orElseThrow();
        JsonNode second = issue().field("project").orElseThrow();

        assertThat(first.path("lead").path("key").asText()).isEqualTo("syncline-bot");
        assertThat(second).isEqualTo(first);
        JournalFilter projects = new JournalFilter(
                Optional.of("GET"), Optional.of(Pattern.compile("/project/UD$")), Optional.empty(), false);
        assertThat(jira.simulator().journal().entries(projects)).hasSize(1);
    }

    private List<String> keys(String field) {
        return issue().field(field).orElseThrow().findValuesAsText("key");
    }

    private void post(String below, Optional<JsonNode> body) {
        URI there = URI.create(jira.instance().url() + "/rest/api/2/issue/" + id + below);
        jira.asBot(body.map(json -> TrackerCall.post(there, json))
                .orElseGet(() -> new TrackerCall("POST", there, new TreeMap<>(), Optional.empty())));
    }

    private String created() {
        HubIssue fields = HubIssue.empty().with("summary", "Talk").with("typeName", "Task");
        CreatePlan plan = new CreatePlan("m", Instant.now(), false, "UD", fields, List.of());
        return jira.tracker()
                .create(jira.instance(), plan)
                .result()
                .orElseThrow()
                .ref()
                .id();
    }

    private WriteResult write(CommentWrite comment) {
        return write(new UpdatePlan(HubIssue.empty(), HubIssue.empty(), List.of(comment)));
    }

    private WriteResult write(UpdatePlan plan) {
        return jira.tracker().update(jira.instance(), id, plan).result().orElseThrow();
    }

    private HubComment comment() {
        return issue().comments().getFirst();
    }

    private HubIssue issue() {
        return jira.tracker().entity(jira.instance(), id).result().orElseThrow().issue();
    }
}
