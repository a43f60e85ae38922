package io.syncline.devstack.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.http.JsonClient;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** A person at work in Jira. */
public final class JiraPerson {
    private static final List<String> EVENTS = List.of(
            "jira:issue_created",
            "jira:issue_updated",
            "jira:issue_deleted",
            "comment_created",
            "comment_updated",
            "comment_deleted",
            "attachment_created",
            "worklog_created",
            "worklog_updated",
            "worklog_deleted",
            "issuelink_created",
            "issuelink_deleted");

    private final JsonClient http;

    public JiraPerson(URI server, Person person) {
        this.http = JsonClient.basic(server, person.email(), person.jiraToken());
    }

    /** Creates a task, unless the fields name another type, and returns its key. */
    public String create(String project, String summary, Map<String, ?> otherFields) {
        Map<String, Object> fields = new TreeMap<>(otherFields);
        fields.put("project", Map.of("key", project));
        fields.putIfAbsent("issuetype", Map.of("name", "Task"));
        fields.put("summary", summary);
        return http.post("/rest/api/2/issue", Map.of("fields", fields))
                .ok()
                .path("key")
                .asText();
    }

    public void edit(String key, Map<String, ?> fields) {
        http.put(issuePath(key), Map.of("fields", fields)).ok();
    }

    public void comment(String key, String body) {
        http.post(issuePath(key) + "/comment", Map.of("body", body)).ok();
    }

    /** Attaches a file, read while it is sent; its id. */
    public String attach(String key, String filename, Supplier<InputStream> content) {
        String boundary = "a-persons-browser";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        BodyPublisher form = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofInputStream(content),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return http.with("X-Atlassian-Token", "no-check")
                .upload(issuePath(key) + "/attachments", "multipart/form-data; boundary=" + boundary, form)
                .ok()
                .at("/0/id")
                .asText();
    }

    public void deleteAttachment(String id) {
        http.delete("/rest/api/2/attachment/" + id).ok();
    }

    /** Moves the issue to the status of this name. */
    public void transition(String key, String status) {
        JsonNode transitions = http.get(issuePath(key) + "/transitions").ok().path("transitions");
        String id = StreamSupport.stream(transitions.spliterator(), false)
                .filter(transition ->
                        transition.path("to").path("name").asText().equals(status))
                .map(transition -> transition.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key + " has no way to '" + status + "'"));
        http.post(issuePath(key) + "/transitions", Map.of("transition", Map.of("id", id)))
                .ok();
    }

    /** The id behind a key. */
    public String id(String key) {
        return http.get(issuePath(key)).ok().path("id").asText();
    }

    /** The {@code fields} of an issue. */
    public JsonNode fields(String key) {
        return http.get(issuePath(key)).ok().path("fields");
    }

    public List<String> comments(String key) {
        return texts(http.get(issuePath(key) + "/comment").ok().path("comments"), "/body");
    }

    /** The summaries of the issues that match. */
    public List<String> summaries(String jql) {
        return texts(found(jql), "/fields/summary");
    }

    /** The keys of the issues that match. */
    public List<String> keys(String jql) {
        return texts(found(jql), "/key");
    }

    private JsonNode found(String jql) {
        String query = "?maxResults=1000&fields=summary&jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8);
        return http.get("/rest/api/3/search/jql" + query).ok().path("issues");
    }

    /** Sends all issue events to this URL from now on; once is enough. */
    public void registerWebhook(URI url, String secret) {
        if (webhooks().contains(url.toString())) return;
        http.post(
                        "/rest/webhooks/1.0/webhook",
                        Map.of("name", "Syncline", "url", url.toString(), "events", EVENTS, "secret", secret))
                .ok();
    }

    /** Where the issue events go. */
    public List<String> webhooks() {
        return texts(http.get("/rest/webhooks/1.0/webhook").ok(), "/url");
    }

    private static String issuePath(String key) {
        return "/rest/api/2/issue/" + key;
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.at(pointer).asText())
                .toList();
    }
}
