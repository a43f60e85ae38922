package io.syncline.simulators.github.api;

import io.syncline.simulators.github.wire.Views;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.github.world.Milestone;
import io.syncline.simulators.github.world.MilestoneEdit;
import io.syncline.simulators.github.world.Repository;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Routes;

/** Milestones of a repository. */
public final class MilestoneRoutes {
    private static final String ALL = "/repos/{owner}/{repo}/milestones";
    private static final String ONE = ALL + "/{number}";

    private final Access access;
    private final Views views;

    public MilestoneRoutes(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    public void addTo(Routes routes) {
        routes.get(ALL, this::list)
                .post(ALL, this::create)
                .get(ONE, call -> Answer.ok(views.issues().milestone(access.repository(call), milestone(call))))
                .patch(ONE, this::edit)
                .delete(ONE, this::delete);
    }

    private Answer list(Call call) {
        Repository repository = access.repository(call);
        String state = call.query("state").orElse("open");
        var found = repository.milestones().stream()
                .filter(milestone -> state.equals("all") || milestone.state().equals(state))
                .toList();
        return new Page<>(found, call, views.addresses().api(call.path()))
                .answer(milestone -> views.issues().milestone(repository, milestone));
    }

    private Answer create(Call call) {
        Input input = Input.of(call);
        Repository repository = access.repository(call);
        String title =
                input.text("title").orElseThrow(() -> GithubProblem.invalid("Milestone", "title", "missing_field"));
        Milestone milestone = access.world()
                .repositories()
                .createMilestone(
                        access.actor(call), repository, title, input.text("description"), input.time("due_on"));
        return Answer.json(201, views.issues().milestone(repository, milestone));
    }

    private Answer edit(Call call) {
        Input input = Input.of(call);
        Repository repository = access.repository(call);
        Milestone before = milestone(call);
        MilestoneEdit edit = new MilestoneEdit(
                input.text("title").orElse(before.title()),
                input.nullableText("description").orElse(before.description()),
                input.has("due_on") ? input.time("due_on") : before.dueOn(),
                input.text("state").orElse(before.state()).equals("closed"));
        Milestone after = access.world().repositories().editMilestone(access.actor(call), repository, before, edit);
        return Answer.ok(views.issues().milestone(repository, after));
    }

    private Answer delete(Call call) {
        access.world().repositories().deleteMilestone(access.actor(call), access.repository(call), milestone(call));
        return Answer.empty(204);
    }

    private Milestone milestone(Call call) {
        return access.repository(call)
                .milestone((int) Access.number(call, "number"))
                .orElseThrow(GithubProblem::notFound);
    }
}
