package io.syncline.connector.azure.wire;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A comment.
 *
 * @param id called {@code commentId} by older servers
 * @param format {@code markdown} or {@code html}; HTML where the server names none
 */
public record WorkItemComment(
        @JsonAlias("commentId") long id,
        String text,
        Optional<String> format,
        Optional<IdentityRef> createdBy,
        Optional<Instant> createdDate,
        Optional<IdentityRef> modifiedBy,
        Optional<Instant> modifiedDate,
        @JsonProperty("isDeleted") boolean deleted) {
    public WorkItemComment {
        text = Objects.requireNonNullElse(text, "");
    }

    public boolean markdown() {
        return format.filter("markdown"::equalsIgnoreCase).isPresent();
    }

    /** Id and size only: issue text is never logged. */
    @Override
    public String toString() {
        return "WorkItemComment[id=" + id + ", length=" + text.length() + "]";
    }
}
