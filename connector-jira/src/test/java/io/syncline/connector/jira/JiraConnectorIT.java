package io.syncline.connector.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.connector.attachment.AttachmentContent;
import io.syncline.connector.attachment.AttachmentUpload;
import io.syncline.connector.attachment.CheckedContent;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.HubJson;
import io.syncline.hub.Topics;
import io.syncline.hub.access.CredentialKind;
import io.syncline.hub.attachment.AttachmentAdd;
import io.syncline.hub.attachment.AttachmentSource;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubAttachment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubIssueLink;
import io.syncline.hub.message.Change;
import io.syncline.hub.part.LinkPlan;
import io.syncline.hub.part.WorklogPlan;
import io.syncline.hub.part.WorklogResult;
import io.syncline.hub.part.WorklogWrite;
import io.syncline.hub.secret.CredentialCipher;
import io.syncline.hub.state.ConnectorAnnouncement;
import io.syncline.hub.state.InstanceRecord;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.Match;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.service.kafka.KafkaClientConfig;
import io.syncline.service.kafka.RecordPublisher;
import io.syncline.simulators.core.Simulator;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.jira.JiraSimulator;
import io.syncline.tck.service.LookupsOverHttp;
import io.syncline.tck.service.RecordsConsumer;
import io.syncline.tck.service.RunningConnectorClient;
import io.syncline.tck.service.RunningConnectorClient.Reply;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connector as a service: webhooks to Kafka, and the internal API. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class JiraConnectorIT {
    private static final WebhookSecret SECRET = new WebhookSecret("a webhook secret");
    private static Simulator simulator;

    @Inject
    RecordPublisher publisher;

    @Inject
    KafkaClientConfig kafka;

    @Inject
    JiraConfig settings;

    @ConfigProperty(name = "syncline.credentials-keys")
    String keys;

    @ConfigProperty(name = "syncline.service-token")
    String token;

    @TestHTTPResource("/")
    URI address;

    private RunningConnectorClient connector() {
        return new RunningConnectorClient(URI.create(address.toString().replaceFirst("/$", "")), token, "jira-uid");
    }

    @BeforeAll
    static void startJira() {
        simulator = JiraSimulator.start(0).simulator();
    }

    @AfterAll
    static void stopJira() {
        simulator.close();
    }

    @AfterEach
    void everyExchangeIsAsDocumented() {
        simulator.verify();
    }

    @BeforeEach
    void publishInstance() {
        CredentialCipher cipher = new CredentialCipher(keys, new SecureRandom());
        InstanceRecord instance = new InstanceRecord(
                new InstanceId("jira"),
                "jira-uid",
                1,
                JiraTracker.KIND,
                "Jira",
                URI.create(simulator.url()),
                cipher.seal("{\"email\":\"bot@syncline.example\",\"token\":\"jira-token\"}"),
                cipher.seal(SECRET.text()),
                true);
        publisher.publish(Topics.INSTANCES, "jira", instance);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(connector()
                        .get("/internal/v1/instances/jira/users?key=bob")
                        .status())
                .isEqualTo(200));
    }

    @Test
    void genuineWebhookIsAChangeBeforeItIsAcknowledged() {
        WebhookRequest sample =
                Samples.signed(Samples.one("cloud.issue-updated-edited").body(), SECRET);

        Reply reply = connector().webhook(sample);

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(RecordsConsumer.all(kafka, Topics.CHANGES, Change.class)).anySatisfy(change -> {
            assertThat(change.entity().changeKey()).isEqualTo("jira/10040");
            assertThat(change.entity().key()).isEqualTo("TES-41");
            assertThat(change.delivery()).contains("d-1");
        });
    }

    @Test
    void workLogsAndLinksAreWrittenBesideTheEntity() {
        String one = simulator.desk().create("alice", "UD", "", Map.of(CardField.TITLE, "Worked on"));
        String two = simulator.desk().create("alice", "UD", "", Map.of(CardField.TITLE, "Waiting"));
        WorklogPlan work =
                new WorklogPlan(List.of(new WorklogWrite.Add("w-1", "Digging", Instant.EPOCH.plusSeconds(60), 3600)));
        LinkPlan link = new LinkPlan(List.of(new HubIssueLink("blocks", two, Optional.empty(), true)), List.of());

        Reply logged = connector().send("POST", "/internal/v1/instances/jira/parts/worklogs/" + one, work);
        Reply linked = connector().send("POST", "/internal/v1/instances/jira/parts/links/" + one, link);

        HubIssue issue = HubJson.read(
                        connector()
                                .get("/internal/v1/instances/jira/entities/" + one)
                                .text(),
                        EntitySnapshot.class)
                .issue();
        assertThat(logged.status()).isEqualTo(200);
        assertThat(HubJson.read(logged.text(), WorklogResult.class).workLogs()).hasSize(1);
        assertThat(linked.status()).isEqualTo(200);
        assertThat(issue.workLogs()).extracting(log -> log.timeSpent()).containsExactly(3600L);
        assertThat(issue.issueLinks()).extracting(HubIssueLink::otherIssueKey).containsExactly(Optional.of(two));
        assertThat(connector()
                        .send(
                                "POST",
                                "/internal/v1/instances/jira/parts/links/" + one,
                                new LinkPlan(
                                        List.of(new HubIssueLink("Admires", two, Optional.empty(), true)), List.of()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void webhookOfNoInterestIsAcknowledgedWithTheReason() {
        Reply reply = connector()
                .webhook(Samples.signed(Samples.one("m2m.project-created").body(), SECRET));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("ignored").asText()).contains("project_created");
    }

    @Test
    void webhookThatIsNotGenuineGoesNowhere() {
        int before = RecordsConsumer.all(kafka, Topics.CHANGES, Change.class).size();
        byte[] body = Samples.one("cloud.issue-deleted").body();
        WebhookRequest forged = Samples.signed(body, new WebhookSecret("another secret"));

        assertThat(connector().webhook(forged).status()).isEqualTo(401);
        assertThat(connector().webhook(WebhookRequest.of(Map.of(), body)).status())
                .isEqualTo(401);
        assertThat(RecordsConsumer.all(kafka, Topics.CHANGES, Change.class)).hasSize(before);
    }

    @Test
    void malformedWebhookIsRefusedByField() {
        byte[] body = "{\"webhookEvent\":\"jira:issue_updated\"}".getBytes(StandardCharsets.UTF_8);

        Reply reply = connector().webhook(Samples.signed(body, SECRET));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("issue.id");
    }

    @Test
    void internalApiNeedsTheServiceToken() {
        String path = "/internal/v1/instances/jira/fields?project=UD";

        Reply reply = connector().anonymous("GET", path, Map.of("Authorization", "Bearer wrong"), new byte[0]);

        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void entitiesAreCreatedReadAndUpdated() {
        HubIssue fields = HubIssue.empty().with("summary", "From GitHub").with("typeName", "Task");
        CreatePlan plan = new CreatePlan("m-1", Instant.now(), false, "UD", fields, List.of());
        UpdatePlan update = new UpdatePlan(HubIssue.empty().with("summary", "Renamed"), fields, List.of());

        Reply created = connector().send("POST", "/internal/v1/instances/jira/entities", plan);
        String id = created.json().at("/ref/id").asText();
        Reply updated = connector().send("PATCH", "/internal/v1/instances/jira/entities/" + id, update);
        Reply read = connector().get("/internal/v1/instances/jira/entities/" + id);

        assertThat(created.status()).isEqualTo(201);
        assertThat(updated.status()).isEqualTo(200);
        assertThat(HubJson.read(updated.text(), WriteResult.class).written().text("summary"))
                .contains("Renamed");
        assertThat(HubJson.read(read.text(), EntitySnapshot.class).issue().text("summary"))
                .contains("Renamed");
    }

    @Test
    void triggersFieldsAndSettingsAreAnswered() {
        String key = simulator.desk().create("alice", "UD", "", Map.of(CardField.LABELS, "sync", CardField.TITLE, "T"));
        String id = connector()
                .get("/internal/v1/instances/jira/entities/" + key)
                .json()
                .at("/ref/id")
                .asText();
        Match match = new Match(new EntityRef(new InstanceId("jira"), id, key), "UD", "labels = sync");
        Map<String, Object> probe = Map.of(
                "url",
                simulator.url(),
                "credentials",
                Map.of("email", "bot@syncline.example", "token", "wrong"),
                "internal",
                true);

        Reply matched = connector().send("POST", "/internal/v1/instances/jira/matches", match);
        Reply fields = connector().get("/internal/v1/instances/jira/fields?project=UD");
        Reply probed = connector().send("POST", "/internal/v1/probe", probe);

        assertThat(matched.json().path("matches").asBoolean()).isTrue();
        assertThat(fields.json().findValuesAsText("name")).contains("Supported Browsers", "Status");
        assertThat(probed.json().path("field").asText()).isEqualTo("credentials.token");
    }

    @Test
    void questionsOfScriptsAreAnswered() {
        LookupsOverHttp lookups = new LookupsOverHttp(connector(), "jira", "UD", "bob", "/rest/api/2/myself");

        lookups.areAnswered();
        lookups.areMade();
        lookups.includeTheOwnApi();
    }

    @Test
    void connectorIsReadyAndAnnouncesItself() {
        assertThat(connector().get("/q/health/ready").status()).isEqualTo(200);
        assertThat(RecordsConsumer.all(kafka, Topics.CONNECTORS, ConnectorAnnouncement.class))
                .anySatisfy(announced -> {
                    assertThat(announced.tracker()).isEqualTo(JiraTracker.KIND);
                    assertThat(announced.credentialFields()).contains("email", "token", "clientSecret");
                    assertThat(announced.credentialKinds())
                            .extracting(CredentialKind::name)
                            .containsExactly("api-token", "oauth-client", "personal-access-token");
                });
    }

    @Test
    void settingsHaveTheirDefaults() {
        assertThat(settings.patience()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.fieldCache()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.indexLag()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.freeKeys()).isEqualTo(20);
        assertThat(settings.gatewayUrl()).hasToString("https://api.atlassian.com");
        assertThat(settings.tokenUrl()).hasToString("https://auth.atlassian.com/oauth/token");
    }

    @Test
    void attachmentGoesFromOneIssueToAnotherByteForByte() {
        String from = desk("From").path("ref").path("id").asText();
        String to = desk("To").path("ref").path("id").asText();
        String first = attached(from);

        Reply added = connector().send("POST", entity(to) + "/attachments", add(from, first));
        Reply again = connector().send("POST", entity(to) + "/attachments", add(from, first));

        assertThat(added.json().path("type").asText()).as(added.text()).isEqualTo("Added");
        assertThat(again.json()).isEqualTo(added.json());
        String copy = added.json().at("/attachment/id").asText();
        Reply content = connector().get(entity(to) + "/attachments/" + copy + "/content");
        assertThat(content.status()).isEqualTo(200);
        assertThat(content.text()).isEqualTo("content");
        Reply gone = connector().get(entity(from) + "/attachments/" + copy + "/content");
        assertThat(gone.status()).isEqualTo(404);
        Reply removed = connector().send("DELETE", entity(to) + "/attachments/" + copy, "");
        assertThat(removed.text()).contains("REMOVED");
    }

    @Test
    void attachmentThatItsSourceHasNoMoreIsToldApart() {
        String from = desk("Empty").path("ref").path("id").asText();
        String to = desk("Waiting").path("ref").path("id").asText();

        Reply reply = connector().send("POST", entity(to) + "/attachments", add(from, "404"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("type").asText()).isEqualTo("SourceGone");
    }

    private JsonNode desk(String summary) {
        CreatePlan plan = new CreatePlan(
                UUID.randomUUID().toString(),
                Instant.now(),
                false,
                "UD",
                HubIssue.empty().with("summary", summary).with("typeName", "Task"),
                List.of());
        return connector()
                .send("POST", "/internal/v1/instances/jira/entities", plan)
                .json();
    }

    /** A file that our account has attached already. */
    private String attached(String issue) {
        Instance jira = new Instance(
                new InstanceId("jira"),
                "jira-uid",
                URI.create(simulator.url()),
                Credentials.of(Map.of("email", "bot@syncline.example", "token", "jira-token")),
                SECRET,
                true);
        byte[] bytes = "content".getBytes(StandardCharsets.UTF_8);
        var content = new AttachmentContent(new ByteArrayInputStream(bytes), bytes.length);
        var checked = new CheckedContent(content, bytes.length, Optional.empty());
        var http = new TrackerHttpClient(JiraTracker.KIND, new SimpleMeterRegistry(), Clock.systemUTC());
        return new JiraTracker(http, Clock.systemUTC(), FixedConfig.DEFAULTS)
                .attach(jira, issue, new AttachmentUpload("m-0", "a.txt", "text/plain", checked))
                .result()
                .flatMap(HubAttachment::id)
                .orElseThrow();
    }

    private AttachmentAdd add(String from, String attachment) {
        URI here = URI.create(address.toString().replaceFirst("/$", ""));
        return new AttachmentAdd(
                "m-1",
                Instant.now(),
                List.of(),
                "a.txt",
                "text/plain",
                7,
                Optional.empty(),
                new AttachmentSource(here, new InstanceId("jira"), from, attachment));
    }

    private static String entity(String id) {
        return "/internal/v1/instances/jira/entities/" + id;
    }
}
