package io.syncline.devstack.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.http.JsonClient;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A person at work in one GitHub repository. */
public final class GithubPerson {
    private final JsonClient http;
    private final String path;

    /** @param repository {@code owner/name} */
    public GithubPerson(URI server, Person person, String repository) {
        this.http = JsonClient.bearer(server, person.githubToken());
        this.path = "/api/v3/repos/" + repository;
    }

    /** Creates an issue and returns its number. */
    public int create(String title, Map<String, ?> otherFields) {
        Map<String, Object> fields = new TreeMap<>(otherFields);
        fields.put("title", title);
        return http.post(path + "/issues", fields).ok().path("number").asInt();
    }

    public void edit(int number, Map<String, ?> fields) {
        http.patch(issuePath(number), fields).ok();
    }

    public void comment(int number, String body) {
        http.post(issuePath(number) + "/comments", Map.of("body", body)).ok();
    }

    public JsonNode issue(int number) {
        return http.get(issuePath(number)).ok();
    }

    public List<String> comments(int number) {
        return items(http.get(issuePath(number) + "/comments?per_page=100").ok())
                .map(comment -> comment.path("body").asText())
                .toList();
    }

    /** All issues, open and closed, oldest first. */
    public List<JsonNode> issues() {
        return items(http.get(path + "/issues?state=all&sort=created&direction=asc&per_page=100")
                        .ok())
                .toList();
    }

    /** The issues with this title. */
    public List<JsonNode> titled(String title) {
        return issues().stream()
                .filter(issue -> issue.path("title").asText().equals(title))
                .toList();
    }

    /** Sends all issue events to this URL from now on; once is enough. */
    public void registerWebhook(URI url, String secret) {
        if (webhooks().contains(url.toString())) return;
        Map<String, String> config = Map.of("url", url.toString(), "content_type", "json", "secret", secret);
        http.post(
                        path + "/hooks",
                        Map.of(
                                "name",
                                "web",
                                "active",
                                true,
                                "events",
                                List.of("issues", "issue_comment", "sub_issues", "issue_dependencies"),
                                "config",
                                config))
                .ok();
    }

    /** Where the events of the repository go. */
    public List<String> webhooks() {
        return items(http.get(path + "/hooks").ok())
                .map(hook -> hook.path("config").path("url").asText())
                .toList();
    }

    private String issuePath(int number) {
        return path + "/issues/" + number;
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
