package io.syncline.connector.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.github.address.RepositoryName;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.rights.RightChecks;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.access.RightCheck;
import io.syncline.hub.access.VerifyRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an account may do in repositories. An App is asked for the permissions of its installation. A token is tried with calls that change
 * nothing: GitHub looks at rights before it looks at what was sent, so an issue without a title tells them.
 */
final class GithubRights {
    private static final int INVALID = 422;
    private static final String SCOPES = "x-oauth-scopes";
    private static final String READ =
            "give the token access to the repository's issues: scope repo, or Issues (read and write)";
    private static final String WRITE = "give the token the scope repo, or Issues (read and write)";
    private static final String HOOKS =
            "give the token the scope admin:repo_hook, or Webhooks (read and write), of an account that"
                    + " administers the repository; or add the webhook by hand in its settings";

    private final GithubClient client;

    GithubRights(GithubClient client) {
        this.client = client;
    }

    List<RightCheck> of(VerifyRequest request) {
        Site site = Site.of(request.settings());
        List<RightCheck> checks = new ArrayList<>();
        for (String project : request.projects()) {
            checks.addAll(RepositoryName.parse(project)
                    .map(repository -> in(site, project, repository))
                    .orElseGet(() -> List.of(RightCheck.missing(
                            "project", Optional.of(project), "a repository is named in the form owner/name"))));
        }
        return checks;
    }

    private List<RightCheck> in(Site site, String project, RepositoryName repository) {
        TrackerReply found = client.reply(site, TrackerCall.get(site.at(repository.path())));
        RightCheck there = RightChecks.of(
                "project",
                project,
                found,
                "there is no such repository for this account, or the App is not installed there");
        if (there.state() != RightCheck.RightState.OK) return List.of(there);
        List<RightCheck> checks = new ArrayList<>(List.of(there));
        switch (client.appPermissions(site, repository.path())) {
            case Answer.Done<Optional<JsonNode>>(Optional<JsonNode> permissions) ->
                checks.addAll(permissions
                        .map(known -> ofApp(project, known))
                        .orElseGet(() -> tried(site, project, repository)));
            case Answer<?> trouble ->
                checks.add(
                        RightCheck.unknown("permissions", Optional.of(project), "the App cannot be asked: " + trouble));
        }
        return checks;
    }

    private static List<RightCheck> ofApp(String project, JsonNode permissions) {
        String issues = permissions.path("issues").asText("no");
        return List.of(
                granted("read", project, !issues.equals("no"), "give the App the permission Issues (read and write)"),
                granted(
                        "write",
                        project,
                        issues.equals("write"),
                        "give the App the permission Issues (read and write)"),
                granted(
                        "webhooks",
                        project,
                        permissions.path("repository_hooks").asText().equals("write"),
                        "give the App the permission Webhooks (read and write), or use the App's own webhook"));
    }

    private static RightCheck granted(String name, String project, boolean is, String todo) {
        return is
                ? RightCheck.ok(name, Optional.of(project), "granted to the App")
                : RightCheck.missing(name, Optional.of(project), todo + "; an owner must then accept it");
    }

    private List<RightCheck> tried(Site site, String project, RepositoryName repository) {
        String issues = repository.path() + "/issues";
        TrackerReply read = client.reply(site, TrackerCall.get(site.at(issues + "?per_page=1")));
        TrackerReply write = client.reply(site, TrackerCall.post(site.at(issues), HubJson.object()));
        TrackerReply hooks = client.reply(site, TrackerCall.get(site.at(repository.path() + "/hooks?per_page=1")));
        return List.of(
                RightChecks.of("read", project, read, READ),
                written(project, write),
                RightChecks.of("webhooks", project, hooks, HOOKS + scopes(hooks)));
    }

    private static RightCheck written(String project, TrackerReply reply) {
        boolean looked = reply instanceof Answered answered && answered.status() == INVALID;
        return looked
                ? RightCheck.ok("write", Optional.of(project), "issues and comments may be written")
                : RightChecks.of("write", project, reply, WRITE + scopes(reply));
    }

    /** What a classic token may do; others do not say. */
    private static String scopes(TrackerReply reply) {
        Optional<String> scopes = reply instanceof Answered answered ? answered.header(SCOPES) : Optional.empty();
        return scopes.map(text -> "; it has the scopes: " + (text.isBlank() ? "none" : text))
                .orElse("");
    }
}
