package io.syncline.simulators.github.world;

import java.time.Instant;

/** A comment on an issue, at one moment. */
public record IssueComment(long id, Issue issue, Account author, String body, Instant createdAt, Instant updatedAt)
        implements Part {
    IssueComment edited(String newBody, Instant at) {
        return new IssueComment(id, issue, author, newBody, createdAt, at);
    }
}
