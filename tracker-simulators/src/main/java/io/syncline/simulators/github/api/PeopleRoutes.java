package io.syncline.simulators.github.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.github.wire.RepositoryJson;
import io.syncline.simulators.github.wire.Views;
import io.syncline.simulators.github.world.Account;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Routes;

/** Repositories, users and what they may do. Everybody here may push. */
public final class PeopleRoutes {
    private static final String REPOSITORY = "/repos/{owner}/{repo}";

    private final Access access;
    private final Views views;

    public PeopleRoutes(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    public void addTo(Routes routes) {
        routes.get("/user", this::self)
                .get("/user/repos", this::repositories)
                .get("/users/{login}", this::user)
                .get("/orgs/{org}", call -> Answer.ok(views.accounts().full(organization(call), false)))
                .get("/orgs/{org}/repos", this::repositories)
                .get("/orgs/{org}/issue-types", this::types)
                .get(REPOSITORY, call -> Answer.ok(views.repositories().full(access.repository(call))))
                .get(REPOSITORY + "/issue-types", this::types)
                .get(REPOSITORY + "/assignees", call -> people(call))
                .get(REPOSITORY + "/assignees/{login}", this::check)
                .get(REPOSITORY + "/collaborators", this::collaborators)
                .get(REPOSITORY + "/collaborators/{login}", this::check)
                .get(REPOSITORY + "/collaborators/{login}/permission", this::permission);
    }

    private Answer self(Call call) {
        Account self = access.actor(call);
        if (self.kind() == Account.Kind.BOT) throw GithubProblem.of(403, "Resource not accessible by integration");
        return Answer.ok(views.accounts().full(self, true));
    }

    private Answer user(Call call) {
        Account account = access.world().account(call.param("login")).orElseThrow(GithubProblem::notFound);
        return Answer.ok(views.accounts().full(account, true));
    }

    private Account organization(Call call) {
        return access.world()
                .account(call.param("org"))
                .filter(account -> account.kind() == Account.Kind.ORGANIZATION)
                .orElseThrow(GithubProblem::notFound);
    }

    private Answer repositories(Call call) {
        return new Page<>(access.world().all(), call, views.addresses().api(call.path()))
                .answer(views.repositories()::full);
    }

    private Answer types(Call call) {
        return Answer.ok(Json.array(
                access.world().types().stream().map(views.issues()::type).toList()));
    }

    private Answer people(Call call) {
        access.repository(call);
        return new Page<>(access.world().users(), call, views.addresses().api(call.path()))
                .answer(views.accounts()::brief);
    }

    private Answer check(Call call) {
        access.repository(call);
        access.world().user(call.param("login"));
        return Answer.empty(204);
    }

    private Answer collaborators(Call call) {
        access.repository(call);
        return new Page<>(access.world().users(), call, views.addresses().api(call.path())).answer(this::collaborator);
    }

    private Answer permission(Call call) {
        access.repository(call);
        Account user = access.world().user(call.param("login"));
        ObjectNode json = Json.object().put("permission", "write").put("role_name", "write");
        json.set("user", collaborator(user));
        return Answer.ok(json);
    }

    private ObjectNode collaborator(Account user) {
        ObjectNode json = views.accounts().brief(user).put("role_name", "write");
        json.set("permissions", RepositoryJson.permissions());
        return json;
    }
}
