package io.syncline.simulators.github.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.github.world.Account;
import io.syncline.simulators.github.world.FieldValue;
import io.syncline.simulators.github.world.Issue;
import io.syncline.simulators.github.world.IssueComment;
import io.syncline.simulators.github.world.IssueField;
import io.syncline.simulators.github.world.IssueType;
import io.syncline.simulators.github.world.Label;
import io.syncline.simulators.github.world.Milestone;
import io.syncline.simulators.github.world.Part;
import io.syncline.simulators.github.world.TimelineEvent;

/** Entries of an issue's events and timeline lists. */
public final class TimelineJson {
    private final Addresses addresses;
    private final AccountJson accounts;
    private final IssueJson issues;

    public TimelineJson(Addresses addresses, AccountJson accounts, IssueJson issues) {
        this.addresses = addresses;
        this.accounts = accounts;
        this.issues = issues;
    }

    public ObjectNode json(Issue issue, TimelineEvent event) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", event.id())
                .put("node_id", Addresses.node("Event", event.id()))
                .put("url", addresses.repository(issue.repository()) + "/issues/events/" + event.id());
        json.set("actor", accounts.brief(event.actor()));
        json.put("event", event.event())
                .putNull("commit_id")
                .putNull("commit_url")
                .put("created_at", Times.text(event.at()))
                .putNull("performed_via_github_app");
        event.parts().forEach((name, part) -> add(json, issue, name, part));
        return json;
    }

    private void add(ObjectNode json, Issue issue, String name, Part part) {
        switch (part) {
            case Account account -> json.set(name, accounts.brief(account));
            case Label label -> json.putObject(name).put("name", label.name()).put("color", label.color());
            case Milestone milestone -> json.putObject(name).put("title", milestone.title());
            case IssueType type -> json.set("issue_type", issues.type(type));
            case Part.Changes changes ->
                json.putObject(name)
                        .put("from", changes.former().get("title"))
                        .put("to", issue.now().title());
            case Part.Number number -> json.put(name, number.value());
            case Part.Place place -> json.put(name, place.repository().fullName());
            case IssueField field -> json.set(name, FieldJson.told(field));
            case FieldValue value -> json.set(name, FieldJson.told(value));
            case IssueComment comment -> json.setAll(issues.comment(comment));
            case Issue other -> json.set(name, issues.issue(other));
        }
    }
}
