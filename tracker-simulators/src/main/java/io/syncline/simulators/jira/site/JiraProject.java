package io.syncline.simulators.jira.site;

import java.util.List;

public record JiraProject(
        String id, String key, String name, Workflow workflow, List<Named> components, List<Named> versions) {
    public JiraProject {
        components = List.copyOf(components);
        versions = List.copyOf(versions);
    }
}
