package io.syncline.simulators.github.api;

import io.syncline.simulators.github.wire.Views;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.github.world.Issue;
import io.syncline.simulators.github.world.IssueEdit;
import io.syncline.simulators.github.world.Label;
import io.syncline.simulators.github.world.Repository;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Routes;
import java.util.List;
import java.util.Optional;

/** Labels of a repository and on an issue, and who is assigned to an issue. */
public final class LabelRoutes {
    private static final String LABELS = "/repos/{owner}/{repo}/labels";
    private static final String LABEL = LABELS + "/{name}";
    private static final String ON_ISSUE = "/repos/{owner}/{repo}/issues/{number}/labels";
    private static final String ASSIGNEES = "/repos/{owner}/{repo}/issues/{number}/assignees";

    private final Access access;
    private final Views views;

    public LabelRoutes(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    public void addTo(Routes routes) {
        routes.get(LABELS, call -> list(call, access.repository(call).labels()))
                .post(LABELS, this::create)
                .get(LABEL, call -> Answer.ok(views.issues().label(access.repository(call), label(call))))
                .patch(LABEL, this::edit)
                .delete(LABEL, this::delete)
                .get(ON_ISSUE, call -> list(call, access.issue(call).now().labels()))
                .post(ON_ISSUE, this::add)
                .put(ON_ISSUE, call -> set(call, Input.of(call).names("labels").orElse(List.of())))
                .delete(ON_ISSUE, this::clear)
                .delete(ON_ISSUE + "/{name}", this::remove)
                .post(ASSIGNEES, this::assign)
                .delete(ASSIGNEES, this::unassign)
                .get(ASSIGNEES + "/{login}", call -> assignable(call));
    }

    private Answer list(Call call, List<Label> labels) {
        Repository repository = access.repository(call);
        return new Page<>(labels, call, views.addresses().api(call.path()))
                .answer(label -> views.issues().label(repository, label));
    }

    private Answer create(Call call) {
        Input input = Input.of(call);
        Repository repository = access.repository(call);
        String name = input.text("name").orElseThrow(() -> GithubProblem.invalid("Label", "name", "missing_field"));
        String color = input.text("color").orElse(Label.COLOR_WHEN_NOT_GIVEN);
        Label label = access.world()
                .repositories()
                .createLabel(access.actor(call), repository, name, color, input.text("description"));
        return Answer.json(201, views.issues().label(repository, label));
    }

    private Answer edit(Call call) {
        Input input = Input.of(call);
        Repository repository = access.repository(call);
        Label before = label(call);
        Label after = new Label(
                before.id(),
                input.text("new_name").or(() -> input.text("name")).orElse(before.name()),
                input.text("color").orElse(before.color()),
                input.nullableText("description").orElse(before.description()),
                before.preset());
        Label stored = access.world().repositories().editLabel(access.actor(call), repository, before, after);
        return Answer.ok(views.issues().label(repository, stored));
    }

    private Answer delete(Call call) {
        access.world().repositories().deleteLabel(access.actor(call), access.repository(call), label(call));
        return Answer.empty(204);
    }

    private Label label(Call call) {
        return access.repository(call).label(call.param("name")).orElseThrow(GithubProblem::notFound);
    }

    private Answer add(Call call) {
        Issue issue = access.issue(call);
        List<String> names = Input.of(call).names("labels").orElse(List.of());
        access.world().issues().addLabels(access.actor(call), issue, names);
        return list(call, issue.now().labels());
    }

    private Answer set(Call call, List<String> names) {
        Issue issue = access.issue(call);
        access.world()
                .issues()
                .edit(access.actor(call), issue, IssueEdit.nothing().withLabels(names));
        return list(call, issue.now().labels());
    }

    private Answer clear(Call call) {
        set(call, List.of());
        return Answer.empty(204);
    }

    private Answer remove(Call call) {
        Issue issue = access.issue(call);
        access.world().issues().removeLabel(access.actor(call), issue, call.param("name"));
        return list(call, issue.now().labels());
    }

    private Answer assign(Call call) {
        Issue issue = access.issue(call);
        access.world().issues().addAssignees(access.actor(call), issue, logins(call));
        return Answer.json(201, views.issues().issue(issue));
    }

    private Answer unassign(Call call) {
        Issue issue = access.issue(call);
        access.world().issues().removeAssignees(access.actor(call), issue, logins(call));
        return Answer.ok(views.issues().issue(issue));
    }

    private Answer assignable(Call call) {
        Optional<?> user = access.world().account(call.param("login"));
        if (user.isEmpty()) throw GithubProblem.notFound();
        return Answer.empty(204);
    }

    private static List<String> logins(Call call) {
        return Input.of(call).names("assignees").orElse(List.of());
    }
}
