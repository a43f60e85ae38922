package io.syncline.simulators.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.core.Surroundings;
import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.core.Tracker;
import io.syncline.simulators.desk.Desk;
import io.syncline.simulators.fault.RateLimited;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Refused;
import io.syncline.simulators.http.Routes;
import io.syncline.simulators.jira.activity.ActivityJson;
import io.syncline.simulators.jira.activity.AttachmentRoutes;
import io.syncline.simulators.jira.activity.AttachmentWork;
import io.syncline.simulators.jira.activity.CommentRoutes;
import io.syncline.simulators.jira.activity.CommentWork;
import io.syncline.simulators.jira.activity.FollowerRoutes;
import io.syncline.simulators.jira.activity.WorklogRoutes;
import io.syncline.simulators.jira.activity.WorklogWork;
import io.syncline.simulators.jira.api.Accounts;
import io.syncline.simulators.jira.api.AdministrationRoutes;
import io.syncline.simulators.jira.api.FieldRoutes;
import io.syncline.simulators.jira.api.IssueRoutes;
import io.syncline.simulators.jira.api.JiraApi;
import io.syncline.simulators.jira.api.OAuthRoutes;
import io.syncline.simulators.jira.api.PeopleRoutes;
import io.syncline.simulators.jira.api.Permissions;
import io.syncline.simulators.jira.api.ProjectRoutes;
import io.syncline.simulators.jira.api.PropertyRoutes;
import io.syncline.simulators.jira.api.SearchIndex;
import io.syncline.simulators.jira.api.SearchRoutes;
import io.syncline.simulators.jira.field.FieldReader;
import io.syncline.simulators.jira.issue.IssueBook;
import io.syncline.simulators.jira.issue.IssueJson;
import io.syncline.simulators.jira.issue.IssueWork;
import io.syncline.simulators.jira.issue.Selection;
import io.syncline.simulators.jira.link.LinkRoutes;
import io.syncline.simulators.jira.link.LinkWork;
import io.syncline.simulators.jira.server.ServerPeopleRoutes;
import io.syncline.simulators.jira.server.ServerSearchRoutes;
import io.syncline.simulators.jira.site.Edition;
import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.webhook.AdminWebhookRoutes;
import io.syncline.simulators.jira.webhook.DynamicWebhookRoutes;
import io.syncline.simulators.jira.webhook.JiraWebhooks;
import io.syncline.simulators.jira.webhook.ServerWebhookRoutes;
import io.syncline.simulators.jira.webhook.WebhookPost;
import io.syncline.simulators.jira.wire.ApiVersion;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the parts of Jira together. */
final class JiraTracker implements Tracker {
    private static final Pattern ISSUE = Pattern.compile("/rest/api/[^/]+/issue(?:/([^/]+).*)?");
    private final Routes routes = Routes.exact();
    private final JiraMemory memory;
    private final Site site;
    private final Accounts accounts;
    private final Permissions permissions;
    private final IssueJson json;
    private final Ticker ticker;
    private final SearchIndex index;
    private final JiraDesk desk;

