package io.syncline.simulators.azure.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Json;
import java.util.List;
import java.util.Locale;

/**
 * Where resources live, by the ids that the vendor's clients have built in: they ask with {@code OPTIONS} before the
 * first request of an area.
 */
final class ResourceLocations {
    private record Location(String area, String id, String resource, String template) {
        ObjectNode json() {
            return Json.object()
                    .put("id", id)
                    .put("area", area)
                    .put("resourceName", resource)
                    .put("routeTemplate", template)
                    .put("resourceVersion", 4)
                    .put("minVersion", "1.0")
                    .put("maxVersion", "7.2")
                    .put("releasedVersion", "7.1");
        }
    }

    private static final String PLAIN = "{project}/_apis/{area}/{resource}";
    private static final String BY_ID = PLAIN + "/{id}";
    private static final String OF_ITEM = "{project}/_apis/{area}/workItems/{id}/{resource}";
    private static final String OF_TYPE = "{project}/_apis/{area}/workItemTypes/{type}/{resource}";

    private static final List<Location> ALL = List.of(
            wit("62d3d110-0047-428c-ad3c-4fe872c91c74", "workItems", PLAIN + "/${type}"),
            wit("72c7ddf8-2cdc-4f60-90cd-ab71c14a399b", "workItems", BY_ID),
            wit("908509b6-4248-4475-a1cd-829139ba419f", "workItemsBatch", PLAIN),
            wit("1a9c53f7-f243-4447-b110-35ef023636e4", "wiql", "{project}/{team}/_apis/{area}/{resource}"),
            wit(
                    "608aac0a-32e1-4493-a863-b9cf4566d257",
                    "comments",
                    "{project}/_apis/{area}/workItems/{workItemId}/{resource}/{commentId}"),
            wit("e07b5fa4-1499-494d-a496-64b860fd64ff", "attachments", BY_ID),
            wit("b51fd764-e5c2-4b9b-aaf7-3395cf4bdd94", "fields", PLAIN + "/{fieldNameOrRefName}"),
            wit("7c8d7a76-4a09-43e8-b5df-bd792f4ac6aa", "workItemTypes", PLAIN + "/{type}"),
            wit("7c9d7a76-4a09-43e8-b5df-bd792f4ac6aa", "states", OF_TYPE),
            wit("bd293ce5-3d25-4192-8e67-e8092e879efb", "fields", OF_TYPE),
            wit("bc15bc60-e7a8-43cb-ab01-2106be3983a1", "tags", PLAIN + "/{tagIdOrName}"),
            wit("6570bf97-d02c-4a91-8d93-3abe9895b1a9", "updates", OF_ITEM + "/{updateNumber}"),
            wit("a00c85a5-80fa-4565-99c3-bcd2181434bb", "revisions", OF_ITEM + "/{revisionNumber}"),
            wit(
                    "f828fe59-dd87-495d-a17c-7a8d6211ca6c",
                    "workItemRevisions",
                    "{project}/_apis/{area}/reporting/{resource}"),
            wit("a70579d1-f53a-48ee-a5be-7be8659023b9", "classificationNodes", PLAIN),
            wit("5a172953-1b41-49d3-840a-33f79c3ce89f", "classificationNodes", PLAIN + "/{structureGroup}/{path}"),
            new Location("core", "603fe2ac-9723-48b9-88ad-09305aa6c6e1", "projects", "_apis/{resource}/{projectId}"),
            new Location(
                    "Location", "e81700f7-3be2-46de-8624-2eb35882fcaa", "ResourceAreas", "_apis/{resource}/{areaId}"));

    private ResourceLocations() {}

    private static Location wit(String id, String resource, String template) {
        return new Location("wit", id, resource, template);
    }

    static List<ObjectNode> of(String area) {
        return ALL.stream()
                .filter(location -> location.area().toLowerCase(Locale.ROOT).equals(area.toLowerCase(Locale.ROOT)))
                .map(Location::json)
                .toList();
    }
}
