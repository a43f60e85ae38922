package io.syncline.simulators.github.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.github.world.Account;
import io.syncline.simulators.github.world.Issue;
import io.syncline.simulators.github.world.IssueComment;
import io.syncline.simulators.github.world.IssueContent;
import io.syncline.simulators.github.world.IssueState;
import io.syncline.simulators.github.world.IssueType;
import io.syncline.simulators.github.world.Label;
import io.syncline.simulators.github.world.Milestone;
import io.syncline.simulators.github.world.Repository;
import java.util.List;

/** Issues, comments, labels, milestones and types as answers and event bodies show them. */
public final class IssueJson {
    private static final String LONG_AGO = "2020-01-01T00:00:00Z";

    private final Addresses addresses;
    private final AccountJson accounts;

    public IssueJson(Addresses addresses, AccountJson accounts) {
        this.addresses = addresses;
        this.accounts = accounts;
    }

    public ObjectNode issue(Issue issue) {
        return issue(issue, issue.now());
    }

    /** The issue with the content it had at some moment. */
    public ObjectNode issue(Issue issue, IssueContent content) {
        String url = addresses.issue(issue);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("url", url)
                .put("repository_url", addresses.repository(issue.repository()))
                .put("labels_url", url + "/labels{/name}")
                .put("comments_url", url + "/comments")
                .put("events_url", url + "/events")
                .put("html_url", addresses.htmlIssue(issue))
                .put("id", issue.id())
                .put("node_id", Addresses.node("Issue", issue.id()))
                .put("number", issue.number())
                .put("title", content.title());
        json.set("user", accounts.brief(issue.author()));
        ArrayNode labels = json.putArray("labels");
        content.labels().forEach(label -> labels.add(label(issue.repository(), label)));
        addState(json, content);
        addPeople(json, issue, content);
        json.put("comments", issue.comments().size())
                .put("created_at", Times.text(issue.createdAt()))
                .put("updated_at", Times.text(content.updatedAt()))
                .put("author_association", "MEMBER")
                .put("body", content.body().orElse(null))
                .putNull("performed_via_github_app")
                .put("timeline_url", url + "/timeline");
        json.set("reactions", reactions(url));
        addTies(json, issue);
        addValues(json, content);
        return json;
    }

    private void addState(ObjectNode json, IssueContent content) {
        json.put("state", content.state().word())
                .put("state_reason", content.state().reason().orElse(null))
                .put("locked", content.locked())
                .put(
                        "active_lock_reason",
                        content.lock().filter(why -> !why.isEmpty()).orElse(null));
        switch (content.state()) {
            case IssueState.Open ignored -> json.putNull("closed_at").putNull("closed_by");
            case IssueState.Closed closed ->
                json.put("closed_at", Times.text(closed.at())).set("closed_by", accounts.brief(closed.by()));
        }
    }

    private void addPeople(ObjectNode json, Issue issue, IssueContent content) {
        json.putNull("assignee");
        content.assignees().stream().findFirst().ifPresent(first -> json.set("assignee", accounts.brief(first)));
        ArrayNode assignees = json.putArray("assignees");
        for (Account assignee : content.assignees()) assignees.add(accounts.brief(assignee));
        json.putNull("milestone").putNull("type");
        content.milestone().ifPresent(set -> json.set("milestone", milestone(issue.repository(), set)));
        content.type().ifPresent(set -> json.set("type", type(set)));
    }

    private static void addValues(ObjectNode json, IssueContent content) {
        ArrayNode values = json.putArray("issue_field_values");
        content.values().forEach(value -> values.add(FieldJson.value(value)));
    }

    private void addTies(ObjectNode json, Issue issue) {
        issue.parent().ifPresent(parent -> json.put("parent_issue_url", addresses.issue(parent)));
        long completed = issue.subIssues().size() - open(issue.subIssues());
        int all = issue.subIssues().size();
        json.putObject("sub_issues_summary")
                .put("total", all)
                .put("completed", completed)
                .put("percent_completed", all == 0 ? 0 : completed * 100 / all);
        json.putObject("issue_dependencies_summary")
                .put("blocked_by", open(issue.blockedBy()))
                .put("total_blocked_by", issue.blockedBy().size())
                .put("blocking", open(issue.blocking()))
                .put("total_blocking", issue.blocking().size());
    }

    private static long open(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> issue.now().state() instanceof IssueState.Open)
                .count();
    }

    public ObjectNode comment(IssueComment comment) {
        String url = addresses.repository(comment.issue().repository()) + "/issues/comments/" + comment.id();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("url", url)
                .put("html_url", addresses.htmlIssue(comment.issue()) + "#issuecomment-" + comment.id())
                .put("issue_url", addresses.issue(comment.issue()))
                .put("id", comment.id())
                .put("node_id", Addresses.node("IssueComment", comment.id()));
        json.set("user", accounts.brief(comment.author()));
        json.put("created_at", Times.text(comment.createdAt()))
                .put("updated_at", Times.text(comment.updatedAt()))
                .put("author_association", "MEMBER")
                .put("body", comment.body())
                .putNull("performed_via_github_app");
        json.set("reactions", reactions(url));
        return json;
    }

    public ObjectNode label(Repository repository, Label label) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", label.id())
                .put("node_id", Addresses.node("Label", label.id()))
                .put("url", addresses.repository(repository) + "/labels/" + Addresses.encoded(label.name()))
                .put("name", label.name())
                .put("color", label.color())
                .put("default", label.preset())
                .put("description", label.description().orElse(null));
    }

    public ObjectNode milestone(Repository repository, Milestone milestone) {
        String url = addresses.repository(repository) + "/milestones/" + milestone.number();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("url", url)
                .put("html_url", addresses.html("/" + repository.fullName() + "/milestone/" + milestone.number()))
                .put("labels_url", url + "/labels")
                .put("id", milestone.id())
                .put("node_id", Addresses.node("Milestone", milestone.id()))
                .put("number", milestone.number())
                .put("title", milestone.title())
                .put("description", milestone.description().orElse(null));
        json.set("creator", accounts.brief(milestone.creator()));
        return json.put("open_issues", count(repository, milestone, "open"))
                .put("closed_issues", count(repository, milestone, "closed"))
                .put("state", milestone.state())
                .put("created_at", Times.text(milestone.createdAt()))
                .put("updated_at", Times.text(milestone.updatedAt()))
                .put("due_on", milestone.dueOn().map(Times::text).orElse(null))
                .put("closed_at", milestone.closedAt().map(Times::text).orElse(null));
    }

    public ObjectNode type(IssueType type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", type.id())
                .put("node_id", Addresses.node("IssueType", type.id()))
                .put("name", type.name())
                .put("description", type.description())
                .put("color", type.color())
                .put("created_at", LONG_AGO)
                .put("updated_at", LONG_AGO)
                .put("is_enabled", true);
    }

    private static long count(Repository repository, Milestone milestone, String state) {
        return repository.issues().stream()
                .map(Issue::now)
                .filter(content -> content.state().word().equals(state))
                .filter(content -> content.milestone().filter(milestone::equals).isPresent())
                .count();
    }

    private static ObjectNode reactions(String url) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("url", url + "/reactions")
                .put("total_count", 0);
        for (String kind : new String[] {"+1", "-1", "laugh", "hooray", "confused", "heart", "rocket", "eyes"})
            json.put(kind, 0);
        return json;
    }
}
