package io.syncline.connector.azure.write;

import io.syncline.connector.azure.wire.Relation;
import io.syncline.connector.azure.wire.WorkItem;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The mark on a work item that we created: a hyperlink to the project's work items whose query carries the marker. It is written in
 * the create itself, shows only among the links, and stays (RATIONALE.md).
 */
public record AzureMarker(String text) {
    private static final String PARAMETER = "syncline=";

    /** The relation to create the work item with. */
    public Relation link(Instance instance, String project) {
        URI page = URI.create(instance.url() + "/" + encoded(project) + "/_workitems?" + PARAMETER + encoded(text));
        return new Relation(
                Relation.HYPERLINK, page.toString(), Map.of("comment", HubJson.tree("Created by Syncline")));
    }

    /** Whether this work item, read with its relations, was created with this marker. */
    public boolean marks(WorkItem item) {
        String ending = PARAMETER + encoded(text);
        return item.relations().stream()
                .filter(relation -> relation.rel().equals(Relation.HYPERLINK))
                .anyMatch(relation ->
                        relation.url().endsWith("?" + ending) || relation.url().endsWith("&" + ending));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
