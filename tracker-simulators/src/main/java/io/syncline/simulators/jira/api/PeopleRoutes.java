package io.syncline.simulators.jira.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.site.Edition;
import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.wire.JiraRefusal;
import io.syncline.simulators.jira.wire.JiraTime;
import java.util.List;
import java.util.Locale;

/** Who one is, who others are, and what server this is. */
public final class PeopleRoutes {
    private final Site site;
    private final SiteJson json;
    private final Ticker ticker;
    private final Permissions permissions;

    public PeopleRoutes(Site site, Ticker ticker, Permissions permissions) {
        this.permissions = permissions;
        this.site = site;
        this.json = new SiteJson(site);
        this.ticker = ticker;
    }

    public void addTo(JiraApi api) {
        api.get("/myself", call -> Answer.ok(user(call.actor(), call))).get("/mypermissions", this::permissions);
        api.of(Edition.CLOUD)
                .get("/user", this::one)
                .get("/user/search", call -> call.list(paged(call, named(call)), u -> user(u, call)))
                .get("/user/assignable/search", this::assignable)
                .get("/user/bulk", this::bulk)
                .get("/users", call -> call.list(paged(call, site.users()), u -> user(u, call)))
                .get("/users/search", call -> call.list(paged(call, site.users()), u -> user(u, call)));
    }

    /** The one answer that needs no login. */
    public Answer serverInfo(Call call) {
        var edition = site.edition();
        var body = Json.object().put("baseUrl", site.url()).put("version", edition.version());
        edition.numbers().forEach(body.putArray("versionNumbers")::add);
        body.putObject("defaultLocale").put("locale", "en_US");
        return Answer.ok(body.put("deploymentType", edition.deployment())
                .put("buildNumber", 100_300)
                .put("buildDate", "2026-11-20T00:00:00.000+0000")
                .put("serverTime", JiraTime.text(ticker.now()))
                .put("scmInfo", "0000000000000000000000000000000000000000")
                .put("serverTitle", "Jira"));
    }

    private Answer permissions(JiraCall call) {
        var body = Json.object();
        var shown = body.putObject("permissions");
        // Data Center is not asked for some of them, it tells of all.
        for (var key : call.edition().cloud() ? call.call().queryList("permissions") : Permissions.KEYS)
            shown.putObject(key)
                    .put("key", key)
                    .put("havePermission", permissions.has(key) && (call.actor().admin() || !key.equals("ADMINISTER")));
        return Answer.ok(body);
    }

    private Answer one(JiraCall call) {
        var id = call.call().query("accountId").orElse("");
        var user = site.user(id)
                .orElseThrow(() -> JiraRefusal.message(
                        404, "Specified user does not exist or you do not have required permissions"));
        return Answer.ok(user(user, call));
    }

    /** Everyone may be assigned to everything there is. */
    private Answer assignable(JiraCall call) {
        var project = call.call().query("project");
        if (project.isPresent() && site.project(project.get()).isEmpty()) {
            throw JiraRefusal.message(404, "No project could be found with key '" + project.get() + "'.");
        }
        return call.list(paged(call, named(call)), u -> user(u, call));
    }

    private Answer bulk(JiraCall call) {
        var ids = call.call().queryList("accountId");
        var found =
                site.users().stream().filter(u -> ids.contains(u.accountId())).toList();
        return Answer.ok(call.page(found, "values", 10, u -> user(u, call)));
    }

    private List<JiraUser> named(JiraCall call) {
        var accountId = call.call().query("accountId");
        if (accountId.isPresent()) return site.user(accountId.get()).stream().toList();
        var query = call.call().query("query").orElse("").toLowerCase(Locale.ROOT);
        return site.users().stream().filter(u -> fits(u, query)).toList();
    }

    private static boolean fits(JiraUser user, String query) {
        var name = user.displayName().toLowerCase(Locale.ROOT);
        return user.email().startsWith(query) || name.startsWith(query) || name.contains(" " + query);
    }

    private static List<JiraUser> paged(JiraCall call, List<JiraUser> users) {
        return users.stream()
                .skip(call.call().queryInt("startAt", 0))
                .limit(call.call().queryInt("maxResults", 50))
                .toList();
    }

    private ObjectNode user(JiraUser user, JiraCall call) {
        return json.user(user, call.version()).put("locale", "en_US");
    }
}
