package io.syncline.devstack.seed;

import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.tracker.Person;
import java.util.Map;

/** The instances of a seeded system, one per simulated tracker. */
enum SampleInstance {
    JIRA("jira", Listener.JIRA_SIMULATOR, "", Map.of("email", Person.BOT.email(), "token", Person.BOT.jiraToken())),
    GITHUB("github", Listener.GITHUB_SIMULATOR, "/api/v3", Map.of("token", Person.BOT.githubToken())),
    AZURE("azure", Listener.AZURE_SIMULATOR, "/acme", Map.of("token", Person.BOT.azureToken()));

    private final String label;
    private final Listener simulator;
    private final String path;
    private final Map<String, String> credentials;

    SampleInstance(String label, Listener simulator, String path, Map<String, String> credentials) {
        this.label = label;
        this.simulator = simulator;
        this.path = path;
        this.credentials = credentials;
    }

    /** The name of the instance and of its tracker alike. */
    String label() {
        return label;
    }

    Listener simulator() {
        return simulator;
    }

    /** Of the vendor's API below the simulator's root. */
    String path() {
        return path;
    }

    Map<String, String> credentials() {
        return credentials;
    }
}
