package io.syncline.simulators.jira.link;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** All links between issues, and from issues to somewhere else. */
public final class LinkList implements Serializable {
    private static final long serialVersionUID = 1L;

    final List<IssueLink> links = new ArrayList<>();
    final List<RemoteLink> remote = new ArrayList<>();

    public void clear() {
        links.clear();
        remote.clear();
    }
}
