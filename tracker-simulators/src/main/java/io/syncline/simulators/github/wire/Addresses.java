package io.syncline.simulators.github.wire;

import io.syncline.simulators.github.world.Issue;
import io.syncline.simulators.github.world.Repository;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The URLs of one simulated GitHub: the API below {@code /api/v3}, the pages for people beside it. */
public record Addresses(String root) {
    public Addresses {
        if (root.endsWith("/")) throw new IllegalArgumentException("root ends with a slash: " + root);
    }

    public String api(String path) {
        return root + "/api/v3" + path;
    }

    public String html(String path) {
        return root + path;
    }

    String repository(Repository repository) {
        return api("/repos/" + repository.fullName());
    }

    String issue(Issue issue) {
        return repository(issue.repository()) + "/issues/" + issue.number();
    }

    String htmlIssue(Issue issue) {
        return html("/" + issue.repository().fullName() + "/issues/" + issue.number());
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** An opaque id in the style of GitHub's GraphQL nodes. */
    static String node(String kind, long id) {
        String text = "0" + kind.length() + ":" + kind + id;
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
