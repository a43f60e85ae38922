package io.syncline.connector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.registration.HookCare;
import io.syncline.connector.registration.HookOrder;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Hint;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.part.WorklogPlan;
import io.syncline.hub.part.WorklogResult;
import io.syncline.hub.part.WorklogWrite;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.hub.tracker.ProbeResult;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.fault.FaultRule;
import io.syncline.simulators.jira.site.Edition;
import io.syncline.simulators.journal.JournalFilter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told only by a Data Center: the contract knows nothing of searches that lag, of pages, of epics. */
class JiraDataCenterTest {
    private static final Instant MORNING = Instant.parse("2026-11-27T08:00:00Z");

    private final JiraFixture jira = new JiraDataCenterFixture();

    @AfterEach
    void close() {
        jira.close();
    }

    private Tracker tracker() {
        return jira.tracker();
    }

    private Instance instance() {
        return jira.instance();
    }

    @Test
    void lostCreateIsFoundAmongTheKeysThoughTheSearchLags() {
        fault("searchLag", "delayMs", 1_800_000);
        people(3);
        CreatePlan plan = plan("Ours", "Task", false);
        fault("lostReply", "POST", "/rest/api/2/issue$");
        Answer<WriteResult> lost = tracker().create(instance(), plan);
        people(25);

        Answer<WriteResult> again = tracker().create(instance(), repeated(plan));

        assertThat(lost).isInstanceOf(Answer.Unknown.class);
        assertThat(again.result().orElseThrow().ref().key()).isEqualTo("UD-4");
        assertThat(jira.simulator().desk().cards("UD")).hasSize(29);
    }

    @Test
    void createThatNeverHappenedIsDoneThoughTheSearchLags() {
        fault("searchLag", "delayMs", 1_800_000);
        people(3);

        Answer<WriteResult> created = tracker().create(instance(), plan("Ours", "Task", true));

        assertThat(created.result().orElseThrow().ref().key()).isEqualTo("UD-4");
    }

    @Test
    void troubleWhileReadingKeysCreatesNothing() {
        people(3);
        ObjectNode down =
                HubJson.object().put("kind", "status").put("status", 503).put("pathPattern", "issue/UD-9");
        jira.simulator().faults().add(FaultRule.parse(down));

        Answer<WriteResult> answer = tracker().create(instance(), plan("Ours", "Task", true));

        assertThat(answer).isInstanceOf(Answer.TryLater.class);
        assertThat(jira.simulator().desk().cards("UD")).hasSize(3);
    }

    @Test
    void pollSeesEveryPage() {
        var first = tracker().poller().poll(instance(), "UD", Optional.empty());
        people(230);

        var second = tracker()
                .poller()
                .poll(instance(), "UD", Optional.of(first.result().orElseThrow().watermark()));

        assertThat(second.result().orElseThrow().hints())
                .extracting(Hint::key)
                .hasSize(230)
                .containsSubsequence("UD-1", "UD-120", "UD-230");
    }

