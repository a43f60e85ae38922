package io.syncline.contracts.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.contracts.Side;
import io.syncline.contracts.Vendor;
import io.syncline.contracts.Violation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no vendor would send is found, and named. */
class VendorWebhooksTest {
    @ParameterizedTest
    @CsvSource({
        "GITHUB, issues.opened, issues.opened.3",
        "GITHUB, issues.edited, issues.edited.3",
        "GITHUB, issues.labeled, issues.labeled",
        "GITHUB, issue_comment.created, issue_comment.created.3",
        "GITHUB, label.edited, label.edited",
        "JIRA, jira:issue_created, cloud.issue-created-no-description",
        "JIRA, comment_deleted, cloud.comment-deleted",
        "AZURE, workitem.updated, vsts-test.workitem.updated",
    })
    void whatWasRecordedIsRight(Vendor vendor, String event, String file) {
        assertThat(VendorWebhooks.of(vendor).check(Recorded.sent(vendor, event, file)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB, issues.opened, issues.opened.3, /issue",
        "GITHUB, issues.opened, issues.opened.3, /issue/user",
        "GITHUB, issue_comment.created, issue_comment.created.3, /issue",
        "GITHUB, issue_comment.created, issue_comment.created.3, /comment",
        "GITHUB, issues.opened, issues.opened.3, /repository",
        "JIRA, jira:issue_created, cloud.issue-created-many-fields, /issue/fields/status",
        "JIRA, jira:issue_updated, cloud.issue-updated-edited, /changelog/items/0",
        "AZURE, workitem.updated, synthetic.workitem.updated.state, /resource",
    })
    void memberThatTheVendorDoesNotHaveIsFound(Vendor vendor, String event, String file, String place) {
        var body = Recorded.body(vendor, file);
        object(body, place).put("colour", "red");

        assertThat(check(vendor, event, body)).isNotEmpty().anySatisfy(violation -> {
            assertThat(violation.side()).isEqualTo(Side.WEBHOOK);
            assertThat(violation.operation()).isEqualTo(event);
            assertThat(violation.problem()).contains("colour");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB, issues.opened, issues.opened.3, /issue, number",
        "JIRA, jira:issue_updated, cloud.issue-updated-edited, '', issue_event_type_name",
        "JIRA, comment_created, cloud.comment-created-mention-user, /comment, id",
        "AZURE, workitem.updated, synthetic.workitem.updated.state, /resource/revision/fields, System.Title",
    })
    void memberThatIsMissingIsFound(Vendor vendor, String event, String file, String place, String name) {
        var body = Recorded.body(vendor, file);
        object(body, place).remove(name);

        assertThat(check(vendor, event, body)).singleElement().asString().contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB, issues.opened, issues.opened.3, /issue, number",
        "JIRA, jira:issue_created, cloud.issue-created-many-fields, /issue/fields, labels",
        "AZURE, workitem.created, synthetic.workitem.created, /resource, rev",
    })
    void valueOfAnotherTypeIsFound(Vendor vendor, String event, String file, String place, String name) {
        var body = Recorded.body(vendor, file);
        object(body, place).put(name, "a word");

        assertThat(check(vendor, event, body))
                .singleElement()
                .asString()
                .contains(name)
                .containsIgnoringCase("string");
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB, issues.painted, issues.opened.3",
        "JIRA, issue_painted, cloud.issue-deleted",
        "AZURE, workitem.painted, synthetic.workitem.created"
    })
    void unknownEventIsFound(Vendor vendor, String event, String file) {
        assertThat(VendorWebhooks.of(vendor).check(Recorded.sent(vendor, event, file)))
                .singleElement()
                .asString()
                .contains("no such event");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"timestamp\":1,\"webhookEvent\":\"worklog_created\",\"worklog\":{\"id\":\"1\",\"colour\":\"red\"}}', colour",
        "'{\"timestamp\":1,\"webhookEvent\":\"worklog_created\",\"worklog\":{\"id\":1}}', /worklog/id",
        "'{\"timestamp\":1,\"worklog\":{\"id\":\"1\"}}', /webhookEvent",
        "'{\"timestamp\":1,\"webhookEvent\":\"worklog_created\",\"worklog\":{},\"colour\":\"red\"}', /colour",
        "'{\"timestamp\":1,\"webhookEvent\":\"worklog_created\"}', /worklog",
    })
    void whatWasNeverRecordedIsHeldAgainstTheDocument(String body, String complaint) {
        assertThat(VendorWebhooks.of(Vendor.JIRA).check(new Sent("worklog_created", Map.of(), body)))
                .singleElement()
                .asString()
                .contains(complaint);
    }

    @Test
    void fieldsOfASiteAreNotItsForm() {
        var body = Recorded.body(Vendor.JIRA, "cloud.issue-created-many-fields");
        object(body, "/issue/fields").put("customfield_99999", true);

        assertThat(check(Vendor.JIRA, "jira:issue_created", body)).isEmpty();
    }

    @Test
    void headerThatIsMissingIsFound() {
        var body = Recorded.body(Vendor.GITHUB, "issues.opened.3").toString();

        assertThat(VendorWebhooks.of(Vendor.GITHUB).check(new Sent("issues.opened", Map.of(), body)))
                .extracting(Violation::problem)
                .contains("header x-github-delivery: is missing");
    }

    @Test
    void bodyMayBeInAForm() {
        var recorded = Recorded.sent(Vendor.GITHUB, "issues.opened", "issues.opened.3");
        var form = "payload=" + URLEncoder.encode(recorded.body(), StandardCharsets.UTF_8);

        assertThat(VendorWebhooks.of(Vendor.GITHUB).check(new Sent(recorded.event(), recorded.headers(), form)))
                .isEmpty();
    }

    private static List<Violation> check(Vendor vendor, String event, JsonNode body) {
        return VendorWebhooks.of(vendor).check(Recorded.sent(event, body));
    }

    private static ObjectNode object(JsonNode body, String place) {
        return (ObjectNode) body.at(place);
    }
}
