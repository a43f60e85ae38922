package io.syncline.simulators.jira.server;

import io.syncline.simulators.http.Answer;
import io.syncline.simulators.jira.api.JiraApi;
import io.syncline.simulators.jira.api.JiraCall;
import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.List;
import java.util.Locale;

/** People by key and name. Whom one asks for by name is found by e-mail address and the name that is shown, too. */
public final class ServerPeopleRoutes {
    private final Site site;
    private final SiteJson json;

    public ServerPeopleRoutes(Site site) {
        this.site = site;
        this.json = new SiteJson(site);
    }

    public void addTo(JiraApi api) {
        api.get("/user", this::one)
                .get("/user/search", call -> list(call, like(call)))
                .get("/user/assignable/search", this::assignable);
    }

    private Answer one(JiraCall call) {
        var key = call.call().query("key").orElse("");
        var name = call.call().query("username").orElse("");
        if (key.isEmpty() && name.isEmpty())
            throw JiraRefusal.message(400, "Either the 'username' or the 'key' query parameters need to be provided");
        return site.users().stream()
                .filter(user -> user.key().equals(key) || user.name().equals(name))
                .findFirst()
                .map(user -> Answer.ok(json.user(user, call.version())))
                .orElseThrow(() -> JiraRefusal.message(404, "The user with the key '" + key + "' does not exist"));
    }

    private Answer assignable(JiraCall call) {
        var project = call.call().query("project").orElse("");
        if (site.project(project).isEmpty())
            throw JiraRefusal.message(404, "No project could be found with key '" + project + "'.");
        return list(call, call.call().query("username").isPresent() ? like(call) : site.users());
    }

    private List<JiraUser> like(JiraCall call) {
        var text = call.call()
                .query("username")
                .filter(wanted -> !wanted.isBlank())
                .map(wanted -> wanted.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> JiraRefusal.message(400, "The username query parameter was not provided"));
        return site.users().stream().filter(user -> fits(user, text)).toList();
    }

    private static boolean fits(JiraUser user, String text) {
        var shown = user.displayName().toLowerCase(Locale.ROOT);
        return user.name().startsWith(text)
                || user.email().startsWith(text)
                || shown.startsWith(text)
                || shown.contains(" " + text);
    }

    private Answer list(JiraCall call, List<JiraUser> users) {
        var page = users.stream()
                .skip(call.call().queryInt("startAt", 0))
                .limit(call.call().queryInt("maxResults", 50))
                .toList();
        return call.list(page, user -> json.user(user, call.version()));
    }
}
