package io.syncline.simulators.github.world;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything about an issue that can change, at one moment. */
public record IssueContent(
        String title,
        Optional<String> body,
        IssueState state,
        List<Label> labels,
        List<Account> assignees,
        Optional<Milestone> milestone,
        Optional<IssueType> type,
        Optional<String> lock,
        List<FieldValue> values,
        Instant updatedAt)
        implements Serializable {
    /** Reason shown for a lock that was made without one. */
    public static final String LOCKED_WITHOUT_REASON = "";

    public IssueContent {
        labels = List.copyOf(labels);
        assignees = List.copyOf(assignees);
        values = List.copyOf(values);
    }

    public boolean locked() {
        return lock.isPresent();
    }

    /** What it has in the field of this number. */
    Optional<FieldValue> value(long field) {
        return values.stream().filter(value -> value.field().id() == field).findFirst();
    }

    boolean sameExceptTime(IssueContent other) {
        return new IssueDraft(this).at(other.updatedAt).equals(other);
    }
}
