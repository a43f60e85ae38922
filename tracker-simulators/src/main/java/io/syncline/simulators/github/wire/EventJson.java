package io.syncline.simulators.github.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.github.world.Account;
import io.syncline.simulators.github.world.FieldValue;
import io.syncline.simulators.github.world.Happening;
import io.syncline.simulators.github.world.Issue;
import io.syncline.simulators.github.world.IssueComment;
import io.syncline.simulators.github.world.IssueField;
import io.syncline.simulators.github.world.IssueType;
import io.syncline.simulators.github.world.Label;
import io.syncline.simulators.github.world.Milestone;
import io.syncline.simulators.github.world.Part;
import io.syncline.simulators.github.world.Repository;

/** Bodies of webhook deliveries. */
public final class EventJson {
    private final AccountJson accounts;
    private final RepositoryJson repositories;
    private final IssueJson issues;

    public EventJson(AccountJson accounts, RepositoryJson repositories, IssueJson issues) {
        this.accounts = accounts;
        this.repositories = repositories;
        this.issues = issues;
    }

    public ObjectNode body(Happening happening) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("action", happening.action());
        happening.parts().forEach((name, part) -> json.set(name, part(happening.repository(), part)));
        return ended(json, happening.repository(), happening.sender());
    }

    /** The greeting a new hook gets. */
    public ObjectNode ping(long hookId, ObjectNode hook, Repository repository, Account sender) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("zen", "Keep it logically awesome.")
                .put("hook_id", hookId);
        json.set("hook", hook);
        return ended(json, repository, sender);
    }

    private ObjectNode ended(ObjectNode json, Repository repository, Account sender) {
        json.set("repository", repositories.json(repository));
        if (repository.owner().kind() == Account.Kind.ORGANIZATION)
            json.set("organization", accounts.organization(repository.owner()));
        json.set("sender", accounts.brief(sender));
        return json;
    }

    private JsonNode part(Repository repository, Part part) {
        return switch (part) {
            // Who closed it is told in answers only.
            case Issue issue -> issues.issue(issue).without("closed_by");
            case IssueComment comment -> issues.comment(comment);
            case Label label -> issues.label(repository, label);
            case Account account -> accounts.brief(account);
            case Milestone milestone -> issues.milestone(repository, milestone);
            case IssueType type -> issues.type(type);
            case IssueField field -> FieldJson.told(field);
            case FieldValue value -> FieldJson.told(value);
            case Part.Changes changes -> former(changes);
            case Part.Number number -> LongNode.valueOf(number.value());
            case Part.Place place -> repositories.json(place.repository()).without("custom_properties");
        };
    }

    private static ObjectNode former(Part.Changes changes) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        changes.former().forEach((name, text) -> json.putObject(name).put("from", text));
        return json;
    }
}
