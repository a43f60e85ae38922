package io.syncline.simulators.jira.site;

import java.io.Serializable;

/** An account with its API token; {@code admin} may register webhooks. */
public record JiraUser(String accountId, String displayName, String email, String token, boolean admin)
        implements Serializable {
    /** What Data Center knows the account by, whatever its name becomes. */
    public String key() {
        return "JIRAUSER" + Integer.toUnsignedString(accountId.hashCode());
    }

    /** What people log in with to Data Center. */
    public String name() {
        return accountId;
    }

    @Override
    public String toString() {
        return accountId;
    }
}
