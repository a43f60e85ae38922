package io.syncline.connector.jira.hook;

import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.registration.HookOrder;
import io.syncline.connector.registration.HookPlace;
import io.syncline.connector.registration.HookPlaces;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import java.util.List;

/** One webhook for the whole site, as an administrator registers it: signed, and it never expires. */
public final class JiraHooks implements HookPlaces {
    private final JiraClient jira;

    public JiraHooks(JiraClient jira) {
        this.jira = jira;
    }

    @Override
    public Answer<List<HookPlace>> of(Instance instance, HookOrder order) {
        return Answer.done(List.of(new SiteHook(jira, instance, order)));
    }

    @Override
    public String right() {
        return "the global permission Administer Jira";
    }

    @Override
    public String byHand() {
        return "Jira settings, System, WebHooks, Create a WebHook: all events of issues, comments, attachments, worklogs and issue links";
    }
}
