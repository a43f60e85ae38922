package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.azure.wire.PatchOperation;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.rights.RightChecks;
import io.syncline.hub.HubJson;
import io.syncline.hub.access.RightCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** What an account may do in projects. Nothing is written: Azure DevOps is asked to validate only. */
final class AzureRights {
    /** @see <a href="https://learn.microsoft.com/azure/devops/organizations/security/namespace-reference">Namespaces</a> */
    private static final String SERVICE_HOOKS = "cb594ebe-87dd-4fc9-ac2c-6a10a4c92046";

    private static final String EDIT_SUBSCRIPTIONS = "2";
    private static final String READ =
            "give the account 'View work items in this node', and a token the scope Work items (read)";
    private static final String WRITE =
            "give the account 'Edit work items in this node', and a token the scope Work items (read & write)";
    private static final String HOOKS =
            "make the account a project administrator, or give it Edit Subscriptions of Service Hooks;"
                    + " or subscribe by hand in the project's settings";

    private final AzureHttp http;

    AzureRights(AzureHttp http) {
        this.http = http;
    }

    List<RightCheck> in(SortedSet<String> projects) {
        List<RightCheck> checks = new ArrayList<>();
        for (String project : projects) checks.addAll(in(project));
        return checks;
    }

    private List<RightCheck> in(String project) {
        TrackerReply found = get(http.at("_apis", "projects", project));
        RightCheck there = RightChecks.of("project", project, found, "there is no such project for this account");
        if (!(found instanceof Answered answered) || !answered.ok()) return List.of(there);
        TrackerReply types = get(http.at(project, "_apis", "wit", "workitemtypes"));
        return List.of(
                there,
                RightChecks.of("read", project, types, READ),
                write(project, types),
                hooks(project, answered.body().path("id").asText()));
    }

    /** Work items, their comments, links and attachments are one right. */
    private RightCheck write(String project, TrackerReply types) {
        Optional<String> type = types instanceof Answered answered ? type(answered.body()) : Optional.empty();
        if (type.isEmpty())
            return RightCheck.unknown("write", Optional.of(project), "no type of work item is to be seen");
        AzureUri there =
                http.at(project, "_apis", "wit", "workitems", "$" + type.get()).with("validateOnly", "true");
        JsonNode title = HubJson.tree(List.of(PatchOperation.set("System.Title", "Validation")));
        TrackerCall post = TrackerCall.post(there.uri(), title).header("Content-Type", "application/json-patch+json");
        TrackerReply reply = http.send(post);
        // Rules of the process are looked at after rights.
        boolean rule = reply instanceof Answered answered && answered.status() == 400;
        return rule
                ? RightCheck.ok("write", Optional.of(project), "allowed")
                : RightChecks.of("write", project, reply, WRITE);
    }

    private RightCheck hooks(String project, String id) {
        AzureUri there = http.at("_apis", "permissions", SERVICE_HOOKS, EDIT_SUBSCRIPTIONS)
                .with("tokens", "PublisherSecurity/" + id);
        TrackerReply reply = get(there);
        boolean told = reply instanceof Answered answered && answered.ok();
        boolean no = told && !((Answered) reply).body().path("value").path(0).asBoolean();
        return no
                ? RightCheck.missing("webhooks", Optional.of(project), HOOKS)
                : RightChecks.of("webhooks", project, reply, HOOKS);
    }

    private static Optional<String> type(JsonNode types) {
        for (JsonNode type : types.path("value")) {
            if (!type.path("isDisabled").asBoolean())
                return Optional.of(type.path("name").asText());
        }
        return Optional.empty();
    }

    private TrackerReply get(AzureUri there) {
        return http.send(TrackerCall.get(there.uri()));
    }
}
