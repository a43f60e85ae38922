package io.syncline.simulators.github.api;

import io.syncline.simulators.github.wire.Times;
import io.syncline.simulators.github.wire.Views;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.github.world.Issue;
import io.syncline.simulators.github.world.IssueComment;
import io.syncline.simulators.github.world.Repository;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Routes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Comments, of one issue and of the whole repository. */
public final class CommentRoutes {
    private static final String ALL = "/repos/{owner}/{repo}/issues/comments";
    private static final String ONE = ALL + "/{id}";
    private static final String OF_ISSUE = "/repos/{owner}/{repo}/issues/{number}/comments";

    private final Access access;
    private final Views views;

    public CommentRoutes(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    /** Must be added before the issues: {@code issues/comments} would else be an issue called "comments". */
    public void addTo(Routes routes) {
        routes.get(ALL, this::ofRepository)
                .get(ONE, call -> Answer.ok(views.issues().comment(comment(call))))
                .patch(ONE, this::edit)
                .delete(ONE, this::delete)
                .get(OF_ISSUE, this::ofIssue)
                .post(OF_ISSUE, this::create);
    }

    private Answer ofRepository(Call call) {
        Repository repository = access.repository(call);
        Stream<IssueComment> comments = repository.issues().stream().flatMap(issue -> issue.comments().stream());
        Comparator<IssueComment> order = call.query("sort").orElse("created").equals("updated")
                ? Comparator.comparing(IssueComment::updatedAt)
                : Comparator.comparing(IssueComment::createdAt);
        if (call.query("direction").orElse("asc").equals("desc")) order = order.reversed();
        return page(call, since(call, comments).sorted(order).toList());
    }

    private Answer ofIssue(Call call) {
        Issue issue = access.issue(call);
        return page(call, since(call, issue.comments().stream()).toList());
    }

    private Answer page(Call call, List<IssueComment> comments) {
        return new Page<>(comments, call, views.addresses().api(call.path())).answer(views.issues()::comment);
    }

    private static Stream<IssueComment> since(Call call, Stream<IssueComment> comments) {
        Optional<Instant> since = call.query("since").map(Input::moment);
        return comments.filter(comment -> since.filter(
                        time -> Instant.parse(Times.text(comment.updatedAt())).isBefore(time))
                .isEmpty());
    }

    private Answer create(Call call) {
        IssueComment comment = access.world().issues().comment(access.actor(call), access.issue(call), body(call));
        var json = views.issues().comment(comment);
        return Answer.json(201, json).with("Location", json.path("url").asText());
    }

    private Answer edit(Call call) {
        IssueComment edited = access.world().issues().editComment(access.actor(call), comment(call), body(call));
        return Answer.ok(views.issues().comment(edited));
    }

    private Answer delete(Call call) {
        access.world().issues().deleteComment(access.actor(call), comment(call));
        return Answer.empty(204);
    }

    private IssueComment comment(Call call) {
        return access.world().issues().comment(access.repository(call), Access.number(call, "id"));
    }

    private static String body(Call call) {
        return Input.of(call)
                .text("body")
                .orElseThrow(() -> GithubProblem.of(422, "Invalid request.\n\n\"body\" wasn't supplied."));
    }
}
