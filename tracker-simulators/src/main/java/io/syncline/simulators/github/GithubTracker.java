package io.syncline.simulators.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.core.Surroundings;
import io.syncline.simulators.core.Tracker;
import io.syncline.simulators.desk.Desk;
import io.syncline.simulators.fault.RateLimited;
import io.syncline.simulators.github.api.Access;
import io.syncline.simulators.github.api.AppRoutes;
import io.syncline.simulators.github.api.CommentRoutes;
import io.syncline.simulators.github.api.FieldValueRoutes;
import io.syncline.simulators.github.api.HookRoutes;
import io.syncline.simulators.github.api.IssueFieldRoutes;
import io.syncline.simulators.github.api.IssueRoutes;
import io.syncline.simulators.github.api.LabelRoutes;
import io.syncline.simulators.github.api.MilestoneRoutes;
import io.syncline.simulators.github.api.PeopleRoutes;
import io.syncline.simulators.github.api.RateLimit;
import io.syncline.simulators.github.api.Rights;
import io.syncline.simulators.github.api.SearchRoutes;
import io.syncline.simulators.github.api.TieRoutes;
import io.syncline.simulators.github.hook.HookJson;
import io.syncline.simulators.github.hook.HookList;
import io.syncline.simulators.github.hook.Hooks;
import io.syncline.simulators.github.wire.Views;
import io.syncline.simulators.github.world.Account;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.github.world.GithubWorld;
import io.syncline.simulators.github.world.Repository;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Routes;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitHub with two repositories, reachable below {@code /api/v3} and, for convenience, below {@code /}. */
final class GithubTracker implements Tracker {
    private static final Pattern ISSUE = Pattern.compile("/repos/([^/]+/[^/]+)/issues(?:/(\\d+)(?:/.*)?)?$");
    private static final String PREFIX = "/api/v3";

    private final Surroundings surroundings;
    private final Views views;
    private final HookList hookList;
    private final Hooks hooks;
    private final RateLimit rateLimit;
    private final ConditionalAnswers conditional = new ConditionalAnswers();
    private final GithubDesk desk;
    private GithubWorld world;
    private final Rights rights;
    private Routes routes;
    private Routes apps = Routes.exact();

    GithubTracker(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.views = Views.at(surroundings.url());
        Optional<GithubMemory> kept = surroundings.kept(GithubMemory.class);
        this.hookList = kept.map(GithubMemory::hooks).orElseGet(HookList::new);
        this.hooks = new Hooks(hookList, views, surroundings.ticker(), surroundings.webhooks());
        this.rights = new Rights(surroundings.gate());
        this.rateLimit = new RateLimit(surroundings.ticker());
        this.world = kept.map(memory -> new GithubWorld(surroundings.ticker(), hooks, memory.world()))
                .orElseGet(() -> new GithubWorld(surroundings.ticker(), hooks));
        this.routes = routesTo(world);
        this.desk = new GithubDesk(() -> world);
    }

    private Routes routesTo(GithubWorld served) {
        Access access = new Access(served, surroundings.gate());
        Routes made = Routes.exact();
        Routes signed = Routes.exact();
        new AppRoutes(access, views, surroundings.gate(), surroundings.ticker()).addTo(signed);
        apps = signed;
        new PeopleRoutes(access, views).addTo(made);
        new CommentRoutes(access, views).addTo(made);
        new IssueRoutes(access, views).addTo(made);
        new TieRoutes(access, views).addTo(made);
        new LabelRoutes(access, views).addTo(made);
        new MilestoneRoutes(access, views).addTo(made);
        new IssueFieldRoutes(access).addTo(made);
        new FieldValueRoutes(access, views).addTo(made);
        new HookRoutes(access, views, hooks).addTo(made);
        new SearchRoutes(access, views, surroundings).addTo(made);
        return made;
    }

    @Override
    public String name() {
        return "GitHub";
    }

