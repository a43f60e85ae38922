package io.syncline.connector.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.hub.tracker.Match;
import io.syncline.hub.tracker.MatchResult;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.fault.FaultRule;
import io.syncline.simulators.journal.JournalFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is peculiar to Azure DevOps, against the simulator; the rest is in the contract. */
class AzureTrackerTest {
    private static final String PATCH = "/_apis/wit/workitems/\\d+$";

    private final AzureFixture fixture = new AzureFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void newerRevisionThatLeftOurFieldsAloneIsWrittenOver() {
        String id = created(issue("summary", "Old")).ref().id();
        fault("status", "PATCH", PATCH, HubJson.object().put("status", 412).put("times", 1));

        Answer<WriteResult> answer = update(id, issue("summary", "New"));

        assertThat(answer.result().orElseThrow().written().text("summary")).contains("New");
        assertThat(read(id).issue().text("summary")).contains("New");
    }

    @Test
    void workItemThatKeepsChangingIsTriedLaterSoon() {
        String id = created(issue("summary", "Old")).ref().id();
        fault("status", "PATCH", PATCH, HubJson.object().put("status", 412).put("times", 2));

        Answer<WriteResult> answer = update(id, issue("summary", "New"));

        assertThat(answer)
                .isEqualTo(new Answer.TryLater<>(
                        "somebody else is changing the work item: its revision", Duration.ofSeconds(1)));
        assertThat(read(id).issue().text("summary")).contains("Old");
    }

    @Test
    void createThatGotLostIsFoundThoughQueriesLagBehind() {
        CreatePlan plan = plan("m-1", issue("summary", "Lost"), false);
        fault("lostReply", "POST", "/_apis/wit/workitems/", HubJson.object().put("times", 1));
        fault("searchLag", "POST", "/wiql", HubJson.object().put("delayMs", 60_000));

        Answer<WriteResult> lost = fixture.tracker().create(fixture.instance(), plan);
        Answer<WriteResult> found = fixture.tracker().create(fixture.instance(), plan("m-1", plan.fields(), true));

        assertThat(lost).isInstanceOf(Answer.Unknown.class);
        assertThat(found.result()).isPresent();
        assertThat(fixture.simulator().desk().cards("Web")).hasSize(1);
        assertThat(fixture.simulator().journal().entries(JournalFilter.everything()))
                .as("found by the feed")
                .anySatisfy(entry -> assertThat(entry.call().path()).endsWith("/reporting/workitemrevisions"));
    }

    @Test
    void createInterruptedBeforeItsStateIsFinishedByTheRepetition() {
        created("m-1", issue("summary", "Half done"));

        WriteResult finished = fixture.tracker()
                .create(
                        fixture.instance(),
                        plan("m-1", issue("summary", "Half done").with("status", Map.of("name", "Active")), true))
                .result()
                .orElseThrow();

        assertThat(read(finished.ref().id()).issue().name("status")).contains("Active");
        assertThat(fixture.simulator().desk().cards("Web")).hasSize(1);
    }

    @Test
    void repetitionLeavesAloneWhatPeopleChangedMeanwhile() {
        String id = created("m-1", issue("summary", "Found by people")).ref().id();
        fixture.simulator().desk().edit("alice@example.com", id, Map.of(CardField.STATUS, "Closed"));

        fixture.tracker()
                .create(
                        fixture.instance(),
                        plan("m-1", issue("summary", "x").with("status", Map.of("name", "Active")), true));

        assertThat(read(id).issue().name("status")).contains("Closed");
        assertThat(read(id).issue().text("summary")).contains("Found by people");
    }

