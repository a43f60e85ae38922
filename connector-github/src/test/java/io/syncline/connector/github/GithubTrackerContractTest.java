package io.syncline.connector.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.fault.FaultRule;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.journal.JournalFilter;
import io.syncline.tck.TrackerContractTest;
import io.syncline.tck.TrackerFixture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GithubTrackerContractTest extends TrackerContractTest {
    @Override
    protected TrackerFixture start() {
        return new GithubFixture();
    }

    @Test
    void issueOfARepositoryOutOfSightIsRefusedAndNotGone() {
        Answer<EntitySnapshot> answer = fixture().tracker().entity(fixture().instance(), "acme/secret#1");

        assertThat(answer).isInstanceOf(Answer.Refused.class);
        if (answer instanceof Answer.Refused<EntitySnapshot>(Optional<String> field, String message)) {
            assertThat(field).contains("project");
            assertThat(message).contains("acme/secret");
        }
    }

    @Test
    void issueOfARepositoryThatMovedIsRead() {
        String key = fixture()
                .simulator()
                .desk()
                .create("alice", "acme/web", "", Map.of(CardField.TITLE, "Moved with the rest"));
        fault("{\"kind\":\"moved\",\"pathPattern\":\"/repos/acme/web\"}");

        Answer<EntitySnapshot> answer = fixture().tracker().entity(fixture().instance(), key);

        assertThat(answer.result().orElseThrow().issue().text("summary")).contains("Moved with the rest");
    }

    @Test
    void closedIssueTellsWhyAndWhen() {
        String key =
                fixture().simulator().desk().create("alice", "acme/web", "", Map.of(CardField.TITLE, "Seen before"));
        HubIssue closed =
                HubIssue.empty().with("status", Map.of("name", "Done")).with("stateReason", "duplicate");

        Answer<WriteResult> answer = fixture()
                .tracker()
                .update(fixture().instance(), key, new UpdatePlan(closed, HubIssue.empty(), List.of()));

        assertThat(answer.result().orElseThrow().warnings()).isEmpty();
        HubIssue read = fixture()
                .tracker()
                .entity(fixture().instance(), key)
                .result()
                .orElseThrow()
                .issue();
        assertThat(read.text("stateReason")).contains("duplicate");
        assertThat(read.name("resolution")).contains("duplicate");
        assertThat(read.time("resolutionDate")).isPresent();
    }

    @Test
    void duplicateIsClosedForTheIssueThatIsKept() {
        String kept = created("The first");
        String again = created("The same again");
        HubIssue plan = duplicateOf("#" + kept.replaceFirst(".*#", ""));

        WriteResult result = updated(again, plan);

        assertThat(result.warnings()).isEmpty();
        assertThat(result.written().fields()).doesNotContainKey("customFields");
        assertThat(fixture().vendorIssue(again).path("state_reason").asText()).isEqualTo("duplicate");
        assertThat(sentId()).isEqualTo(fixture().vendorIssue(kept).path("id").asLong());
    }

    @Test
    void issueIsCreatedAsADuplicate() {
        String kept = created("The first");
        HubIssue plan = duplicateOf(kept).with("summary", "The same again");

        WriteResult result = fixture()
                .tracker()
                .create(fixture().instance(), new CreatePlan("m-1", Instant.now(), false, "acme/web", plan, List.of()))
                .result()
                .orElseThrow();

        assertThat(result.warnings()).isEmpty();
        assertThat(result.written().text("stateReason")).contains("duplicate");
        assertThat(sentId()).isEqualTo(fixture().vendorIssue(kept).path("id").asLong());
    }

    @Test
    void duplicateOfNothingOrWithoutItsReasonIsAWarning() {
        WriteResult nothing = updated(created("One"), duplicateOf("acme/web#999"));
        WriteResult open = updated(created("Two"), duplicateOf("acme/web#1").without("status"));

        assertThat(nothing.warnings()).containsExactly("customFields.Duplicate of: there is no issue acme/web#999");
        assertThat(nothing.written().name("status")).contains("closed");
        assertThat(open.warnings()).anySatisfy(warning -> assertThat(warning).startsWith("customFields.Duplicate of"));
    }

    private static HubIssue duplicateOf(String issue) {
        return HubIssue.empty()
                .with("status", Map.of("name", "closed"))
                .with("stateReason", "duplicate")
                .with("customFields", Map.of("Duplicate of", Map.of("value", issue)));
    }

    private String created(String title) {
        return fixture().simulator().desk().create("alice", "acme/web", "", Map.of(CardField.TITLE, title));
    }

    private WriteResult updated(String key, HubIssue plan) {
        return fixture()
                .tracker()
                .update(fixture().instance(), key, new UpdatePlan(plan, HubIssue.empty(), List.of()))
                .result()
                .orElseThrow();
    }

    private long sentId() {
        JournalFilter patches = new JournalFilter(Optional.of("PATCH"), Optional.empty(), Optional.empty(), false);
        return Json.parse(fixture()
                        .simulator()
                        .journal()
                        .entries(patches)
                        .getLast()
                        .call()
                        .text())
                .path("duplicate_issue_id")
                .asLong();
    }

    @Test
    void milestoneTellsWhenItIsDueAndWhetherItIsClosed() {
        GithubFixture github = (GithubFixture) fixture();
        String key = github.simulator().desk().create("alice", "acme/web", "", Map.of(CardField.TITLE, "In v3"));
        github.personMakesMilestone(HubJson.object()
                .put("title", "v3")
                .put("description", "The third")
                .put("due_on", "2027-03-01T08:00:00Z"));
        HubIssue plan = HubIssue.empty().with("milestone", Map.of("name", "v3"));

        WriteResult result = github.tracker()
                .update(github.instance(), key, new UpdatePlan(plan, HubIssue.empty(), List.of()))
                .result()
                .orElseThrow();

        assertThat(result.written().field("milestone").orElseThrow())
                .isEqualTo(HubJson.object()
                        .put("id", "1")
                        .put("name", "v3")
                        .put("description", "The third")
                        .put("released", false)
                        .put("releaseDate", "2027-03-01T08:00:00Z"));
    }

    @Test
    void whatGithubDropsForWantOfPushAccessIsToldAsAWarning() {
        fault("{\"kind\":\"silentDrop\"}");
        HubIssue fields = HubIssue.empty()
                .with("summary", "Nobody may label this")
                .with("labels", HubJson.tree(List.of(Map.of("label", "bug"))));
        CreatePlan plan =
                new CreatePlan(UUID.randomUUID().toString(), Instant.now(), false, "acme/web", fields, List.of());

        Answer<WriteResult> answer = fixture().tracker().create(fixture().instance(), plan);

        assertThat(answer.result().orElseThrow().warnings())
                .singleElement()
                .asString()
                .contains("labels bug");
    }

    private void fault(String rule) {
        fixture().simulator().faults().add(FaultRule.parse(Json.parse(rule)));
    }
}
