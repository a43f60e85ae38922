package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** An author tries a draft on real issues: no tracker is written to, and what was promised is what then happens. */
class TryingRulesOutIT {
    private static final Map<String, String> FIRST = Map.of("outgoing", "replica.summary = issue.summary\n");
    private static final Map<String, String> DRAFT =
            Map.of("outgoing", "replica.summary = '[' + issue.key + '] ' + issue.summary\n");
    private static final Map<String, String> INCOMING = Map.of("incoming", """
            if (firstSync) issue.repository = "acme/web"
            issue.summary = replica.summary
            """);

    private final RunningSystem system = RunningSystem.shared();
    private final JiraPerson jira = system.jira(Person.ALICE);

    @Test
    void draftDoesWhatItsDryRunPromised() {
        try (var connection = JiraToGithub.active(system, "SCRIPT")) {
            connection.publish("left", FIRST);
            connection.publish("right", INCOMING);
            String title = "Tried " + connection.label();
            String synced = jira.create(JiraToGithub.PROJECT, title, Map.of("labels", List.of(connection.label())));
            await().until(() -> connection.lastWrites().isArray());
            String other = jira.create(JiraToGithub.PROJECT, title + " later", Map.of("labels", List.of("none")));
            connection.draft("left", DRAFT);

            Instant before = Instant.now();
            JsonNode edit = connection.dryRun("left", Map.of("entity", synced, "draft", true));
            JsonNode first = connection.dryRun("left", Map.of("entity", other, "draft", true));

            assertThat(edit.has("error")).as("%s", edit).isFalse();
            assertThat(first.has("error")).as("%s", first).isFalse();
            assertThat(system.journal(Listener.JIRA_SIMULATOR).ourWritesSince(before))
                    .isEmpty();
            assertThat(system.journal(Listener.GITHUB_SIMULATOR).ourWritesSince(before))
                    .isEmpty();

            connection.publishDraft("left");
            jira.edit(synced, Map.of("description", "Anything"));
            await().until(() -> !onGithub("[" + synced + "] " + title).isEmpty());
            await().untilAsserted(() ->
                    assertThat(connection.lastWrites()).as("%s", edit).isEqualTo(edit.path("writes")));

            jira.edit(other, Map.of("labels", List.of(connection.label())));
            await().until(() -> !onGithub("[" + other + "] " + title + " later").isEmpty());
            await().untilAsserted(() -> assertThat(fields(connection.lastWrites()))
                    .as("%s", first)
                    .isEqualTo(fields(first.path("writes"))));

            connection.draft("right", Map.of("incoming", INCOMING.get("incoming") + "issue.summary += '!'\n"));
            JsonNode backtest = connection.backtest("right", 10);
            assertThat(backtest.path("different").asInt()).as("%s", backtest).isEqualTo(3);
        }
    }

    @Test
    void whatTheTrackerRefusesIsForetoldInItsWords() {
        try (var connection = JiraToGithub.active(system, "SCRIPT")) {
            connection.publish("left", FIRST);
            connection.publish("right", INCOMING);
            String title = "Refused " + connection.label();
            String synced = jira.create(JiraToGithub.PROJECT, title, Map.of("labels", List.of(connection.label())));
            await().until(() -> !onGithub(title).isEmpty());
            connection.draft("right", Map.of("incoming", INCOMING.get("incoming") + "issue.setStatus('Levitating')\n"));

            Instant before = Instant.now();
            String there = JiraToGithub.REPOSITORY + "#"
                    + onGithub(title).getFirst().path("number").asInt();
            Map<String, String> replica = Map.of("summary", title + " again");
            JsonNode foretold = connection.dryRun("right", Map.of("replica", replica, "entity", there, "draft", true));

            assertThat(foretold.at("/error/field").asText()).as("%s", foretold).isEqualTo("status");
            assertThat(system.journal(Listener.GITHUB_SIMULATOR).ourWritesSince(before))
                    .isEmpty();

            connection.publishDraft("right");
            jira.edit(synced, Map.of("summary", title + " again"));
            await().until(() -> connection.failures().size() == 1);
            assertThat(connection.failures())
                    .containsExactly(foretold.at("/error/message").asText());
        }
    }

    private List<JsonNode> onGithub(String title) {
        return system.github(Person.BOB, JiraToGithub.REPOSITORY).titled(title);
    }

    /** The event of a creation tells its fields, the dry run also where it would be. */
    private static List<JsonNode> fields(JsonNode writes) {
        return StreamSupport.stream(writes.spliterator(), false)
                .filter(write -> !write.path("field").asText().equals("project"))
                .toList();
    }
}
