package io.syncline.connector.azure.issue;

import static io.syncline.connector.azure.Schemas.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.azure.Schemas;
import io.syncline.connector.azure.wire.IdentityRef;
import io.syncline.connector.azure.wire.Relation;
import io.syncline.connector.azure.wire.WorkItem;
import io.syncline.connector.azure.wire.WorkItemComment;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AzureReaderTest {
    private final Instance instance = new Instance(
            new InstanceId("azure-1"),
            "uid-1",
            URI.create("https://dev.azure.com/acme/"),
            Credentials.of(Map.of("token", "t")),
            new WebhookSecret("s"),
            false);
    private final AzureReader reader = new AzureReader(instance, Schemas.task());

    @Test
    void fieldsGetTheirHubNames() {
        WorkItem item = item(
                "System.Title", "Pay fails",
                "System.Description", "<p>Press <b>Pay</b></p>",
                "System.State", "Active",
                "System.Tags", "one; two words",
                "Microsoft.VSTS.Common.Priority", 2,
                "System.AssignedTo", Map.of("displayName", "Alice", "uniqueName", "alice@example.com"),
                "System.CreatedBy", "Bob <bob@example.com>");

        HubIssue issue = reader.issue(item);

        assertThat(issue.text("summary")).contains("Pay fails");
        assertThat(issue.text("description")).contains("Press **Pay**");
        assertThat(issue.fields().get("descriptionSource").path("format").asText())
                .isEqualTo("html");
        assertThat(issue.fields().get("status").path("category").asText()).isEqualTo("indeterminate");
        assertThat(issue.labels()).containsExactly("one", "two words");
        assertThat(issue.name("priority")).contains("2");
        assertThat(issue.user("assignee").orElseThrow().email()).contains("alice@example.com");
        assertThat(issue.user("reporter").orElseThrow().displayName()).contains("Bob");
        assertThat(issue.text("url")).contains("https://dev.azure.com/acme/Web/_workitems/edit/40");
    }

    @Test
    void emptyThingsAreNullAndEmptyListsAreLists() {
        HubIssue issue = reader.issue(item());

        for (String name : List.of("description", "assignee", "priority", "parentId", "areaPath", "due")) {
            assertThat(issue.field(name).orElseThrow().isNull()).as(name).isTrue();
        }
        assertThat(issue.labels()).isEmpty();
    }

    @Test
    void everyCustomFieldOfTheTypeIsThereInItsOwnType() {
        JsonNode fields = reader.issue(
                        item("Microsoft.VSTS.Common.Severity", "3 - Medium", "Custom.Notes", "<i>hm</i>"))
                .fields()
                .get("customFields");

        assertThat(fields.path("Severity").path("type").asText()).isEqualTo("OPTION");
        assertThat(fields.path("Severity").path("value").path("value").asText()).isEqualTo("3 - Medium");
        assertThat(fields.path("Notes").path("value").asText()).isEqualTo("*hm*");
        assertThat(fields.path("Effort").path("value").isNull()).isTrue();
        assertThat(fields.has("Watermark")).isFalse();
    }

    @Test
    void markerOfACommentIsNotSeenAndDeletedOnesAreLeftOut() {
        WorkItemComment ours = comment(7, "<p>Hello</p>\n\n<!-- syncline:c-1 -->", false);
        WorkItemComment gone = comment(8, "<p>Oops</p>", true);

        List<HubComment> comments =
                reader.snapshot(item(), List.of(ours, gone)).issue().comments();

        assertThat(comments).extracting(HubComment::body).containsExactly("Hello");
    }

    @Test
    void parentAndFilesComeFromTheRelations() {
        Relation parent = new Relation(Relation.PARENT, "https://dev.azure.com/acme/_apis/wit/workItems/7", Map.of());
        Relation file = new Relation(
                Relation.ATTACHED_FILE,
                "https://dev.azure.com/acme/_apis/wit/attachments/5f",
                Map.of("name", HubJson.tree("log.png"), "resourceSize", HubJson.tree(12)));

        HubIssue issue = reader.issue(new WorkItem(40, 3, Map.of(), List.of(parent, file), Map.of()));

        assertThat(issue.text("parentId")).contains("7");
        assertThat(issue.attachments().getFirst().filename()).isEqualTo("log.png");
        assertThat(issue.attachments().getFirst().mimetype()).isEqualTo("image/png");
    }

    private static WorkItemComment comment(long id, String text, boolean deleted) {
        IdentityRef alice = new IdentityRef(
                Optional.empty(), Optional.of("Alice"), Optional.of("alice@example.com"), Optional.empty());
        return new WorkItemComment(
                id,
                text,
                Optional.empty(),
                Optional.of(alice),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                deleted);
    }
}
