package io.syncline.devstack.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.system.SimulatedTrackers;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The people of the scenarios can do their work in the simulated trackers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleIT {
    private static final URI HOOK = URI.create("http://127.0.0.1:9/webhooks/x");

    private SimulatedTrackers trackers;

    @BeforeAll
    void start(@TempDir Path folder) {
        trackers = new SimulatedTrackers(folder);
    }

    @AfterAll
    void stop() {
        trackers.close();
    }

    @Test
    void jiraIssueIsWrittenEditedMovedAndCommented() {
        var alice = new JiraPerson(trackers.ports().url(Listener.JIRA_SIMULATOR), Person.ALICE);

        String key = alice.create("UD", "Broken lamp", Map.of("description", "dark", "labels", List.of("sync")));
        alice.edit(key, Map.of("summary", "Broken lamps"));
        alice.transition(key, "In Progress");
        alice.comment(key, "still dark");

        assertThat(alice.fields(key).path("summary").asText()).isEqualTo("Broken lamps");
        assertThat(alice.fields(key).path("status").path("name").asText()).isEqualTo("In Progress");
        assertThat(alice.comments(key)).containsExactly("still dark");
        assertThat(alice.summaries("project = UD AND labels = sync")).containsExactly("Broken lamps");
    }

    @Test
    void githubIssueIsWrittenEditedAndCommented() {
        var bob = new GithubPerson(trackers.ports().url(Listener.GITHUB_SIMULATOR), Person.BOB, "acme/web");

        int number = bob.create("Broken lamp", Map.of("body", "dark", "labels", List.of("bug")));
        bob.edit(number, Map.of("title", "Broken lamps"));
        bob.comment(number, "still dark");

        assertThat(bob.issue(number).path("title").asText()).isEqualTo("Broken lamps");
        assertThat(bob.comments(number)).containsExactly("still dark");
        assertThat(bob.titled("Broken lamps")).hasSize(1);
    }

    @Test
    void azureWorkItemIsWrittenAndEdited() {
        var alice = new AzurePerson(URI.create(trackers.ports().url(Listener.AZURE_SIMULATOR) + "/acme"), Person.ALICE);

        int id = alice.create("Web", "Broken lamp", Map.of("System.Description", "dark"));
        alice.edit(id, Map.of("System.Title", "Broken lamps"));

        assertThat(alice.fields(id).path("System.Description").asText()).isEqualTo("dark");
        assertThat(alice.titles("Web")).containsExactly("Broken lamps");
    }

    @Test
    void webhooksAreRegisteredOnce() {
        var ports = trackers.ports();
        var jira = new JiraPerson(ports.url(Listener.JIRA_SIMULATOR), Person.BOT);
        var github = new GithubPerson(ports.url(Listener.GITHUB_SIMULATOR), Person.BOT, "acme/api");
        var azure = new AzurePerson(URI.create(ports.url(Listener.AZURE_SIMULATOR) + "/acme"), Person.BOT);

        for (int time = 0; time < 2; time++) {
            jira.registerWebhook(HOOK, "secret");
            github.registerWebhook(HOOK, "secret");
            azure.registerWebhook(HOOK, "secret");
        }

        assertThat(jira.webhooks()).containsExactly(HOOK.toString());
        assertThat(github.webhooks()).containsExactly(HOOK.toString());
        assertThat(azure.webhooks()).hasSize(8).containsOnly(HOOK.toString());
    }
}
