package io.syncline.connector.github.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.connector.github.organisation.FieldCatalog;
import io.syncline.connector.github.wire.Issue;
import io.syncline.connector.github.wire.IssueField;
import io.syncline.connector.github.wire.IssueType;
import io.syncline.connector.github.wire.Milestone;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GithubWritePlannerTest {
    private static final Lookups NOTHING = new Lookups(Map.of(), List.of(), List.of(), FieldCatalog.NONE);
    private static final HubUser BOB = new HubUser("bob", Optional.empty(), Optional.empty(), Optional.empty(), true);

    private static Issue issue(String state) {
        return HubJson.read("""
                {"number": 7, "title": "Old", "body": "Text\\r\\nhere\\n\\n<!-- syncline:m-1 -->", "state": "%s",
                 "labels": [{"name": "bug"}], "assignees": [{"login": "alice"}, {"login": "carol"}],
                 "html_url": "https://github.com/acme/web/issues/7",
                 "repository_url": "https://api.github.com/repos/acme/web",
                 "created_at": "2026-11-22T10:00:00Z", "updated_at": "2026-11-22T10:00:00Z", "comments": 0}
                """.formatted(state), Issue.class);
    }

    private static IssueChanges update(HubIssue fields, Lookups lookups) {
        return GithubWritePlanner.update(fields, HubIssue.empty(), issue("open"), lookups)
                .result()
                .orElseThrow();
    }

    @Test
    void onlyWhatDiffersIsSent() {
        HubIssue same = HubIssue.empty()
                .with("summary", "Old")
                .with("description", "Text\nhere")
                .with("status", Map.of("name", "To Do"))
                .with("labels", List.of(Map.of("label", "BUG")));

        IssueChanges changes = update(same, NOTHING);

        assertThat(changes.fields()).isEmpty();
        assertThat(changes.labelsToAdd()).isEmpty();
        assertThat(changes.labelsToRemove()).isEmpty();
        assertThat(changes.warnings()).isEmpty();
    }

    @Test
    void descriptionKeepsTheMarkerOfTheIssue() {
        IssueChanges changes = update(HubIssue.empty().with("description", "New"), NOTHING);

        assertThat(changes.fields().path("body").asText()).isEqualTo("New\n\n<!-- syncline:m-1 -->");
    }

    @Test
    void descriptionMentionsNobodyButWhomTheChangeAssigns() {
        HubIssue fields = HubIssue.empty().with("description", "@ann, @bob").with("assignee", BOB);

        IssueChanges changes = update(fields, new Lookups(Map.of(BOB, "bob"), List.of(), List.of(), FieldCatalog.NONE));

        assertThat(changes.fields().path("body").asText()).startsWith("@\u200bann, @bob");
    }

    @Test
    void descriptionThatIsTooLongIsCutAndKeepsTheMarker() {
        IssueChanges changes = update(HubIssue.empty().with("description", "paragraph\n\n".repeat(10_000)), NOTHING);

        assertThat(changes.fields().path("body").asText())
                .hasSizeBetween(65_000, 65_536)
                .endsWith(
                        "paragraph\n\n*Cut here: the whole text is too long for this tracker.*\n\n<!-- syncline:m-1 -->");
    }

    @ParameterizedTest
    @CsvSource({"Done,closed", "resolved,closed", "Completed,closed", "CLOSED,closed"})
    void namesOfOtherTrackersCloseAnIssue(String name, String state) {
        HubIssue fields = HubIssue.empty().with("status", Map.of("name", name)).with("stateReason", "not_planned");

        IssueChanges changes = update(fields, NOTHING);

        assertThat(changes.fields().path("state").asText()).isEqualTo(state);
        assertThat(changes.fields().path("state_reason").asText()).isEqualTo("not_planned");
    }

    @Test
    void unknownStatusIsRefusedWithWhatIsPossible() {
        HubIssue fields = HubIssue.empty().with("status", Map.of("name", "Waiting"));

        Answer<IssueChanges> answer = GithubWritePlanner.update(fields, HubIssue.empty(), issue("open"), NOTHING);

        assertThat(answer)
                .isEqualTo(Answer.refused(
                        "status", "status 'Waiting' does not exist on GitHub; " + GithubStatus.possible()));
        assertThat(GithubStatus.possible()).contains("in progress", "done");
    }

    @Test
    void assigneeTakesThePlaceOfTheFirstOne() {
        IssueChanges changes = update(
                HubIssue.empty().with("assignee", BOB),
                new Lookups(Map.of(BOB, "bob"), List.of(), List.of(), FieldCatalog.NONE));

        assertThat(changes.assigneesToAdd()).containsExactly("bob");
        assertThat(changes.assigneesToRemove()).containsExactly("alice");
    }

    @Test
    void nobodyMeansReallyNobody() {
        IssueChanges changes = update(HubIssue.empty().with("assignee", NullNode.getInstance()), NOTHING);

        assertThat(changes.assigneesToRemove()).containsExactly("alice", "carol");
    }

    @Test
    void unknownUserLeavesThingsAsTheyAre() {
        IssueChanges changes = update(HubIssue.empty().with("assignee", BOB), NOTHING);

        assertThat(changes.assigneesToAdd()).isEmpty();
        assertThat(changes.assigneesToRemove()).isEmpty();
        assertThat(changes.warnings()).containsExactly("assignee bob: no such user here who can be assigned");
    }

    @Test
    void milestoneAndTypeAreFoundByName() {
        Lookups lookups = new Lookups(
                Map.of(), List.of(milestone("Version 2")), List.of(new IssueType(1, "Bug")), FieldCatalog.NONE);
        HubIssue fields = HubIssue.empty().with("milestone", "version 2").with("typeName", "bug");

        IssueChanges changes = update(fields, lookups);

        assertThat(changes.fields().path("milestone").asInt()).isEqualTo(4);
        assertThat(changes.fields().path("type").asText()).isEqualTo("Bug");
    }

    @Test
    void typeOfAnotherTrackerIsLeftOutWhereThereAreNoTypes() {
        IssueChanges changes = update(HubIssue.empty().with("type", Map.of("name", "Story")), NOTHING);

        assertThat(changes.fields()).isEmpty();
        assertThat(changes.warnings()).hasSize(1);
    }

    @Test
    void fieldsThatGithubLacksAreWarnings() {
        HubIssue fields =
                HubIssue.empty().with("priority", Map.of("name", "High")).with("customFields", Map.of("Team", "red"));

        assertThat(update(fields, NOTHING).warnings())
                .containsExactly(
                        "priority cannot be set on GitHub",
                        "customFields.Team: there are no issue fields here, or the account may not see them");
    }

    @Test
    void reasonWithoutAChangeOfStatusIsAWarning() {
        IssueChanges lost = update(HubIssue.empty().with("stateReason", "duplicate"), NOTHING);
        IssueChanges harmless = update(HubIssue.empty().with("stateReason", "reopened"), NOTHING);

        assertThat(lost.fields()).isEmpty();
        assertThat(lost.warnings()).singleElement().asString().startsWith("stateReason is left as it is");
        assertThat(harmless.warnings()).isEmpty();
    }

    @Test
    void valuesOfFieldsAreInTheBodyOfANewIssueOnly() {
        IssueField effort = new IssueField(503, "Effort", "number", List.of());
        Lookups lookups = new Lookups(Map.of(), List.of(), List.of(), new FieldCatalog(List.of(effort)));
        HubIssue fields = HubIssue.empty().with("customFields", Map.of("Effort", Map.of("value", 3)));

        IssueChanges created =
                GithubWritePlanner.create(fields, "m-9", lookups).result().orElseThrow();
        IssueChanges updated = update(fields, lookups);

        assertThat(created.fields().path("issue_field_values").toString())
                .isEqualTo("[{\"field_id\":503,\"value\":3}]");
        assertThat(updated.fields()).isEmpty();
        assertThat(updated.values().body()).isEqualTo(created.fields().path("issue_field_values"));
        assertThat(Dropped.from(created, issue("open")))
                .singleElement()
                .asString()
                .startsWith("customFields Effort:");
    }

    @Test
    void newIssueCarriesItsMarkerAndIsOpen() {
        HubIssue fields = HubIssue.empty().with("summary", "New").with("status", Map.of("name", "Done"));

        IssueChanges changes =
                GithubWritePlanner.create(fields, "m-9", NOTHING).result().orElseThrow();

        assertThat(changes.fields().path("title").asText()).isEqualTo("New");
        assertThat(changes.fields().path("body").asText()).isEqualTo("<!-- syncline:m-9 -->");
        assertThat(changes.fields().has("state")).isFalse();
    }

    @Test
    void whatGithubDropsSilentlyIsReported() {
        Lookups lookups = new Lookups(Map.of(BOB, "bob"), List.of(milestone("v")), List.of(), FieldCatalog.NONE);
        HubIssue fields = HubIssue.empty()
                .with("labels", List.of(Map.of("label", "bug"), Map.of("label", "new")))
                .with("assignee", BOB)
                .with("milestone", "v");
        IssueChanges changes =
                GithubWritePlanner.create(fields, "m-9", lookups).result().orElseThrow();

        assertThat(Dropped.from(changes, issue("open"))).hasSize(3).anySatisfy(warning -> assertThat(warning)
                .startsWith("labels new:"));
    }

    private static Milestone milestone(String title) {
        return new Milestone(4, title, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
