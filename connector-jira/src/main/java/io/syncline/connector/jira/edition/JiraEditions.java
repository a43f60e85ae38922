package io.syncline.connector.jira.edition;

import io.syncline.connector.jira.access.JiraCredentials;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.tracker.Instance;
import java.time.Clock;
import java.time.Duration;

/**
 * Tells which kind of Jira an instance is: by its credentials, for only Data Center knows personal access tokens, and it takes no others.
 * Whether that is so is asked when the credentials are given, so that no call has to.
 */
public final class JiraEditions {
    private final JiraEdition cloud;
    private final JiraEdition dataCenter;

    /** @param memory how long the id of an epic is remembered */
    public JiraEditions(JiraClient jira, Clock clock, Duration memory) {
        this.cloud = new Cloud(jira);
        this.dataCenter = new DataCenter(jira, clock, memory);
    }

    public JiraEdition of(Instance instance) {
        return JiraCredentials.dataCenter(instance.credentials()) ? dataCenter : cloud;
    }
}
