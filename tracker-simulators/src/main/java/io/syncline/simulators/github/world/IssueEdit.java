package io.syncline.simulators.github.world;

import java.util.List;
import java.util.Optional;

/**
 * What a create or a patch asks for. An empty outer optional leaves the thing alone; an empty inner one clears it.
 */
public record IssueEdit(
        Optional<String> title,
        Optional<Optional<String>> body,
        Optional<String> state,
        Optional<String> stateReason,
        Optional<List<String>> labels,
        Optional<List<String>> assignees,
        Optional<Optional<Integer>> milestone,
        Optional<Optional<String>> type,
        Optional<List<FieldWish>> values) {
    public static IssueEdit nothing() {
        return new IssueEdit(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public IssueEdit withTitle(String text) {
        return new IssueEdit(Optional.of(text), body, state, stateReason, labels, assignees, milestone, type, values);
    }

    public IssueEdit withBody(String text) {
        return new IssueEdit(
                title, Optional.of(Optional.of(text)), state, stateReason, labels, assignees, milestone, type, values);
    }

    public IssueEdit withState(String word) {
        return new IssueEdit(title, body, Optional.of(word), stateReason, labels, assignees, milestone, type, values);
    }

    public IssueEdit withLabels(List<String> names) {
        return new IssueEdit(title, body, state, stateReason, Optional.of(names), assignees, milestone, type, values);
    }

    public IssueEdit withAssignees(List<String> logins) {
        return new IssueEdit(title, body, state, stateReason, labels, Optional.of(logins), milestone, type, values);
    }

    public IssueEdit withType(String name) {
        return new IssueEdit(
                title, body, state, stateReason, labels, assignees, milestone, Optional.of(Optional.of(name)), values);
    }
}