    JiraTracker(Surroundings around, Edition edition, Duration retryDelay) {
        memory = around.kept(JiraMemory.class).orElseGet(JiraMemory::empty);
        ticker = around.ticker();
        var issues = memory.issues();
        site = new Site(around.url(), edition, memory.additions());
        accounts = new Accounts(site, around.gate());
        permissions = new Permissions(around.gate());
        json = new IssueJson(site, issues, memory.links());
        index = new SearchIndex(site, issues, around.faults(), around.ticker());
        var siteJson = new SiteJson(site);
        var registrations = memory.registrations();
        var activity = new ActivityJson(site);
        var post = new WebhookPost(site, registrations, around.webhooks(), around.ticker(), retryDelay);
        var events = new JiraWebhooks(siteJson, json, activity, post);
        var book = new IssueBook(issues, memory.revisions(), json.writer(), around.ticker());
        var reader = new FieldReader(site, json);
        var work = new IssueWork(site, book, reader, events);
        var comments = new CommentWork(book, events);
        desk = new JiraDesk(site, issues, work, comments);

        var people = new PeopleRoutes(site, around.ticker(), permissions);
        var files = new AttachmentRoutes(site, issues, new AttachmentWork(book, events, around.files()), activity);
        routes.get("/rest/api/{version}/serverInfo", people::serverInfo)
                .get("/media/{id}/{ticket}", files::media)
                .get("/browse/{issue}", call -> Answer.redirect(302, "/?issue=" + call.param("issue")));
        if (edition.cloud()) new OAuthRoutes(around.gate()).addTo(routes);
        var api = new JiraApi(routes, accounts, edition);
        people.addTo(api);
        files.addTo(api);
        new FieldRoutes(site, issues, reader).addTo(api);
        new IssueRoutes(site, issues, work, comments, json).addTo(api);
        new PropertyRoutes(issues, siteJson).addTo(api);
        new CommentRoutes(issues, comments, activity).addTo(api);
        new FollowerRoutes(site, issues).addTo(api);
        new WorklogRoutes(issues, new WorklogWork(book, events), activity).addTo(api);
        new SearchRoutes(index, json).addTo(api);
        new ProjectRoutes(site).addTo(api);
        new AdministrationRoutes(site).addTo(api);
        new LinkRoutes(json.links(), new LinkWork(book, events, json.links()), issues, siteJson).addTo(api);
        new AdminWebhookRoutes(site, registrations, around.ticker()).addTo(api.of(Edition.CLOUD, Edition.SERVER_9));
        new DynamicWebhookRoutes(site, registrations, around.ticker()).addTo(api.of(Edition.CLOUD));
        var server = api.of(Edition.DATA_CENTER, Edition.SERVER_9);
        new ServerSearchRoutes(index, json).addTo(server);
        new ServerPeopleRoutes(site).addTo(server);
        new ServerWebhookRoutes(registrations, around.ticker()).addTo(api.of(Edition.DATA_CENTER));
    }

    @Override
    public String name() {
        return site.edition().shown();
    }

    @Override
    public Answer answer(Call call) {
        try {
            var inside = site.edition().cloud() ? OAuthRoutes.throughGateway(call) : call;
            permissions.check(inside);
            return routes.answer(inside).orElseGet(() -> unknown(inside));
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    @Override
    public Optional<String> actor(Call call) {
        return accounts.caller(call).map(JiraUser::accountId);
    }

    @Override
    public boolean mutates(Call call) {
        var path = call.path();
        var reads = path.endsWith("/search/jql")
                || path.endsWith("/search")
                || path.contains("/jql/")
                || path.endsWith("/bulkfetch")
                || path.endsWith("/approximate-count");
        return !reads && Tracker.super.mutates(call);
    }

    @Override
    public Optional<String> touched(Call call, Answer answer) {
        var issue = ISSUE.matcher(OAuthRoutes.throughGateway(call).path());
        if (!issue.matches()) return Optional.empty();
        return Optional.ofNullable(issue.group(1))
                .or(() -> Optional.of(Json.parse(answer.body()).path("key").asText()));
    }

    @Override
    public RateLimited limited(String limit, Duration wait) {
        return site.edition().cloud()
                ? JiraLimits.limited(limit, ticker.now(), wait)
                : JiraLimits.ofServer(limit, wait);
    }

    @Override
    public JsonNode state() {
        var state = Json.object();
        var all = state.putArray("issues");
        for (var issue : memory.issues().all()) {
            var shown = json.issue(issue, ApiVersion.V2, Selection.allBut());
            var properties = shown.putObject("properties");
            issue.properties().forEach(properties::set);
            all.add(shown);
        }
        state.set("revisions", memory.revisions().json());
        return state;
    }

    @Override
    public void reset(boolean keepWebhooks) {
        memory.issues().clear();
        memory.revisions().clear();
        memory.links().clear();
        memory.additions().clear();
        index.clear();
        if (!keepWebhooks) memory.registrations().clear();
    }

    @Override
    public Serializable memory() {
        return memory;
    }

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public void addControls(Routes controls) {
        controls.post("/_sim/webhooks/age", call -> {
            memory.registrations().age(Duration.ofDays(call.json().path("days").asLong()));
            return Answer.empty(204);
        });
    }

    private Answer unknown(Call call) {
        if (!call.path().startsWith("/rest/")) return Answer.text(404, "dead link");
        var status = routes.knows(call.path()) ? 405 : 404;
        return JiraRefusal.answer(status, List.of("No endpoint " + call.method() + " " + call.path()), Map.of());
    }
}
