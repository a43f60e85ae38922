package io.syncline.connector.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.lookup.NewOption;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.fault.FaultRule;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.journal.JournalFilter;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Issue fields and types of an organisation, both ways. */
class GithubIssueFieldsTest {
    private final GithubFixture fixture = new GithubFixture();
    private final Tracker tracker = fixture.tracker();

    @AfterEach
    void stop() {
        fixture.simulator().verify();
        fixture.close();
    }

    private String issue() {
        return fixture.simulator().desk().create("alice", "acme/web", "", Map.of(CardField.TITLE, "With fields"));
    }

    private HubIssue read(String key) {
        return tracker.entity(fixture.instance(), key).result().orElseThrow().issue();
    }

    private static String custom(HubIssue issue, String pointer) {
        return issue.field("customFields").orElseThrow().at(pointer).asText();
    }

    private Answer<WriteResult> update(String key, Map<String, ?> custom) {
        HubIssue fields = HubIssue.empty().with("customFields", custom);
        return tracker.update(fixture.instance(), key, new UpdatePlan(fields, HubIssue.empty(), List.of()));
    }

    private void fault(String rule) {
        fixture.simulator().faults().add(FaultRule.parse(Json.parse(rule)));
    }

    private long asked(String path) {
        JournalFilter filter =
                new JournalFilter(Optional.of("GET"), Optional.of(Pattern.compile(path)), Optional.empty(), false);
        return fixture.simulator().journal().entries(filter).size();
    }

    @Test
    void valuesThatAPersonSetsAreRead() {
        String key = issue();
        fixture.personSets(key, Map.of(501, "High", 503, 4.5, 504, "2026-12-24", 505, List.of("Lynx")));

        HubIssue issue = read(key);

        assertThat(custom(issue, "/Impact/value/value")).isEqualTo("High");
        assertThat(custom(issue, "/Effort/value")).isEqualTo("4.5");
        assertThat(custom(issue, "/Target date/value")).isEqualTo("2026-12-24");
        assertThat(custom(issue, "/Browsers/value/0/value")).isEqualTo("Lynx");
        assertThat(custom(issue, "/Customer/value")).isEqualTo("null");
    }

    @Test
    void newIssueHasItsValuesFromTheStart() {
        HubIssue fields = HubIssue.empty()
                .with("summary", "Born with fields")
                .with("customFields", Map.of("Impact", Map.of("value", "low"), "502", "ACME"));
        CreatePlan plan =
                new CreatePlan(UUID.randomUUID().toString(), Instant.now(), false, "acme/web", fields, List.of());

        WriteResult made = tracker.create(fixture.instance(), plan).result().orElseThrow();

        assertThat(made.warnings()).isEmpty();
        assertThat(made.written()).isEqualTo(read(made.ref().id()));
        assertThat(custom(made.written(), "/Impact/value/value")).isEqualTo("Low");
        assertThat(custom(made.written(), "/Customer/value")).isEqualTo("ACME");
        assertThat(fixture.simulator().journal().entries(JournalFilter.changes()))
                .hasSize(1);
    }

    @Test
    void updateLeavesTheFieldsOfOthersAlone() {
        String key = issue();
        fixture.personSets(key, Map.of(502, "theirs", 503, 8));

        WriteResult written =
                update(key, Map.of("Impact", Map.of("value", "High"))).result().orElseThrow();

        assertThat(written.written().field("customFields").orElseThrow().fieldNames())
                .toIterable()
                .containsExactly("Impact");
        HubIssue after = read(key);
        assertThat(custom(after, "/Impact/value/value")).isEqualTo("High");
        assertThat(custom(after, "/Customer/value")).isEqualTo("theirs");
        assertThat(custom(after, "/Effort/value")).isEqualTo("8");
    }

    @Test
    void nullClearsOneFieldAndNoOther() {
        String key = issue();
        fixture.personSets(key, Map.of(501, "High", 502, "theirs"));
        HubIssue fields =
                HubIssue.empty().with("customFields", HubJson.read("{\"Impact\":{\"value\":null}}", JsonNode.class));
        UpdatePlan plan = new UpdatePlan(fields, HubIssue.empty(), List.of());

        WriteResult cleared =
                tracker.update(fixture.instance(), key, plan).result().orElseThrow();
        tracker.update(fixture.instance(), key, plan).result().orElseThrow();

        assertThat(custom(cleared.written(), "/Impact/value")).isEqualTo("null");
        assertThat(custom(read(key), "/Impact/value")).isEqualTo("null");
        assertThat(custom(read(key), "/Customer/value")).isEqualTo("theirs");
    }

