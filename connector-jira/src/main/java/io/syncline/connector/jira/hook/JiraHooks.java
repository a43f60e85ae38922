package io.syncline.connector.jira.hook;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.jira.access.JiraCredentials;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.registration.HookOrder;
import io.syncline.connector.registration.HookPlace;
import io.syncline.connector.registration.HookPlaces;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One webhook for the whole site, as an administrator registers it: signed, and it never expires. Data Center has another API for it. OAuth
 * clients may not: they have one webhook for all projects that connections name.
 */
public final class JiraHooks implements HookPlaces {
    private final JiraClient jira;
    private final Clock clock;

    public JiraHooks(JiraClient jira, Clock clock) {
        this.jira = jira;
        this.clock = clock;
    }

    @Override
    public Answer<List<HookPlace>> of(Instance instance, HookOrder order) {
        Credentials credentials = instance.credentials();
        if (JiraCredentials.clientSecret(credentials).isPresent()) return ofApp(instance, order);
        return Answer.done(List.of(
                JiraCredentials.dataCenter(credentials)
                        ? new ServerHook(jira, instance, order)
                        : new SiteHook(jira, instance, order)));
    }

    /** A project that is not there is told of by itself: in the webhook's JQL it would cost all others theirs. */
    private Answer<List<HookPlace>> ofApp(Instance instance, HookOrder order) {
        SortedSet<String> keys = new TreeSet<>();
        List<HookPlace> places = new ArrayList<>();
        for (String project : order.projects()) {
            switch (jira.get(instance, "/rest/api/2/project/" + encoded(project))) {
                case Answer.Done<JsonNode>(JsonNode found) ->
                    keys.add(found.path("key").asText());
                case Answer.Gone<JsonNode> gone -> places.add(HookPlace.failing(project, gone));
                case Answer<JsonNode> failed -> {
                    return failed.map(found -> List.of());
                }
            }
        }
        if (!keys.isEmpty()) places.add(new AppHook(jira, clock, instance, order, new ProjectFilter(keys)));
        return Answer.done(places);
    }

    @Override
    public String right() {
        return "the global permission Administer Jira, or as an OAuth client the scopes read:jira-work and manage:jira-webhook";
    }

    @Override
    public String byHand() {
        return "Jira settings, System, WebHooks, Create a WebHook: all events of issues, comments, attachments, worklogs and issue links";
    }
}
