package io.syncline.devstack.tracker;

/** Who acts in a simulated tracker, with the credentials the simulators know. */
public enum Person {
    ALICE("alice@example.com", "alice-token", "ghp_sim_alice", "alice-pat"),
    BOB("bob@example.com", "bob-token", "ghp_sim_bob", "bob-pat"),
    /** The account Syncline itself uses; also the one that registers webhooks. */
    BOT("bot@syncline.example", "jira-token", "ghp_sim_bot", "azure-pat");

    private final String email;
    private final String jiraToken;
    private final String githubToken;
    private final String azureToken;

    Person(String email, String jiraToken, String githubToken, String azureToken) {
        this.email = email;
        this.jiraToken = jiraToken;
        this.githubToken = githubToken;
        this.azureToken = azureToken;
    }

    public String email() {
        return email;
    }

    public String jiraToken() {
        return jiraToken;
    }

    public String githubToken() {
        return githubToken;
    }

    public String azureToken() {
        return azureToken;
    }
}