    @Override
    public Answer answer(Call call) {
        Call stripped = stripped(call);
        Optional<Account> caller = new Access(world, surroundings.gate()).known(call);
        String counted = caller.map(Account::login).orElse("anonymous");
        if (stripped.path().equals("/rate_limit")) return rateLimit.overview(counted);
        Answer answer;
        try {
            answer = apps.answer(stripped).orElseGet(() -> byAccount(call, stripped));
        } catch (GithubProblem problem) {
            answer = ProblemJson.answer(problem);
        }
        return rateLimit
                .counted(counted, answer)
                .with("X-GitHub-Request-Id", "SIM:" + surroundings.ticker().now());
    }

    private Answer byAccount(Call call, Call stripped) {
        new Access(world, surroundings.gate()).actor(call);
        rights.check(stripped);
        Answer answer = routes.answer(stripped).orElseThrow(GithubProblem::notFound);
        return rights.told(call, conditional.checked(call, answer));
    }

    private Call stripped(Call call) {
        String path = call.path().startsWith(PREFIX + "/") ? call.path().substring(PREFIX.length()) : call.path();
        return new Call(
                call.method(),
                GithubMoves.named(world, path),
                call.query(),
                call.headers(),
                call.body(),
                call.uploads(),
                call.params());
    }

    @Override
    public Optional<String> actor(Call call) {
        return new Access(world, surroundings.gate()).known(call).map(Account::login);
    }

    @Override
    public Optional<String> touched(Call call, Answer answer) {
        Matcher issue = ISSUE.matcher(call.path());
        if (!issue.find()) return Optional.empty();
        String number = Optional.ofNullable(issue.group(2))
                .orElseGet(() -> Json.parse(answer.body()).path("number").asText());
        return Optional.of(issue.group(1) + "#" + number);
    }

    @Override
    public RateLimited limited(String limit, Duration wait) {
        return GithubLimits.limited(limit, surroundings.ticker().now(), wait);
    }

    @Override
    public Optional<Answer> moved(Call call) {
        return GithubMoves.moved(world, surroundings.url(), call);
    }

    @Override
    public Call permitted(Call call) {
        return GithubPermissions.withoutPush(call);
    }

    @Override
    public JsonNode state() {
        ObjectNode json = Json.object();
        ObjectNode repositories = json.putObject("repositories");
        HookJson hookJson = new HookJson(views, hooks);
        for (Repository repository : world.all()) {
            ObjectNode one = repositories.putObject(repository.fullName());
            one.set(
                    "issues",
                    Json.array(repository.issues().stream()
                            .map(views.issues()::issue)
                            .toList()));
            one.set(
                    "comments",
                    Json.array(repository.issues().stream()
                            .flatMap(issue -> issue.comments().stream())
                            .map(views.issues()::comment)
                            .toList()));
            one.set(
                    "labels",
                    Json.array(repository.labels().stream()
                            .map(label -> views.issues().label(repository, label))
                            .toList()));
            one.set(
                    "hooks",
                    Json.array(hooks.of(repository).stream().map(hookJson::hook).toList()));
        }
        json.set("revisions", world.revisions().json());
        return json;
    }

    @Override
    public void reset(boolean keepWebhooks) {
        world = new GithubWorld(surroundings.ticker(), hooks);
        if (keepWebhooks) hooks.move(world.all());
        else hooks.clear();
        routes = routesTo(world);
    }

    @Override
    public Serializable memory() {
        return new GithubMemory(world.memory(), hookList);
    }

    /** Issues are deleted in the browser or by GraphQL, never by REST. */
    @Override
    public void addControls(Routes controls) {
        controls.delete("/_sim/issues/{owner}/{repo}/{number}", call -> {
            try {
                Account actor = world.user(call.query("person").orElse("alice"));
                Repository repository = world.repository(call.param("owner"), call.param("repo"));
                world.issues().delete(actor, world.issue(repository, Integer.parseInt(call.param("number"))));
                return Answer.empty(204);
            } catch (GithubProblem problem) {
                return ProblemJson.answer(problem);
            } catch (NumberFormatException e) {
                return Answer.empty(404);
            }
        });
    }

    @Override
    public Desk desk() {
        return desk;
    }
}
