package io.syncline.devstack.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.http.JsonClient;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A person at work in one organisation of Azure DevOps. */
public final class AzurePerson {
    /** The user name Syncline's connector expects; the password is the instance's webhook secret. */
    private static final String WEBHOOK_USER = "syncline";

    private static final String VERSION = "api-version=7.1";
    private static final List<String> EVENTS =
            List.of("workitem.created", "workitem.updated", "workitem.commented", "workitem.deleted");

    private final JsonClient http;

    /** @param organisation its URL, such as {@code http://127.0.0.1:9193/acme} */
    public AzurePerson(URI organisation, Person person) {
        this.http = JsonClient.basic(organisation, "", person.azureToken());
    }

    /** Creates an issue and returns its id. */
    public int create(String project, String title, Map<String, String> otherFields) {
        var operations = Stream.concat(Stream.of(Map.entry("System.Title", title)), otherFields.entrySet().stream())
                .map(field -> add(field.getKey(), field.getValue()))
                .toList();
        return patching()
                .post("/" + project + "/_apis/wit/workitems/$Issue?" + VERSION, operations)
                .ok()
                .path("id")
                .asInt();
    }

    public void edit(int id, Map<String, String> fields) {
        var operations = fields.entrySet().stream()
                .map(field -> add(field.getKey(), field.getValue()))
                .toList();
        patching()
                .patch("/_apis/wit/workitems/" + id + "?" + VERSION, operations)
                .ok();
    }

    /** The {@code fields} of a work item. */
    public JsonNode fields(int id) {
        return http.get("/_apis/wit/workitems/" + id + "?" + VERSION).ok().path("fields");
    }

    /** Numbers of the work items with this title. */
    public List<Integer> titled(String project, String title) {
        String query = "SELECT [System.Id] FROM WorkItems WHERE [System.Title] = '" + title + "'";
        JsonNode found = http.post("/" + project + "/_apis/wit/wiql?" + VERSION, Map.of("query", query))
                .ok();
        return items(found.path("workItems"))
                .map(item -> item.path("id").asInt())
                .toList();
    }

    /** The comments of a work item as HTML, oldest first. */
    public List<String> comments(String project, int id) {
        String path = "/" + project + "/_apis/wit/workItems/" + id + "/comments?order=asc&api-version=7.1-preview.4";
        return items(http.get(path).ok().path("comments"))
                .map(comment -> comment.path("text").asText())
                .toList();
    }

    /** The relations that lead to the files of a work item. */
    public List<JsonNode> attachments(int id) {
        return relations(id, "AttachedFile");
    }

    /** Number of the work item above; 0 when there is none. */
    public int parent(int id) {
        return relations(id, "System.LinkTypes.Hierarchy-Reverse").stream()
                .map(relation -> relation.path("url").asText())
                .mapToInt(url -> Integer.parseInt(url.substring(url.lastIndexOf('/') + 1)))
                .findFirst()
                .orElse(0);
    }

    private List<JsonNode> relations(int id, String kind) {
        JsonNode item = http.get("/_apis/wit/workitems/" + id + "?$expand=relations&" + VERSION)
                .ok();
        return items(item.path("relations"))
                .filter(relation -> relation.path("rel").asText().equals(kind))
                .toList();
    }

    /** Opens a file of a work item; the caller closes. */
    public InputStream content(JsonNode attachment) {
        String url = attachment.path("url").asText();
        String versioned = url + (url.contains("?") ? "&" : "?") + VERSION;
        return http.download(versioned.substring(versioned.indexOf("/_apis/")));
    }

    /** The titles of all work items of a project. */
    public List<String> titles(String project) {
        String query = "SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = '" + project + "'";
        JsonNode found = http.post("/" + project + "/_apis/wit/wiql?" + VERSION, Map.of("query", query))
                .ok();
        return items(found.path("workItems"))
                .map(item ->
                        fields(item.path("id").asInt()).path("System.Title").asText())
                .toList();
    }

    /** Sends all work item events to this URL from now on; once is enough. */
    public void registerWebhook(URI url, String secret) {
        if (webhooks().contains(url.toString())) return;
        items(http.get("/_apis/projects?" + VERSION).ok().path("value"))
                .map(project -> project.path("id").asText())
                .forEach(project -> EVENTS.forEach(event -> subscribe(project, event, url, secret)));
    }

    /** Where events go, once for each event of each project. */
    public List<String> webhooks() {
        return items(http.get("/_apis/hooks/subscriptions?" + VERSION).ok().path("value"))
                .map(subscription ->
                        subscription.path("consumerInputs").path("url").asText())
                .toList();
    }

    private void subscribe(String project, String event, URI url, String secret) {
        Map<String, String> inputs =
                Map.of("url", url.toString(), "basicAuthUsername", WEBHOOK_USER, "basicAuthPassword", secret);
        Map<String, Object> subscription = Map.of(
                "publisherId", "tfs",
                "eventType", event,
                "resourceVersion", "1.0",
                "consumerId", "webHooks",
                "consumerActionId", "httpRequest",
                "publisherInputs", Map.of("projectId", project),
                "consumerInputs", inputs);
        http.post("/_apis/hooks/subscriptions?" + VERSION, subscription).ok();
    }

    private JsonClient patching() {
        return http.with("Content-Type", "application/json-patch+json");
    }

    private static Map<String, String> add(String field, String value) {
        return Map.of("op", "add", "path", "/fields/" + field, "value", value);
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
