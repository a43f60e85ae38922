package io.syncline.connector.jira.rights;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.jira.access.JiraCredentials;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.rights.RightChecks;
import io.syncline.connector.tracker.Credentials;
import io.syncline.hub.access.RightCheck;
import io.syncline.hub.access.VerifyRequest;
import io.syncline.hub.tracker.ProbeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks Jira which permissions the account has: in each project, and as an administrator. */
public final class RightsClient {
    /** A check and the permissions that it takes, all of them. */
    private record Need(String name, List<String> permissions) {}

    private static final List<Need> IN_PROJECT = List.of(
            new Need("read", List.of("BROWSE_PROJECTS")),
            new Need("write", List.of("CREATE_ISSUES", "EDIT_ISSUES")),
            new Need("transition", List.of("TRANSITION_ISSUES")),
            new Need("assign", List.of("ASSIGN_ISSUES")),
            new Need("comment", List.of("ADD_COMMENTS", "EDIT_OWN_COMMENTS", "DELETE_OWN_COMMENTS")),
            new Need("attachments", List.of("CREATE_ATTACHMENTS", "DELETE_OWN_ATTACHMENTS")),
            new Need("worklogs", List.of("WORK_ON_ISSUES", "EDIT_OWN_WORKLOGS", "DELETE_OWN_WORKLOGS")),
            new Need("links", List.of("LINK_ISSUES")));
    private static final Need WEBHOOKS = new Need("webhooks", List.of("ADMINISTER"));
    private static final String SCOPES =
            "give the OAuth client the scopes read:jira-work and manage:jira-webhook, or let an administrator"
                    + " register the webhook by hand";
    private static final String ASK = "/rest/api/2/mypermissions?permissions=";

    private final JiraClient jira;

    public RightsClient(JiraClient jira) {
        this.jira = jira;
    }

    public List<RightCheck> of(VerifyRequest request) {
        List<RightCheck> checks = new ArrayList<>();
        for (String project : request.projects()) checks.addAll(inProject(request, project));
        checks.add(webhooks(request.settings()));
        return checks;
    }

    /** OAuth clients register webhooks of their own, and no permission lets them register an administrator's. */
    private RightCheck webhooks(ProbeRequest settings) {
        if (JiraCredentials.clientSecret(Credentials.of(settings.credentials())).isEmpty()) {
            return check(WEBHOOKS, Optional.empty(), jira.reply(settings, ASK + keys(List.of(WEBHOOKS))));
        }
        TrackerReply reply = jira.reply(settings, "/rest/api/3/webhook?maxResults=1");
        if (reply instanceof Answered answered && Set.of(401, 403).contains(answered.status())) {
            return RightCheck.missing(WEBHOOKS.name(), Optional.empty(), SCOPES);
        }
        return reply instanceof Answered answered && answered.ok()
                ? RightCheck.ok(WEBHOOKS.name(), Optional.empty(), "allowed")
                : RightCheck.unknown(WEBHOOKS.name(), Optional.empty(), RightChecks.why(reply));
    }

    private List<RightCheck> inProject(VerifyRequest request, String project) {
        TrackerReply found = jira.reply(request.settings(), "/rest/api/2/project/" + encoded(project));
        RightCheck there = RightChecks.of("project", project, found, "there is no such project for this account");
        if (there.state() != RightCheck.RightState.OK) return List.of(there);
        TrackerReply reply = jira.reply(request.settings(), ASK + keys(IN_PROJECT) + "&projectKey=" + encoded(project));
        List<RightCheck> checks = new ArrayList<>(List.of(there));
        for (Need need : IN_PROJECT) checks.add(check(need, Optional.of(project), reply));
        return checks;
    }

    private static RightCheck check(Need need, Optional<String> project, TrackerReply reply) {
        if (!(reply instanceof Answered answered) || !answered.ok())
            return RightCheck.unknown(need.name(), project, RightChecks.why(reply));
        JsonNode permissions = answered.body().path("permissions");
        List<String> missing = need.permissions().stream()
                .filter(key -> !permissions.path(key).path("havePermission").asBoolean())
                .toList();
        return missing.isEmpty()
                ? RightCheck.ok(need.name(), project, "allowed")
                : RightCheck.missing(need.name(), project, todo(need, missing));
    }

    private static String todo(Need need, List<String> missing) {
        String keys = String.join(", ", missing);
        return need.equals(WEBHOOKS)
                ? "give the account the global permission " + keys
                        + ", or let an administrator register the webhook by hand"
                : "give the account " + keys + " in the project's permission scheme";
    }

    private static String keys(List<Need> needs) {
        return needs.stream().flatMap(need -> need.permissions().stream()).collect(Collectors.joining(","));
    }
}
