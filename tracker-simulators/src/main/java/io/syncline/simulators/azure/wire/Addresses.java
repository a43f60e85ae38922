package io.syncline.simulators.azure.wire;

import io.syncline.simulators.azure.item.WorkItem;
import io.syncline.simulators.azure.process.Project;

/** The URLs of one simulated organisation. */
public record Addresses(String root) {
    public static final String ORGANISATION = "acme";
    public static final String COLLECTION = "c0000000-0000-4000-8000-000000000001";

    public String organisation() {
        return root + "/" + ORGANISATION;
    }

    public String api(String path) {
        return organisation() + "/_apis" + path;
    }

    public String api(Project project, String path) {
        return organisation() + "/" + project.id() + "/_apis" + path;
    }

    public String item(WorkItem item) {
        return api(item.project(), "/wit/workItems/" + item.id());
    }

    /** The page for people. */
    public String html(WorkItem item) {
        return organisation() + "/web/wi.aspx?pcguid=" + COLLECTION + "&id=" + item.id();
    }
}
