package io.syncline.simulators.jira.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.jira.api.JiraApi;
import io.syncline.simulators.jira.api.JiraCall;
import io.syncline.simulators.jira.issue.Issues;
import io.syncline.simulators.jira.issue.JiraIssue;
import java.util.Set;

/** Worklogs of an issue. */
public final class WorklogRoutes {
    /** What a work log of Data Center has. */
    private static final Set<String> MEMBERS =
            Set.of("comment", "started", "timeSpent", "timeSpentSeconds", "visibility", "author", "updateAuthor");

    private final Issues issues;
    private final WorklogWork work;
    private final ActivityJson json;

    public WorklogRoutes(Issues issues, WorklogWork work, ActivityJson json) {
        this.issues = issues;
        this.work = work;
        this.json = json;
    }

    public void addTo(JiraApi api) {
        api.get("/issue/{issue}/worklog", this::list)
                .post("/issue/{issue}/worklog", this::add)
                .get("/issue/{issue}/worklog/{id}", call -> answer(200, call, worklog(call)))
                .put("/issue/{issue}/worklog/{id}", this::edit)
                .delete("/issue/{issue}/worklog/{id}", this::delete);
    }

    private Answer list(JiraCall call) {
        var issue = issue(call);
        var page = call.page(issue.worklogs(), "worklogs", 5000, w -> shown(call, issue, w));
        page.remove("isLast");
        return Answer.ok(page);
    }

    private Answer add(JiraCall call) {
        if (!call.edition().cloud()) call.requireOnly(MEMBERS);
        return answer(201, call, work.add(call.actor(), issue(call), call.body(), call.version()));
    }

    private Answer edit(JiraCall call) {
        return answer(200, call, work.edit(call.actor(), issue(call), worklog(call), call.body(), call.version()));
    }

    private Answer delete(JiraCall call) {
        work.delete(call.actor(), issue(call), worklog(call));
        return Answer.empty(204);
    }

    private Answer answer(int status, JiraCall call, Worklog worklog) {
        return Answer.json(status, shown(call, issue(call), worklog));
    }

    private JsonNode shown(JiraCall call, JiraIssue issue, Worklog worklog) {
        var body = json.worklog(issue.id(), worklog, call.version());
        if (call.edition().cloud() && call.expands("properties"))
            body.set("properties", ActivityJson.properties(worklog.properties()));
        return body;
    }

    private Worklog worklog(JiraCall call) {
        return WorklogWork.find(issue(call), call.param("id"));
    }

    private JiraIssue issue(JiraCall call) {
        return issues.get(call.param("issue"));
    }
}