    @Test
    void nothingIsAskedThatOnlyCloudHas() {
        String key = person("Plain");
        EntityRef ref = tracker().entity(instance(), key).result().orElseThrow().ref();

        tracker().update(instance(), ref.id(), change("assignee", HubJson.tree(jira.colleague())));

        assertThat(jira.simulator().journal().entries(JournalFilter.everything()))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.call().path())
                        .doesNotContain("/rest/api/3/")
                        .doesNotContain("serverInfo"));
    }

    @Test
    void userIsAlsoFoundByTheNameThatPeopleKnow() {
        String id = created("Task", HubIssue.empty());

        tracker().update(instance(), id, change("assignee", HubJson.tree("bob")));

        assertThat(field(id, "assignee")).contains("Bob Baker");
    }

    @Test
    void mentionOfANameStaysOne() {
        String id = created("Task", HubIssue.empty());
        String key =
                tracker().entity(instance(), id).result().orElseThrow().ref().key();
        jira.simulator().desk().edit("alice", key, Map.of(CardField.DESCRIPTION, "[~bob] looks at *it*"));

        String read = field(id, "description");
        tracker().update(instance(), id, change("description", HubJson.tree(read + " again")));

        assertThat(jira.simulator().desk().card(key).orElseThrow().fields().get(CardField.DESCRIPTION))
                .isEqualTo("[~bob] looks at *it* again");
    }

    @Test
    void subTaskHasItsParentAndATaskItsEpic() {
        String epic = created("Epic", HubIssue.empty());
        String task = created("Task", HubIssue.empty().with("parentId", epic));

        String part = created("Sub-task", HubIssue.empty().with("parentId", task));

        assertThat(field(task, "parentId")).isEqualTo(epic);
        assertThat(field(part, "parentId")).isEqualTo(task);
        var there = jira.asBot(TrackerCall.get(URI.create(instance().url() + "/rest/api/2/issue/" + task)));
        assertThat(there.at("/fields/customfield_10118").asText()).isEqualTo("UD-1");
    }

    @Test
    void parentOfATaskIsRefusedWhereThereAreNoEpics() {
        String other = created("Task", HubIssue.empty());
        ObjectNode plain =
                HubJson.object().put("kind", "status").put("status", 200).put("pathPattern", "/2/field$");
        plain.putArray("body");
        jira.simulator().faults().add(FaultRule.parse(plain));
        CreatePlan plan = plan("Below", "Task", false);
        HubIssue fields = plan.fields().with("parentId", other);

        Answer<WriteResult> answer = jira.impatient()
                .create(instance(), new CreatePlan(plan.marker(), plan.intended(), false, "UD", fields, List.of()));

        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(((Answer.Refused<WriteResult>) answer).field()).contains("parentId");
        assertThat(jira.simulator().desk().cards("UD")).hasSize(1);
    }

    @Test
    void markerOfAWorkLogThatWasNotKeptIsKeptByTheRepetition() {
        String id = created("Task", HubIssue.empty());
        WorklogPlan plan = new WorklogPlan(List.of(new WorklogWrite.Add("w-1", "Dug **deep**", MORNING, 60)));
        ObjectNode down =
                HubJson.object().put("kind", "status").put("status", 503).put("times", 1);
        jira.simulator().faults().add(FaultRule.parse(down.put("method", "PUT").put("pathPattern", "/properties/")));

        Answer<WorklogResult> first = tracker().worklogs(instance(), id, plan);
        Answer<WorklogResult> second = tracker().worklogs(instance(), id, plan);
        Answer<WorklogResult> other = tracker()
                .worklogs(
                        instance(),
                        id,
                        new WorklogPlan(List.of(new WorklogWrite.Add("w-2", "Dug **deep**", MORNING, 60))));

        assertThat(first).isInstanceOf(Answer.Unknown.class);
        assertThat(List.of(second, other))
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Done.class));
        assertThat(tracker()
                        .entity(instance(), id)
                        .result()
                        .orElseThrow()
                        .issue()
                        .workLogs())
                .hasSize(2);
    }

    @Test
    void pageToLogInIsNotTakenForAFile() {
        String key = person("With a file");
        jira.personAttaches(key, "a.txt", "content".getBytes(StandardCharsets.UTF_8));
        var entity = tracker().entity(instance(), key).result().orElseThrow();
        String file = entity.issue().attachments().getFirst().id().orElseThrow();
        ObjectNode page =
                HubJson.object().put("kind", "status").put("status", 200).put("pathPattern", "/secure/");
        page.putObject("body").put("page", "Log in to Jira");
        jira.simulator().faults().add(FaultRule.parse(page));

        var answer = tracker().content(instance(), entity.ref().id(), file);

        assertThat(answer).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void credentialsOfTheOtherJiraAreNamedByTheProbe() {
        try (JiraFixture cloud = new JiraFixture()) {
            ProbeResult token = probe(instance(), cloud.instance().credentials());
            ProbeResult personal = probe(cloud.instance(), instance().credentials());

            assertThat(token.field()).contains("credentials.token");
            assertThat(token.message()).contains("Data Center");
            assertThat(personal.field()).contains("credentials.personalAccessToken");
            assertThat(personal.message()).contains("Cloud");
        }
    }

    private ProbeResult probe(Instance there, Credentials credentials) {
        return tracker().probe(new ProbeRequest(there.url(), credentials.values(), true));
    }

    @Test
    void webhookThatNobodyCouldSignIsNotMade() {
        try (JiraFixture old = new JiraDataCenterFixture(Edition.SERVER_9)) {
            HookOrder order =
                    HookOrder.of(old.instance(), URI.create("http://127.0.0.1:1"), new TreeSet<>(List.of("UD")));

            var registration = new HookCare(old.tracker().hookPlaces()).ensure(old.instance(), order, true);

            assertThat(registration.state().name()).isEqualTo("REFUSED");
            assertThat(registration.message()).contains("version 10");
        }
    }

    private String person(String title) {
        return jira.simulator().desk().create("alice", "UD", "", Map.of(CardField.TITLE, title));
    }

    private void people(int count) {
        IntStream.range(0, count).forEach(i -> person("Theirs " + i));
    }

    private void fault(String kind, String name, int value) {
        jira.simulator()
                .faults()
                .add(FaultRule.parse(HubJson.object().put("kind", kind).put(name, value)));
    }

    private void fault(String kind, String method, String path) {
        ObjectNode rule =
                HubJson.object().put("kind", kind).put("method", method).put("times", 1);
        jira.simulator().faults().add(FaultRule.parse(rule.put("pathPattern", path)));
    }

    private String created(String type, HubIssue more) {
        CreatePlan plan = plan("Made", type, false);
        CreatePlan whole = new CreatePlan(
                plan.marker(), plan.intended(), false, "UD", plan.fields().with(more), List.of());
        return tracker().create(instance(), whole).result().orElseThrow().ref().id();
    }

    private static UpdatePlan change(String field, JsonNode value) {
        return new UpdatePlan(
                HubIssue.empty().with(field, value), HubIssue.empty().with(field, NullNode.getInstance()), List.of());
    }

    private String field(String id, String name) {
        return tracker()
                .entity(instance(), id)
                .result()
                .orElseThrow()
                .issue()
                .field(name)
                .map(value -> value.isTextual() ? value.asText() : value.toString())
                .orElse("");
    }

    private static CreatePlan plan(String summary, String type, boolean repeated) {
        HubIssue fields = HubIssue.empty().with("summary", summary).with("typeName", type);
        String marker = "m-" + summary + type;
        return new CreatePlan(marker, Instant.now(), repeated, "UD", fields, List.of());
    }

    private static CreatePlan repeated(CreatePlan plan) {
        return new CreatePlan(plan.marker(), plan.intended(), true, plan.project(), plan.fields(), plan.comments());
    }
}
