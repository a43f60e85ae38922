package io.syncline.simulators.jira;

import io.syncline.simulators.history.RevisionLog;
import io.syncline.simulators.jira.issue.Issues;
import io.syncline.simulators.jira.link.LinkList;
import io.syncline.simulators.jira.site.Additions;
import io.syncline.simulators.jira.webhook.Registrations;
import java.io.Serializable;
import java.util.Objects;

/** All that changes on a site. */
record JiraMemory(
        Issues issues, RevisionLog revisions, Registrations registrations, LinkList links, Additions additions)
        implements Serializable {
    JiraMemory {
        // What an older simulator kept has none.
        additions = Objects.requireNonNullElseGet(additions, Additions::new);
    }

    static JiraMemory empty() {
        return new JiraMemory(new Issues(), new RevisionLog(), new Registrations(), new LinkList(), new Additions());
    }
}
