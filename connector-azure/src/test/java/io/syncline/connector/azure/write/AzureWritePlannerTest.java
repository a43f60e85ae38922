package io.syncline.connector.azure.write;

import static io.syncline.connector.azure.Schemas.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.azure.Schemas;
import io.syncline.connector.azure.wire.PatchOperation;
import io.syncline.connector.azure.wire.Relation;
import io.syncline.connector.azure.wire.WorkItem;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AzureWritePlannerTest {
    private static final HubUser ALICE = new HubUser(
            "alice@example.com", Optional.empty(), Optional.empty(), Optional.of("alice@example.com"), true);

    private final AzureWritePlanner planner =
            new AzureWritePlanner(URI.create("https://dev.azure.com/acme"), Schemas.task());

    @Test
    void onlyWhatDiffersIsWritten() {
        WorkItem now = item("System.Title", "Old", "System.State", "New");

        PlannedPatch patch = plan(issue("summary", "Fresh").with("status", Map.of("name", "new")), now);

        assertThat(patch.operations()).containsExactly(PatchOperation.set("System.Title", "Fresh"));
    }

    @Test
    void descriptionOfABugGoesToTheReproSteps() {
        AzureWritePlanner bugs = new AzureWritePlanner(URI.create("https://dev.azure.com/acme"), Schemas.bug());

        Answer<PlannedPatch> patch = bugs.update(issue("description", "**Bold**"), HubIssue.empty(), item(), Map.of());

        assertThat(patch.result().orElseThrow().operations())
                .containsExactly(PatchOperation.set("Microsoft.VSTS.TCM.ReproSteps", "<p><strong>Bold</strong></p>"));
    }

    @Test
    void descriptionThatPeopleSwitchedToMarkdownStaysMarkdown() {
        WorkItem now = new WorkItem(
                40,
                3,
                Map.of("System.Description", HubJson.tree("Old")),
                List.of(),
                Map.of("System.Description", "markdown"));

        PlannedPatch patch = plan(issue("description", "**Bold**"), now);

        assertThat(patch.operations()).containsExactly(PatchOperation.set("System.Description", "**Bold**"));
    }

    @Test
    void descriptionKeepsTheHtmlOfWhatDidNotChange() {
        String kept = "<div style=\"text-align:right\">kept</div>";
        WorkItem now = item("System.Description", kept + "<p>old</p>");

        PlannedPatch patch = plan(issue("description", "kept\n\nnew"), now);

        assertThat(patch.operations()).containsExactly(PatchOperation.set("System.Description", kept + "<p>new</p>"));
    }

    @Test
    void stateThatTheTypeDoesNotHaveIsRefusedWithThoseItHas() {
        Answer<PlannedPatch> answer =
                planner.update(issue("status", Map.of("name", "Done")), HubIssue.empty(), item(), Map.of());

        assertThat(answer)
                .isEqualTo(Answer.refused(
                        "status", "work items of type Task have no state 'Done'; they have: New, Active, Closed"));
    }

    @Test
    void tagsOfOthersSurvive() {
        WorkItem now = item("System.Tags", "a; b; theirs");
        HubIssue before = issue("labels", labels("a", "b"));

        Answer<PlannedPatch> patch = planner.update(issue("labels", labels("a", "c")), before, now, Map.of());

        assertThat(patch.result().orElseThrow().operations())
                .containsExactly(PatchOperation.replace("System.Tags", "a; theirs; c"));
    }

    @Test
    void tagWithASemicolonIsWrittenInOnePieceAndTold() {
        PlannedPatch patch = plan(issue("labels", labels("a;b")), item());

        assertThat(patch.operations()).containsExactly(PatchOperation.set("System.Tags", "a_b"));
        assertThat(patch.warnings()).singleElement().asString().contains("a;b");
    }

    @Test
    void assigneeNobodyKnowsIsAWarningAndNoChange() {
        PlannedPatch patch = plan(issue("assignee", Map.of("email", "x@y.example")), item("System.AssignedTo", "Bob"));

        assertThat(patch.operations()).isEmpty();
        assertThat(patch.warnings()).containsExactly("assignee x@y.example: no such user here");
    }

    @Test
    void assigneeIsWrittenByUniqueNameAndTakenAwayByAnEmptyText() {
        HubIssue wish = issue("assignee", Map.of("email", "alice@example.com"));
        Map<JsonNode, HubUser> people = Map.of(planner.people(wish).iterator().next(), ALICE);

        PlannedPatch set =
                planner.update(wish, HubIssue.empty(), item(), people).result().orElseThrow();
        PlannedPatch taken = plan(HubIssue.of(HubJson.object().putNull("assignee")), item("System.AssignedTo", "Bob"));

        assertThat(set.operations()).containsExactly(PatchOperation.set("System.AssignedTo", "alice@example.com"));
        assertThat(taken.operations()).containsExactly(PatchOperation.set("System.AssignedTo", ""));
    }

    @Test
    void customFieldsAreWrittenInTheVendorsTypes() {
        HubIssue wish = issue(
                "customFields",
                Map.of(
                        "severity", Map.of("value", Map.of("id", "x", "value", "1 - Critical")),
                        "Effort", Map.of("value", "2.5"),
                        "Custom.Blocked", Map.of("value", "true"),
                        "Notes", Map.of("value", "*soft*")));

        PlannedPatch patch = plan(wish, item());

        assertThat(patch.operations())
                .containsExactlyInAnyOrder(
                        PatchOperation.set("Microsoft.VSTS.Common.Severity", "1 - Critical"),
                        PatchOperation.set("Microsoft.VSTS.Scheduling.Effort", new java.math.BigDecimal("2.5")),
                        PatchOperation.set("Custom.Blocked", true),
                        PatchOperation.set("Custom.Notes", "<p><em>soft</em></p>"));
    }

    @Test
    void valuesOfEveryFormAreWrittenAndNoneEmptiesByAccident() {
        HubIssue wish = issue(
                "customFields",
                Map.of(
                        "severity", Map.of("value", List.of(Map.of("value", "3 - Medium"))),
                        "Effort", Map.of("value", Map.of("value", "3")),
                        "Notes", Map.of("value", List.of(Map.of("label", "a"), "b"))));

        PlannedPatch patch = plan(wish, item("Custom.Notes", "old"));

        assertThat(patch.operations())
                .containsExactlyInAnyOrder(
                        PatchOperation.set("Microsoft.VSTS.Common.Severity", "3 - Medium"),
                        PatchOperation.set("Microsoft.VSTS.Scheduling.Effort", new java.math.BigDecimal("3")),
                        PatchOperation.set("Custom.Notes", "<p>a, b</p>"));
    }

    @Test
    void severalValuesForAFieldThatHoldsOneAreRefused() {
        HubIssue wish =
                issue("customFields", Map.of("severity", Map.of("value", List.of("1 - Critical", "3 - Medium"))));

        assertThat(planner.update(wish, HubIssue.empty(), item(), Map.of()))
                .isEqualTo(Answer.refused("customFields.Severity", "the field holds one value, not 2"));
    }

    @Test
    void numberThatIsThereAlreadyIsNotWrittenAgain() {
        WorkItem now = item("Microsoft.VSTS.Scheduling.Effort", 2.0);

        PlannedPatch patch = plan(issue("customFields", Map.of("Effort", Map.of("value", "2"))), now);

        assertThat(patch.operations()).isEmpty();
    }

    @Test
    void estimateOfATypeWithoutEstimatesIsTold() {
        PlannedPatch patch = plan(issue("originalEstimate", 3600), item());

        assertThat(patch.operations()).isEmpty();
        assertThat(patch.warnings()).containsExactly("originalEstimate: work items of type Task have no such field");
    }

    @Test
    void whatCannotBeWrittenIsToldAndLeftOut() {
        HubIssue wish = issue("customFields", Map.of("Nope", "x", "Age", 3))
                .with("milestone", "M1")
                .with("type", "Bug");

        PlannedPatch patch = plan(wish, item());

        assertThat(patch.operations()).isEmpty();
        assertThat(patch.warnings()).hasSize(4);
    }

    @Test
    void parentIsReplacedAtItsPlace() {
        Relation link = new Relation(Relation.HYPERLINK, "https://x.example", Map.of());
        Relation old = new Relation(Relation.PARENT, "https://dev.azure.com/acme/_apis/wit/workItems/7", Map.of());
        WorkItem now = new WorkItem(40, 3, Map.of(), List.of(link, old), Map.of());

        PlannedPatch patch = plan(issue("parentId", "8"), now);

        assertThat(patch.operations()).extracting(PatchOperation::path).containsExactly("/relations/1", "/relations/-");
        assertThat(plan(issue("parentId", "7"), now).operations()).isEmpty();
    }

    @Test
    void creationCarriesTheMarkerAndLeavesTheStateForLater() {
        Relation marker = new Relation(Relation.HYPERLINK, "https://x.example?syncline=m", Map.of());
        HubIssue fields = issue("summary", "New thing").with("status", Map.of("name", "Active"));

        PlannedPatch patch = planner.create(fields, marker, Map.of()).result().orElseThrow();

        assertThat(patch.operations())
                .containsExactly(PatchOperation.set("System.Title", "New thing"), PatchOperation.addRelation(marker));
    }

    @Test
    void creationInAStateThatDoesNotExistIsRefusedBeforeAnythingIsMade() {
        Relation marker = new Relation(Relation.HYPERLINK, "https://x.example?syncline=m", Map.of());
        HubIssue fields = issue("summary", "New thing").with("status", Map.of("name", "Nowhere"));

        assertThat(planner.create(fields, marker, Map.of())).isInstanceOf(Answer.Refused.class);
    }

    private PlannedPatch plan(HubIssue fields, WorkItem now) {
        return planner.update(fields, HubIssue.empty(), now, Map.of()).result().orElseThrow();
    }

    private static HubIssue issue(String field, Object value) {
        return HubIssue.empty().with(field, value);
    }

    private static List<Map<String, String>> labels(String... texts) {
        return List.of(texts).stream().map(text -> Map.of("label", text)).toList();
    }
}