    @Test
    void optionThatDoesNotExistIsRefusedAndNothingIsWritten() {
        String key = issue();

        assertThat(update(key, Map.of("Impact", "Enormous", "Customer", "ACME")))
                .isEqualTo(
                        Answer.refused("customFields.Impact", "there is no option 'Enormous'; there are: Low, High"));
        assertThat(custom(read(key), "/Customer/value")).isEqualTo("null");
    }

    @Test
    void valuesThatGithubDropsAreToldAsAWarning() {
        fault("{\"kind\":\"silentDrop\"}");
        HubIssue fields = HubIssue.empty()
                .with("summary", "Nobody may set this")
                .with("type", Map.of("name", "Bug"))
                .with("customFields", Map.of("Customer", "ACME"));
        CreatePlan plan =
                new CreatePlan(UUID.randomUUID().toString(), Instant.now(), false, "acme/web", fields, List.of());

        WriteResult made = tracker.create(fixture.instance(), plan).result().orElseThrow();

        assertThat(made.warnings()).hasSize(2);
        assertThat(made.warnings().getFirst()).startsWith("type Bug:");
        assertThat(made.warnings().getLast()).startsWith("customFields Customer:");
    }

    @Test
    void ownerWithoutIssueFieldsCostsNoRequestPerIssue() {
        fault("{\"kind\":\"status\",\"pathPattern\":\"/orgs/acme/issue-fields\",\"status\":404}");
        String key = issue();

        HubIssue first = read(key);
        HubIssue second = read(issue());
        WriteResult written = update(key, Map.of("Customer", "ACME")).result().orElseThrow();

        assertThat(first.field("customFields").orElseThrow()).isEmpty();
        assertThat(second.field("customFields").orElseThrow()).isEmpty();
        assertThat(written.warnings()).singleElement().asString().startsWith("customFields.Customer: there are no");
        assertThat(asked("/orgs/acme/issue-fields")).isEqualTo(1);
    }

    @Test
    void fieldsOutOfSightDoNotHideTheIssue() {
        fault("{\"kind\":\"status\",\"pathPattern\":\"/orgs/acme/issue-fields\",\"status\":403}");
        String key = issue();
        fixture.personSets(key, Map.of(502, "ACME"));

        assertThat(custom(read(key), "/Customer/value")).isEqualTo("ACME");
    }

    @Test
    void whatTheOrganisationDefinesIsRememberedForAMinute() {
        Instant start = Instant.parse("2026-11-27T10:00:00Z");
        AtomicReference<Instant> now = new AtomicReference<>(start);
        Tracker timed = fixture.at(clock(now));

        timed.fields(fixture.instance(), "acme/web");
        timed.fields(fixture.instance(), "acme/api");
        assertThat(asked("/orgs/acme/issue-fields")).isEqualTo(1);
        now.set(start.plusSeconds(61));
        timed.fields(fixture.instance(), "acme/web");

        assertThat(asked("/orgs/acme/issue-fields")).isEqualTo(2);
        assertThat(asked("/repos/acme/web/issue-types")).isEqualTo(2);
    }

    private static Clock clock(AtomicReference<Instant> now) {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    @Test
    void optionMadeElsewhereIsFoundWithoutWaiting() {
        String key = issue();
        read(key);
        fixture.at(Clock.systemUTC())
                .lookups()
                .makeOption(fixture.instance(), new NewOption("acme/web", "Impact", "Huge"));

        WriteResult written = update(key, Map.of("Impact", "Huge")).result().orElseThrow();

        assertThat(custom(written.written(), "/Impact/value/value")).isEqualTo("Huge");
    }

    @Test
    void fieldsAreListedWithTypesAndOptions() {
        List<FieldInfo> fields =
                tracker.fields(fixture.instance(), "acme/web").result().orElseThrow();

        assertThat(fields)
                .contains(
                        new FieldInfo("501", "Impact", "OPTION", true, List.of("Low", "High")),
                        new FieldInfo("502", "Customer", "STRING", true, List.of()),
                        new FieldInfo("503", "Effort", "NUMERIC", true, List.of()),
                        new FieldInfo("504", "Target date", "DATE", true, List.of()),
                        new FieldInfo("505", "Browsers", "OPTIONS", true, List.of("Firefox", "Lynx")));
    }

    @Test
    void fileIsReplacedByACommentThatLinksToIt() {
        String key = issue();
        String text = "Attachment `trace.log` (4 bytes): see [LE-1](https://jira.example/browse/LE-1)";
        UpdatePlan plan =
                new UpdatePlan(HubIssue.empty(), HubIssue.empty(), List.of(new CommentWrite.Add("m-1", text, false)));

        tracker.update(fixture.instance(), key, plan).result().orElseThrow();
        tracker.update(fixture.instance(), key, plan).result().orElseThrow();

        assertThat(read(key).comments()).singleElement().satisfies(comment -> assertThat(comment.body())
                .isEqualTo(text));
    }
}