    @Test
    void stateThatCannotBeReachedAfterTheCreateIsUnknownWhenTheTrackerIsDown() {
        fault("status", "PATCH", PATCH, HubJson.object().put("status", 503));

        Answer<WriteResult> answer = fixture.tracker()
                .create(
                        fixture.instance(),
                        plan("m-1", issue("summary", "x").with("status", Map.of("name", "Active")), false));

        assertThat(answer).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void customFieldsAndParentAreWrittenAndReadBack() {
        String parent = created("m-1", issue("summary", "Parent")).ref().id();
        String id = created("m-2", issue("summary", "Child")).ref().id();
        HubIssue wish = issue("parentId", parent)
                .with("customFields", Map.of("Customer", Map.of("value", "ACME"), "Story Points", Map.of("value", 5)));

        WriteResult result = update(id, wish).result().orElseThrow();

        JsonNode written = result.written().fields().get("customFields");
        assertThat(result.warnings()).isEmpty();
        assertThat(result.written().text("parentId")).contains(parent);
        assertThat(written.path("Customer").path("value").asText()).isEqualTo("ACME");
        assertThat(written.size()).isEqualTo(2);
        assertThat(read(id).issue()
                        .fields()
                        .get("customFields")
                        .path("Story Points")
                        .path("value")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void whatAPersonTypedAfterTheReadIsNotWrittenOver() {
        String id = created(issue("summary", "Read")).ref().id();
        read(id);
        fixture.simulator().desk().edit("alice@example.com", id, Map.of(CardField.TITLE, "Typed"));

        Answer<WriteResult> answer = update(id, issue("summary", "Decided"));

        assertThat(answer)
                .isEqualTo(new Answer.TryLater<>(
                        "somebody else is changing the work item: summary", Duration.ofSeconds(1)));
        assertThat(read(id).issue().text("summary")).contains("Typed");
    }

    @Test
    void whatAPersonTypedElsewhereAfterTheReadStandsInNoWritesWay() {
        String id = created(issue("summary", "Read")).ref().id();
        read(id);
        fixture.simulator().desk().edit("alice@example.com", id, Map.of(CardField.STATUS, "Active"));

        Answer<WriteResult> answer = update(id, issue("summary", "Decided"));

        assertThat(answer).isInstanceOf(Answer.Done.class);
        assertThat(read(id).issue().text("summary")).contains("Decided");
        assertThat(read(id).issue().name("status")).contains("Active");
    }

    @Test
    void descriptionOfABugIsItsReproSteps() {
        HubIssue bug = issue("summary", "It fails").with("typeName", "bug").with("description", "Press *Pay*");

        String id = created("m-1", bug).ref().id();

        assertThat(read(id).issue().text("description")).contains("Press *Pay*");
        assertThat(fixture.simulator().desk().card(id).orElseThrow().fields().get(CardField.DESCRIPTION))
                .contains("<em>Pay</em>");
    }

    @Test
    void markersAreNeverSeenInHubText() {
        CommentWrite.Add comment = new CommentWrite.Add("c-1", "Hello", false);
        String id = created("m-1", issue("summary", "Marked").with("description", "Text"))
                .ref()
                .id();
        fixture.tracker()
                .update(fixture.instance(), id, new UpdatePlan(HubIssue.empty(), HubIssue.empty(), List.of(comment)));

        EntitySnapshot snapshot = read(id);

        assertThat(HubJson.text(snapshot.issue())).doesNotContain("syncline:", "syncline=", "c-1", "m-1");
    }

    @Test
    void typeThatTheProjectDoesNotHaveIsRefusedWithThoseItHas() {
        Answer<WriteResult> answer = fixture.tracker()
                .create(fixture.instance(), plan("m-1", issue("summary", "x").with("typeName", "Riddle"), false));

        assertThat(answer)
                .isEqualTo(Answer.refused(
                        "typeName",
                        "the project has no work item type 'Riddle'; it has: Bug, Task, Issue, User Story, Epic"));
    }

    @Test
    void wholeQueryFromTheQueryEditorIsATriggerToo() {
        EntitySnapshot snapshot =
                read(created(issue("summary", "Triggered")).ref().id());
        String query =
                "SELECT [System.Id] FROM workitems WHERE [System.TeamProject] = @project AND [System.State] = 'New'"
                        + " ORDER BY [System.ChangedDate] DESC";

        Answer<MatchResult> answer =
                fixture.tracker().matches(fixture.instance(), new Match(snapshot.ref(), "Web", query));

        assertThat(answer).isEqualTo(Answer.done(new MatchResult(true)));
    }

    @Test
    void fieldsAreListedOnceForAllTypes() {
        List<FieldInfo> fields =
                fixture.tracker().fields(fixture.instance(), "Web").result().orElseThrow();

        assertThat(fields)
                .extracting(FieldInfo::name)
                .contains("Title", "Customer", "Severity")
                .doesNotContain("Watermark");
        assertThat(fields)
                .filteredOn(FieldInfo::custom)
                .extracting(FieldInfo::id)
                .contains("Custom.Customer");
    }

    private WriteResult created(HubIssue fields) {
        return created("m-0", fields);
    }

    private WriteResult created(String marker, HubIssue fields) {
        return fixture.tracker()
                .create(fixture.instance(), plan(marker, fields, false))
                .result()
                .orElseThrow();
    }

    private Answer<WriteResult> update(String id, HubIssue fields) {
        return fixture.tracker().update(fixture.instance(), id, new UpdatePlan(fields, HubIssue.empty(), List.of()));
    }

    private EntitySnapshot read(String id) {
        return fixture.tracker().entity(fixture.instance(), id).result().orElseThrow();
    }

    private void fault(String kind, String method, String path, ObjectNode rule) {
        fixture.simulator()
                .faults()
                .add(FaultRule.parse(
                        rule.put("kind", kind).put("method", method).put("pathPattern", path)));
    }

    private static CreatePlan plan(String marker, HubIssue fields, boolean repeated) {
        return new CreatePlan(marker, Instant.now(), repeated, "Web", fields, List.of());
    }

    private static HubIssue issue(String field, Object value) {
        return HubIssue.empty().with(field, value);
    }
}
