package io.syncline.simulators.jira.site;

import java.io.Serializable;

/** An account with its API token; {@code admin} may register webhooks. */
public record JiraUser(String accountId, String displayName, String email, String token, boolean admin)
        implements Serializable {
    @Override
    public String toString() {
        return accountId;
    }
}
