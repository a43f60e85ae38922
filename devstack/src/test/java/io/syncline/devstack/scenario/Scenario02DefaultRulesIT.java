package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static io.syncline.devstack.scenario.JiraToGithub.staysTrue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.tracker.AzurePerson;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The two scripts that the product's description prints, letter by letter, bring a whole issue over. */
class Scenario02DefaultRulesIT {
    private static final String OUTGOING = """
            replica.key = issue.key
            replica.assignee = issue.assignee
            replica.reporter = issue.reporter
            replica.summary = issue.summary
            replica.description = issue.description
            replica.type = issue.type
            replica.labels = issue.labels
            replica.attachments = issue.attachments
            replica.comments = issue.comments
            replica.status = issue.status

            replica.customFields."Customer" = issue.customFields."Customer"
            replica.customFields."Supported Browsers" = issue.customFields."Supported Browsers"

            //Send a Custom Field value
            //replica.customFields."CF Name" = issue.customFields."CF Name"
            """;

    private static final String INCOMING = """
            issue.labels = replica.labels
            issue.summary = replica.summary
            issue.description = replica.description ? : "No description"
            issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
            issue.comments += replica.addedComments

            //Receive a Custom Field value
            //issue.customFields."CF Name".value = replica.customFields."CF Name".value
            /*
            Status Synchronization

            Sync status according to the mapping [remote issue status: local issue status]
            If statuses are the same on both sides don't include them in the mapping
            def statusMapping = ["Open":"New", "To Do":"Open"]
            def remoteStatusName = replica.status.name
            issue.setStatus(statusMapping[remoteStatusName] ? : remoteStatusName)
            */
            """;

    private static final long LARGE = 200L * 1024 * 1024;

    private final RunningSystem system = RunningSystem.shared();
    private final JiraPerson jira = system.jira(Person.ALICE);
    private final AzurePerson azure = system.azure(Person.BOB);

    @Test
    void issueArrivesWithItsCommentsItsAttachmentAndWordsWhereThereWereNone() throws IOException {
        try (var connection = connection()) {
            byte[] content = "stack trace\r\n\0 and more".getBytes(StandardCharsets.UTF_8);
            String title = "SLA incident " + connection.label();

            String key = create(connection, title);
            jira.comment(key, "First words");
            system.jira(Person.BOB).comment(key, "Second words");
            String attachment = jira.attach(key, "trace.log", () -> new ByteArrayInputStream(content));
            int item = arrived(title);
            await().until(() -> azure.comments(JiraToAzure.AZURE_PROJECT, item).size() == 2
                    && azure.attachments(item).size() == 1);

            assertThat(azure.fields(item).path("System.Description").asText()).contains("No description");
            List<String> comments = azure.comments(JiraToAzure.AZURE_PROJECT, item);
            assertThat(comments.get(0)).contains("First words");
            assertThat(comments.get(1)).contains("Second words");
            JsonNode file = azure.attachments(item).getFirst();
            assertThat(file.at("/attributes/name").asText()).isEqualTo("trace.log");
            try (InputStream bytes = azure.content(file)) {
                assertThat(bytes.readAllBytes()).isEqualTo(content);
            }
            staysTrue(
                    Duration.ofSeconds(5),
                    () -> azure.attachments(item).size() == 1
                            && jira.fields(key).path("attachment").size() == 1);

            jira.deleteAttachment(attachment);
            await().until(() -> azure.attachments(item).isEmpty());
        }
    }

    @Test
    void fileLargerThanTheHeapOfAConnectorGoesThrough() throws IOException {
        try (var connection = connection()) {
            String title = "Large file " + connection.label();

            String key = create(connection, title);
            int item = arrived(title);
            jira.attach(key, "dump.bin", () -> new Noise(LARGE));
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> azure.attachments(item).size() == 1);

            JsonNode file = azure.attachments(item).getFirst();
            assertThat(file.at("/attributes/resourceSize").asLong()).isEqualTo(LARGE);
            assertThat(hash(azure.content(file))).isEqualTo(hash(new Noise(LARGE)));
        }
    }

    private JiraToAzure connection() {
        return JiraToAzure.active(system, Map.of("outgoing", OUTGOING, "incoming", INCOMING));
    }

    private String create(JiraToAzure connection, String title) {
        return jira.create(
                JiraToAzure.PROJECT,
                title,
                Map.of(
                        "labels",
                        List.of(connection.label()),
                        "customfield_10101",
                        "ACME",
                        "customfield_10102",
                        List.of(Map.of("value", "Firefox"), Map.of("value", "Safari"))));
    }

    private int arrived(String title) {
        await().until(() -> azure.titled(JiraToAzure.AZURE_PROJECT, title).size() == 1);
        return azure.titled(JiraToAzure.AZURE_PROJECT, title).getFirst();
    }

    private static String hash(InputStream bytes) throws IOException {
        try (var digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
