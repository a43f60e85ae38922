package io.syncline.connector.jira.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.jira.issue.Watching;
import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.jira.wire.WireUser;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubUser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who watches an issue and who votes for it, and has people watch it. An issue tells how many they are: nobody is asked for when there is none. */
public final class FollowerClient {
    private final JiraClient jira;

    public FollowerClient(JiraClient jira) {
        this.jira = jira;
    }

    Answer<List<HubUser>> watchers(Instance instance, WireIssue issue) {
        boolean some = issue.field("watches").path("watchCount").asInt() > 0;
        return some ? users(instance, issue.id(), "watchers", "watchers") : Answer.done(List.of());
    }

    Answer<List<HubUser>> voters(Instance instance, WireIssue issue) {
        boolean some = issue.field("votes").path("votes").asInt() > 0;
        return some ? users(instance, issue.id(), "votes", "voters") : Answer.done(List.of());
    }

    /** Has people watch or not watch an issue, each by a call of its own; what Jira does not let us do is a warning. */
    public Answer<List<String>> watch(Instance instance, String issue, Watching watching) {
        String path = "/rest/api/2/issue/" + JiraClient.encoded(issue) + "/watchers";
        Set<String> warnings = new LinkedHashSet<>();
        for (ObjectNode user : watching.begin()) {
            Answer<JsonNode> begun =
                    jira.trigger(instance, path, user.elements().next());
            if (!done(begun, warnings)) return begun.map(never -> List.of());
        }
        for (ObjectNode user : watching.cease()) {
            Answer<JsonNode> ceased = jira.delete(instance, path + "?" + named(user));
            if (!done(ceased, warnings)) return ceased.map(never -> List.of());
        }
        return Answer.done(List.copyOf(warnings));
    }

    /** Whether to go on: a refusal about one of them does not stop the others. */
    private static boolean done(Answer<JsonNode> answer, Set<String> warnings) {
        if (answer instanceof Answer.Refused<JsonNode>(Optional<String> field, String message)
                && !field.equals(Optional.of("credentials"))) {
            warnings.add("watchers: " + message);
            return true;
        }
        if (answer instanceof Answer.Gone<JsonNode>(String message)) warnings.add("watchers: " + message);
        return answer instanceof Answer.Done || answer instanceof Answer.Gone;
    }

    /** A query calls the name of a user otherwise than fields do. */
    private static String named(ObjectNode user) {
        String property = user.has("accountId") ? "accountId" : "username";
        return property + "=" + JiraClient.encoded(user.elements().next().asText());
    }

    /** Sorted, as Jira promises no order; none where our account may not see them. */
    private Answer<List<HubUser>> users(Instance instance, String issue, String path, String list) {
        Answer<JsonNode> answer = jira.get(instance, "/rest/api/2/issue/" + JiraClient.encoded(issue) + "/" + path);
        boolean hidden = answer instanceof Answer.Gone
                || answer instanceof Answer.Refused<JsonNode>(Optional<String> field, String message)
                        && !field.equals(Optional.of("credentials"));
        if (hidden) return Answer.done(List.of());
        return answer.map(body -> {
            List<HubUser> users = new ArrayList<>();
            body.path(list)
                    .forEach(user -> HubJson.convert(user, WireUser.class).hub().ifPresent(users::add));
            users.sort(Comparator.comparing(HubUser::key));
            return users;
        });
    }
}
