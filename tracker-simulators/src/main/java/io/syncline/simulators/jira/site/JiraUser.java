package io.syncline.simulators.jira.site;

/** An account with its API token; {@code admin} may register webhooks. */
public record JiraUser(String accountId, String displayName, String email, String token, boolean admin) {
    @Override
    public String toString() {
        return accountId;
    }
}
