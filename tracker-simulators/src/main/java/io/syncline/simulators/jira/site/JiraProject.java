package io.syncline.simulators.jira.site;

import java.io.Serializable;
import java.util.List;

public record JiraProject(
        String id, String key, String name, Workflow workflow, List<Named> components, List<Named> versions)
        implements Serializable {
    public JiraProject {
        components = List.copyOf(components);
        versions = List.copyOf(versions);
    }
}
