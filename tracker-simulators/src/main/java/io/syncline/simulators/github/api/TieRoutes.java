package io.syncline.simulators.github.api;

import io.syncline.simulators.github.wire.Views;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.github.world.Issue;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Routes;
import java.util.List;
import java.util.function.Function;

/** Parents, sub-issues and dependencies of issues. Bodies name issues by their global id, not by their number. */
public final class TieRoutes {
    private static final String ISSUE = "/repos/{owner}/{repo}/issues/{number}";
    private static final String BLOCKED_BY = ISSUE + "/dependencies/blocked_by";

    private final Access access;
    private final Views views;

    public TieRoutes(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    public void addTo(Routes routes) {
        routes.get(ISSUE + "/parent", this::parent)
                .get(ISSUE + "/sub_issues", call -> list(call, Issue::subIssues))
                .post(ISSUE + "/sub_issues", this::addSubIssue)
                .delete(ISSUE + "/sub_issue", this::removeSubIssue)
                .get(BLOCKED_BY, call -> list(call, Issue::blockedBy))
                .post(BLOCKED_BY, this::block)
                .delete(BLOCKED_BY + "/{id}", this::unblock)
                .get(ISSUE + "/dependencies/blocking", call -> list(call, Issue::blocking));
    }

    private Answer parent(Call call) {
        Issue parent = access.issue(call).parent().orElseThrow(GithubProblem::notFound);
        return Answer.ok(views.issues().issue(parent));
    }

    private Answer list(Call call, Function<Issue, List<Issue>> which) {
        List<Issue> found = which.apply(access.issue(call));
        return new Page<>(found, call, views.addresses().api(call.path())).answer(views.issues()::issue);
    }

    private Answer addSubIssue(Call call) {
        Issue parent = access.issue(call);
        Input input = Input.of(call);
        Issue child = named(input, "sub_issue_id");
        if (!child.repository().owner().equals(parent.repository().owner()))
            throw GithubProblem.invalidValue("Issue", "sub_issue_id", child.id());
        access.world()
                .ties()
                .addSubIssue(
                        access.actor(call),
                        parent,
                        child,
                        input.flag("replace_parent").orElse(false));
        return Answer.json(201, views.issues().issue(parent));
    }

    private Answer removeSubIssue(Call call) {
        Issue parent = access.issue(call);
        access.world().ties().removeSubIssue(access.actor(call), parent, named(Input.of(call), "sub_issue_id"));
        return Answer.ok(views.issues().issue(parent));
    }

    private Answer block(Call call) {
        Issue blocked = access.issue(call);
        access.world().ties().block(access.actor(call), blocked, named(Input.of(call), "issue_id"));
        return Answer.json(201, views.issues().issue(blocked));
    }

    private Answer unblock(Call call) {
        Issue blocked = access.issue(call);
        Issue blocking = access.world().issue(Access.number(call, "id"));
        access.world().ties().unblock(access.actor(call), blocked, blocking);
        return Answer.ok(views.issues().issue(blocked));
    }

    private Issue named(Input input, String field) {
        String id = input.text(field)
                .filter(text -> text.matches("\\d{1,18}"))
                .orElseThrow(() -> GithubProblem.of(422, "Invalid request.\n\n\"" + field + "\" wasn't supplied."));
        return access.world().issue(Long.parseLong(id));
    }
}
