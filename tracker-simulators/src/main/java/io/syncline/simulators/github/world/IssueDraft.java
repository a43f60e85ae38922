package io.syncline.simulators.github.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An issue's content under change: start from what is, set what differs, take the new content. */
final class IssueDraft {
    String title;
    Optional<String> body;
    IssueState state;
    List<Label> labels;
    List<Account> assignees;
    Optional<Milestone> milestone;
    Optional<IssueType> type;
    Optional<String> lock;
    List<FieldValue> values;

    IssueDraft(IssueContent before) {
        title = before.title();
        body = before.body();
        state = before.state();
        labels = new ArrayList<>(before.labels());
        assignees = new ArrayList<>(before.assignees());
        milestone = before.milestone();
        type = before.type();
        lock = before.lock();
        values = before.values();
    }

    IssueDraft(String title) {
        this.title = title;
        body = Optional.empty();
        state = new IssueState.Open(false);
        labels = new ArrayList<>();
        assignees = new ArrayList<>();
        milestone = Optional.empty();
        type = Optional.empty();
        lock = Optional.empty();
        values = List.of();
    }

    IssueContent at(Instant updatedAt) {
        return new IssueContent(title, body, state, labels, assignees, milestone, type, lock, values, updatedAt);
    }
}
