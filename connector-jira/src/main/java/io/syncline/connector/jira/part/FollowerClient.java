package io.syncline.connector.jira.part;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.jira.wire.WireUser;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubUser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads who watches an issue and who votes for it. An issue tells how many they are: nobody is asked for when there is none. */
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
