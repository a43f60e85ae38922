package io.syncline.simulators.github.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.github.world.Repository;
import java.util.Map;
import java.util.TreeMap;

/** A repository as answers and event bodies show it. */
public final class RepositoryJson {
    private static final Map<String, String> LINKS = new TreeMap<>(Map.ofEntries(
            Map.entry("forks", "/forks"),
            Map.entry("keys", "/keys{/key_id}"),
            Map.entry("collaborators", "/collaborators{/collaborator}"),
            Map.entry("teams", "/teams"),
            Map.entry("hooks", "/hooks"),
            Map.entry("issue_events", "/issues/events{/number}"),
            Map.entry("events", "/events"),
            Map.entry("assignees", "/assignees{/user}"),
            Map.entry("branches", "/branches{/branch}"),
            Map.entry("tags", "/tags"),
            Map.entry("blobs", "/git/blobs{/sha}"),
            Map.entry("git_tags", "/git/tags{/sha}"),
            Map.entry("git_refs", "/git/refs{/sha}"),
            Map.entry("trees", "/git/trees{/sha}"),
            Map.entry("statuses", "/statuses/{sha}"),
            Map.entry("languages", "/languages"),
            Map.entry("stargazers", "/stargazers"),
            Map.entry("contributors", "/contributors"),
            Map.entry("subscribers", "/subscribers"),
            Map.entry("subscription", "/subscription"),
            Map.entry("commits", "/commits{/sha}"),
            Map.entry("git_commits", "/git/commits{/sha}"),
            Map.entry("comments", "/comments{/number}"),
            Map.entry("issue_comment", "/issues/comments{/number}"),
            Map.entry("contents", "/contents/{+path}"),
            Map.entry("compare", "/compare/{base}...{head}"),
            Map.entry("merges", "/merges"),
            Map.entry("archive", "/{archive_format}{/ref}"),
            Map.entry("downloads", "/downloads"),
            Map.entry("issues", "/issues{/number}"),
            Map.entry("pulls", "/pulls{/number}"),
            Map.entry("milestones", "/milestones{/number}"),
            Map.entry("notifications", "/notifications{?since,all,participating}"),
            Map.entry("labels", "/labels{/name}"),
            Map.entry("releases", "/releases{/id}"),
            Map.entry("deployments", "/deployments")));

    private final Addresses addresses;
    private final AccountJson accounts;

    public RepositoryJson(Addresses addresses, AccountJson accounts) {
        this.addresses = addresses;
        this.accounts = accounts;
    }

    public ObjectNode json(Repository repository) {
        String url = addresses.repository(repository);
        String html = addresses.html("/" + repository.fullName());
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", repository.id())
                .put("node_id", Addresses.node("Repository", repository.id()))
                .put("name", repository.name())
                .put("full_name", repository.fullName())
                .put("private", false);
        json.set("owner", accounts.brief(repository.owner()));
        json.put("html_url", html).putNull("description").put("fork", false).put("url", url);
        LINKS.forEach((name, path) -> json.put(name + "_url", url + path));
        addText(json, repository, html);
        addCounts(json, repository);
        return json;
    }

    private static void addText(ObjectNode json, Repository repository, String html) {
        String created = Times.text(repository.createdAt());
        json.put("created_at", created)
                .put("updated_at", created)
                .put("pushed_at", created)
                .put("git_url", html.replaceFirst("^https?", "git") + ".git")
                .put("ssh_url", "git@localhost:" + repository.fullName() + ".git")
                .put("clone_url", html + ".git")
                .put("svn_url", html)
                .putNull("homepage")
                .putNull("language")
                .putNull("mirror_url")
                .putNull("license")
                .put("default_branch", "main")
                .put("visibility", "public");
        json.putArray("topics");
        json.putObject("custom_properties");
    }

    private static void addCounts(ObjectNode json, Repository repository) {
        long open = repository.openIssues();
        for (String zero :
                new String[] {"size", "stargazers_count", "watchers_count", "forks_count", "forks", "watchers"})
            json.put(zero, 0);
        for (String no : new String[] {
            "has_projects",
            "has_downloads",
            "has_wiki",
            "has_pages",
            "has_discussions",
            "archived",
            "disabled",
            "is_template",
            "web_commit_signoff_required"
        }) json.put(no, false);
        json.put("has_issues", true)
                .put("allow_forking", true)
                .put("open_issues_count", open)
                .put("open_issues", open);
    }

    /** What {@code GET /repos/...} adds: counts and what the caller may do. */
    public ObjectNode full(Repository repository) {
        ObjectNode json = json(repository).put("network_count", 0).put("subscribers_count", 0);
        json.set("permissions", permissions());
        json.set("organization", accounts.brief(repository.owner()));
        return json;
    }

    /** Everybody here may push and administer. */
    public static ObjectNode permissions() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("admin", true)
                .put("maintain", true)
                .put("push", true)
                .put("triage", true)
                .put("pull", true);
    }
}
