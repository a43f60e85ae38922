package io.syncline.simulators.jira.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.jira.api.JiraApi;
import io.syncline.simulators.jira.api.JiraCall;
import io.syncline.simulators.jira.issue.Issues;
import io.syncline.simulators.jira.issue.JiraIssue;
import java.util.List;

/** Comments of an issue. */
public final class CommentRoutes {
    private final Issues issues;
    private final CommentWork work;
    private final ActivityJson json;

    public CommentRoutes(Issues issues, CommentWork work, ActivityJson json) {
        this.issues = issues;
        this.work = work;
        this.json = json;
    }

    public void addTo(JiraApi api) {
        api.get("/issue/{issue}/comment", this::list)
                .post("/issue/{issue}/comment", this::add)
                .get("/issue/{issue}/comment/{id}", this::read)
                .put("/issue/{issue}/comment/{id}", this::edit)
                .delete("/issue/{issue}/comment/{id}", this::delete);
    }

    private Answer list(JiraCall call) {
        var issue = issue(call);
        List<Comment> comments = issue.comments();
        if (call.call().query("orderBy").filter("-created"::equals).isPresent()) comments = comments.reversed();
        var page = call.page(comments, "comments", 100, c -> shown(call, issue, c));
        page.remove("isLast");
        return Answer.ok(page);
    }

    private Answer add(JiraCall call) {
        var issue = issue(call);
        var comment = work.add(call.actor(), issue, call.body(), call.version());
        return Answer.json(201, shown(call, issue, comment));
    }

    private Answer read(JiraCall call) {
        return Answer.ok(shown(call, issue(call), comment(call)));
    }

    private Answer edit(JiraCall call) {
        var issue = issue(call);
        var comment = work.edit(call.actor(), issue, comment(call), call.body(), call.version());
        return Answer.ok(shown(call, issue, comment));
    }

    private Answer delete(JiraCall call) {
        work.delete(call.actor(), issue(call), comment(call));
        return Answer.empty(204);
    }

    private JsonNode shown(JiraCall call, JiraIssue issue, Comment comment) {
        var body = json.comment(issue.id(), comment, call.version());
        if (call.expands("properties")) body.set("properties", ActivityJson.properties(comment.properties()));
        return body;
    }

    private Comment comment(JiraCall call) {
        return CommentWork.find(issue(call), call.param("id"));
    }

    private JiraIssue issue(JiraCall call) {
        return issues.get(call.param("issue"));
    }
}
