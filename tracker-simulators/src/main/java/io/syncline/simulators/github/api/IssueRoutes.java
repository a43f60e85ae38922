package io.syncline.simulators.github.api;

import io.syncline.simulators.github.wire.Times;
import io.syncline.simulators.github.wire.Views;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.github.world.Issue;
import io.syncline.simulators.github.world.IssueEdit;
import io.syncline.simulators.github.world.Repository;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Routes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Issues: list, create, read, change, lock, and what happened to them. */
public final class IssueRoutes {
    private static final String ISSUES = "/repos/{owner}/{repo}/issues";
    private static final String ISSUE = ISSUES + "/{number}";

    private final Access access;
    private final Views views;

    public IssueRoutes(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    public void addTo(Routes routes) {
        routes.get(ISSUES, this::list)
                .post(ISSUES, this::create)
                .get(ISSUE, call -> Answer.ok(views.issues().issue(access.issue(call))))
                .patch(ISSUE, this::edit)
                .put(ISSUE + "/lock", this::lock)
                .delete(ISSUE + "/lock", this::unlock)
                .get(ISSUE + "/events", call -> timeline(call, event -> !event.equals("commented")))
                .get(ISSUE + "/timeline", call -> timeline(call, event -> true));
    }

    private Answer list(Call call) {
        Repository repository = access.repository(call);
        List<Issue> found = repository.issues().stream()
                .filter(filter(call))
                .sorted(order(call))
                .toList();
        return new Page<>(found, call, views.addresses().api("/repos/" + repository.fullName() + "/issues"))
                .answer(views.issues()::issue);
    }

    private static Predicate<Issue> filter(Call call) {
        String state = call.query("state").orElse("open");
        List<String> labels = call.queryList("labels");
        Optional<Instant> since = call.query("since").map(Input::moment);
        return issue -> (state.equals("all") || issue.now().state().word().equals(state))
                && labels.stream()
                        .allMatch(name -> issue.now().labels().stream().anyMatch(label -> label.named(name)))
                && since.filter(time -> Instant.parse(Times.text(issue.now().updatedAt()))
                                .isBefore(time))
                        .isEmpty()
                && call.query("creator")
                        .filter(login -> !issue.author().login().equalsIgnoreCase(login))
                        .isEmpty()
                && call.query("assignee")
                        .filter(login -> !assigned(issue, login))
                        .isEmpty()
                && call.query("milestone")
                        .filter(number -> !inMilestone(issue, number))
                        .isEmpty();
    }

    private static boolean assigned(Issue issue, String login) {
        return switch (login) {
            case "*" -> !issue.now().assignees().isEmpty();
            case "none" -> issue.now().assignees().isEmpty();
            default ->
                issue.now().assignees().stream().anyMatch(user -> user.login().equalsIgnoreCase(login));
        };
    }

    private static boolean inMilestone(Issue issue, String number) {
        return switch (number) {
            case "*" -> issue.now().milestone().isPresent();
            case "none" -> issue.now().milestone().isEmpty();
            default ->
                issue.now()
                        .milestone()
                        .filter(set -> Integer.toString(set.number()).equals(number))
                        .isPresent();
        };
    }

    private static Comparator<Issue> order(Call call) {
        Comparator<Issue> order =
                switch (call.query("sort").orElse("created")) {
                    case "updated" ->
                        Comparator.comparing((Issue issue) -> issue.now().updatedAt());
                    case "comments" ->
                        Comparator.comparing(issue -> issue.comments().size());
                    default -> Comparator.comparing(Issue::createdAt);
                };
        Comparator<Issue> total = order.thenComparing(Issue::number);
        return call.query("direction").orElse("desc").equals("asc") ? total : total.reversed();
    }

    private Answer create(Call call) {
        Repository repository = access.repository(call);
        Issue issue = access.world().issues().create(access.actor(call), repository, asked(Input.of(call)));
        var json = views.issues().issue(issue);
        return Answer.json(201, json).with("Location", json.path("url").asText());
    }

    private Answer edit(Call call) {
        Issue issue = access.issue(call);
        Input input = Input.of(call);
        Optional<Issue> canonical = canonical(input);
        access.world().issues().edit(access.actor(call), issue, asked(input));
        canonical.ifPresent(other -> access.world().issues().duplicate(access.actor(call), issue));
        return Answer.ok(views.issues().issue(issue));
    }

    /** The issue that this one repeats; passed over without the reason for it. */
    private Optional<Issue> canonical(Input input) {
        Optional<String> id = input.text("duplicate_issue_id");
        if (id.isEmpty() || !input.text("state_reason").equals(Optional.of("duplicate"))) return Optional.empty();
        try {
            return Optional.of(access.world().issue(Long.parseLong(id.get())));
        } catch (GithubProblem | NumberFormatException e) {
            throw GithubProblem.invalidValue("Issue", "duplicate_issue_id", id.get());
        }
    }

    private static IssueEdit asked(Input input) {
        Optional<List<String>> assignees = input.names("assignees");
        if (assignees.isEmpty() && input.has("assignee"))
            assignees = Optional.of(input.text("assignee").stream().toList());
        return new IssueEdit(
                input.text("title"),
                input.nullableText("body"),
                input.text("state"),
                input.text("state_reason"),
                input.names("labels"),
                assignees,
                input.nullableNumber("milestone"),
                input.nullableText("type"),
                input.wishes("issue_field_values"));
    }

    private Answer lock(Call call) {
        access.world()
                .issues()
                .lock(access.actor(call), access.issue(call), Input.of(call).text("lock_reason"));
        return Answer.empty(204);
    }

    private Answer unlock(Call call) {
        access.world().issues().unlock(access.actor(call), access.issue(call));
        return Answer.empty(204);
    }

    private Answer timeline(Call call, Predicate<String> wanted) {
        Issue issue = access.issue(call);
        var events = issue.timeline().stream()
                .filter(event -> wanted.test(event.event()))
                .toList();
        return new Page<>(events, call, views.addresses().api(call.path()))
                .answer(event -> views.timeline().json(issue, event));
    }
}
